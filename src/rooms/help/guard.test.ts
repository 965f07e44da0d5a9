import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapLevel, policyOf } from '../services/public.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';
import { findingsOf, quotaBases, rulingOf, type Act, type Earlier, type QuotaBasis } from './guard.ts';

const policies = { policyOf, overlapLevel };
const before = (more: Partial<Earlier> = {}): Earlier => ({
  key: 'one',
  cofunding: null,
  place: 'here',
  state: 'given',
  groups: ['home_repair'],
  same: false,
  fund: false,
  partly: false,
  own: false,
  own_family: true,
  given_on: '2026-11-01',
  giver_kind: 'province_social_office',
  what_th: 'ซ่อมบ้าน',
  what_en: 'repair',
  by_th: 'พมจ.',
  by_en: 'PSDHS',
  covered: false,
  ...more,
});
const act = (group: string, more: Partial<Act> = {}): Act => ({
  on: '2026-11-20',
  quota: null,
  cofunding: null,
  groups: [{ group, gives: 'all' }],
  ...more,
});
const ruled = (one: Act, earlier: Earlier[], basis: QuotaBasis = 'completed') =>
  rulingOf(findingsOf(one, earlier, basis, policies));

describe('the guard', () => {
  it.each([
    [
      'a second repair of one house, years later',
      act('home_repair'),
      { given_on: '2020-01-01' },
      'needs_supervisor',
    ],
    ['one that gives only partly the same', act('home_repair'), { partly: true }, 'needs_reason'],
    ['what was allowed before', act('home_repair'), { covered: true }, 'free'],
    [
      'relief of another programme in the year',
      act('msdhs_case_cash'),
      { groups: ['msdhs_case_cash'] },
      'needs_reason',
    ],
    [
      'relief of the year before',
      act('msdhs_case_cash'),
      { groups: ['msdhs_case_cash'], given_on: '2026-09-30' },
      'free',
    ],
    [
      'the same monthly care for another in the house',
      act('caregiving_monthly'),
      { groups: ['caregiving_monthly'] },
      'free',
    ],
    [
      'home care beside a carer',
      act('caregiving_service'),
      { groups: ['caregiving_monthly'], own: true },
      'free',
    ],
    [
      'a second loan of one fund',
      act('occupation_loan'),
      { groups: ['occupation_loan'], fund: true, own: true },
      'needs_supervisor',
    ],
    [
      'a loan beside a loan of the house',
      act('occupation_loan'),
      { groups: ['occupation_loan'] },
      'needs_reason',
    ],
    ['a part of the same plan', act('home_repair', { cofunding: 'plan' }), { cofunding: 'plan' }, 'free'],
    [
      'a part of another plan',
      act('home_repair', { cofunding: 'plan' }),
      { cofunding: 'other' },
      'needs_supervisor',
    ],
    ['two allowances', act('social_pension'), { groups: ['social_pension'], own: true }, 'free'],
    ['the funeral of another in the same year', act('funeral'), { groups: ['funeral'], same: true }, 'free'],
    [
      'the same funeral twice',
      act('funeral'),
      { groups: ['funeral'], same: true, own: true },
      'needs_supervisor',
    ],
    [
      'a flat beside that of another family',
      act('rental_housing'),
      { groups: ['rental_housing'], own_family: false },
      'free',
    ],
  ] as const)('rules on %s', (_, one, more, ruling) => {
    expect(ruled(one, [before(more)])).toBe(ruling);
  });

  it('counts a quota by the fiscal year of the day of giving, which turns on 1 October', () => {
    const on = (given_on: string, key: string) =>
      before({ given_on, key, same: true, own: true, groups: [] });
    const three = ['2025-10-01', '2026-03-01', '2026-09-30'].map((day) => on(day, day));
    const fourth = (day: string) => act('x', { on: day, quota: 3, groups: [] });
    expect(ruled(fourth('2026-09-30'), three)).toBe('needs_supervisor');
    expect(ruled(fourth('2026-10-01'), three)).toBe('free');
    expect(ruled(fourth('2025-09-30'), three)).toBe('free');
  });

  it('counts requests only where the setting says so', () => {
    const asked = before({ same: true, own: true, groups: [], state: 'requested' });
    const one = act('x', { quota: 1, groups: [] });
    expect(quotaBases.map((basis) => ruled(one, [asked], basis))).toEqual([
      'free',
      'free',
      'needs_supervisor',
    ]);
    const approved = { ...asked, state: 'approved' as const };
    expect(ruled(one, [approved], 'approved')).toBe('needs_supervisor');
  });
});

type Line = { key: string; person: number; on: string; state: 'given' | 'requested' | 'ended' };
type Step = {
  what: 'ask' | 'deliver' | 'record' | 'decline' | 'reverse';
  person: number;
  day: number;
  pick: number;
};

describe('a quota', () => {
  it('is exceeded by no order of requests, gifts and corrections unless somebody overrides', () => {
    const step = fc.record<Step>({
      what: fc.constantFrom('ask', 'deliver', 'record', 'decline', 'reverse'),
      person: fc.integer({ min: 0, max: 1 }),
      day: fc.integer({ min: 0, max: 5 }),
      pick: fc.nat(50),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.constantFrom(...quotaBases),
        fc.boolean(),
        (steps, basis, boss) => {
          const { lines, overridden } = lived(steps, basis, boss);
          const given = Map.groupBy(
            lines.filter((one) => one.state === 'given'),
            (one) => `${one.person} ${fiscalYear(one.on)}`,
          );
          for (const [key, of] of given) {
            const allowed = overridden.filter((person) => key.startsWith(`${person} `)).length;
            expect(of.length).toBeLessThanOrEqual(2 + allowed);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const days = ['2026-08-01', '2026-09-30', '2026-10-01', '2026-10-02', '2026-12-01', '2027-09-30'];

/** Lives through the steps with a quota of two; a supervisor allows whatever is stopped, anybody else gives up. */
function lived(steps: readonly Step[], basis: QuotaBasis, boss: boolean) {
  const lines: Line[] = [];
  const pairs = new Set<string>();
  const overridden: number[] = [];
  for (const [at, { what, person, day, pick }] of steps.entries()) {
    const on = days[day] ?? '';
    const open = lines.filter((one) => one.state === 'requested');
    const given = lines.filter((one) => one.state === 'given');
    const mine =
      what === 'deliver' ? open[pick % open.length] : { key: `${at}`, person, on, state: 'given' as const };
    if (what === 'decline') Object.assign(open[pick % open.length] ?? {}, { state: 'ended' });
    else if (what === 'reverse') Object.assign(given[pick % given.length] ?? {}, { state: 'ended' });
    else if (mine && passes(mine, on)) {
      if (what === 'deliver') Object.assign(mine, { state: 'given', on });
      else lines.push({ ...mine, state: what === 'ask' ? 'requested' : 'given' });
    }
  }
  return { lines, overridden };

  function passes(mine: Line, on: string): boolean {
    const beside = lines
      .filter((one) => one.key !== mine.key && one.state !== 'ended')
      .map((one) =>
        before({
          key: one.key,
          groups: [],
          same: true,
          own: one.person === mine.person,
          given_on: one.on,
          state: one.state === 'given' ? 'given' : 'requested',
          covered: pairs.has(`${mine.key} ${one.key}`) || pairs.has(`${one.key} ${mine.key}`),
        }),
      );
    const found = findingsOf({ on, quota: 2, cofunding: null, groups: [] }, beside, basis, policies);
    if (rulingOf(found) === 'free') return true;
    if (!boss) return false;
    for (const { key } of found.flatMap((one) => one.earlier)) pairs.add(`${mine.key} ${key}`);
    overridden.push(mine.person);
    return true;
  }
}
