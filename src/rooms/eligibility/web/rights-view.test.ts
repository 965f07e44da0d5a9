import { describe, expect, it } from 'vitest';
import type { RightsList, ServiceListed, Standing } from '../rights-list.ts';
import { rightsShown, type RightsView } from './rights-view.ts';

type Verdict = Standing['verdict'];
const people = ['a', 'b'];

// Ninety services in three kinds: two received or open, three to be judged, forty to be asked, the rest not for them.
function ninety(asks: number): RightsList {
  const services = Array.from({ length: 90 }, (_, no) => ({
    service: `s${no}`,
    category: ['cash_relief', 'housing', 'loan'][no % 3],
    owner: {
      kind: no % 2 ? 'local_authority' : 'province_social_office',
      th: '',
      en: '',
      organisation: null,
    },
    per: no % 10 === 0 ? 'family' : 'person',
  })) as ServiceListed[];
  const verdictOf = (no: number): Verdict =>
    no < 2 ? 'entitled' : no < 5 ? 'judgement' : no < 5 + asks ? 'unknown' : 'not_entitled';
  const rights = services.flatMap(({ service }, no) =>
    people.map((person) => ({
      service,
      person,
      verdict: person === 'b' && no > 0 ? 'not_entitled' : verdictOf(no),
      receiving: no === 1 && person === 'a',
      helped: null,
    })),
  ) as unknown as Standing[];
  return { services, rights } as unknown as RightsList;
}
const shown = (view: RightsView, asks = 40) =>
  rightsShown(ninety(asks), { family: people, people }, [], view);
const rowsOf = (view: RightsView, asks = 40) =>
  shown(view, asks).groups.flatMap((group) => group.rows.map((row) => row.service.service));

describe('the rights that are shown', () => {
  it('are at first those with something to say; the rest is folded with its count', () => {
    const { groups, folded, counts } = shown({});
    expect(rowsOf({}).toSorted()).toEqual(['s0', 's1', 's2', 's3', 's4']);
    expect(groups[0]?.key).toBe('cash_relief');
    expect(folded).toEqual({ ask: 40, no: 45 });
    expect(counts).toMatchObject({
      worth: 5,
      every: 90,
      gap: 1,
      receiving: 1,
      judgement: 3,
      ask: 40,
      no: 45,
    });
  });
  it('hold the questions too while they are few', () => {
    expect(rowsOf({}, 5)).toHaveLength(10);
    expect(shown({}, 5).folded).toEqual({ ask: 0, no: 80 });
  });
  it('are narrowed by state, by kind or owner; nothing is folded then but what was not chosen', () => {
    expect(rowsOf({ state: 'gap' })).toEqual(['s0']);
    expect(rowsOf({ state: 'no' })).toHaveLength(45);
    expect(rowsOf({ state: 'every' })).toHaveLength(90);
    expect(rowsOf({ state: 'every', of: 'housing' })).toHaveLength(30);
    expect(shown({ state: 'every', group: 'owner' }).groups.map((group) => group.rows.length)).toEqual([
      45, 45,
    ]);
    expect(rowsOf({ state: 'every', group: 'owner', of: 'local_authority' })).toHaveLength(45);
    expect(shown({ state: 'ask' }).folded).toEqual({ ask: 0, no: 0 });
    expect(rowsOf({ state: 'nonsense' })).toEqual(rowsOf({}));
  });
  it('are those of some people when they are chosen, and of the family as a whole', () => {
    const own = rightsShown(ninety(40), { family: people, people: ['b'] }, [], { state: 'every' });
    const states = own.groups.flatMap((group) => group.rows);
    expect(states.find((row) => row.service.service === 's1')?.states).toEqual(['no']);
    expect(states.find((row) => row.service.service === 's0')?.states).toEqual(['gap']);
  });
});
