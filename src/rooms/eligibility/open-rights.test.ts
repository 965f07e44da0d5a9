import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { readCatalogue } from '../services/public.ts';
import { publicCatalogue } from './open-rights-catalogue.ts';
import { publicAnswer, type PublicAnswer, type PublicHousehold } from './public-household.ts';
import { incomeKey } from './open-rights-questions.ts';
import { publicScreening } from './open-rights-answer.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const on = '2026-11-23';
const catalogue = publicCatalogue(readCatalogue(), on);
const mother = { id: 'm1', relation: 'me', age: 27, sex: 'F' } as const;
const baby = { id: 'm2', relation: 'child', age: 2, sex: 'M' } as const;
const house = (answers: PublicHousehold['answers'] = {}, more = {}): PublicHousehold => ({
  members: [mother, baby],
  answers,
  skipped: [],
  further: false,
  ...more,
});
const grant = ({ rights }: PublicAnswer) => rights.find((one) => one.service === 'dcy-child-support-grant');
const told = {
  [incomeKey]: 'low',
  'person.citizenship': { m1: 'TH', m2: 'TH' },
  'person.lives_with_guardian': { m2: true },
  'person.in_institution': { m2: false },
};

it('answers somebody without a name, in its shape, and leaves nothing behind', async () => {
  const before = await everyCount();
  const answer = await send(house(told));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(publicAnswer.parse(answer.json()).rights.length).toBeGreaterThan(5);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(await everyCount()).toEqual(before);
});

it('finds the grant of a small child with its reason, papers and where to go', () => {
  const found = grant(publicScreening(catalogue, house(told), on));
  expect(found).toMatchObject({ state: 'entitled', people: ['m2'], unverified: true });
  expect(found?.amount).toMatchObject({ least_satang: 60_000, most_satang: 60_000, frequency: 'monthly' });
  expect(found?.reasons.every(({ state }) => state === 'yes')).toBe(true);
  expect(found?.documents.length).toBeGreaterThan(0);
  expect(found?.channels.length).toBeGreaterThan(0);
});

it('leaves open what was passed over, says what is lacking, and does not ask again', () => {
  const { 'person.lives_with_guardian': _left, ...rest } = told;
  const answer = publicScreening(catalogue, house(rest, { skipped: ['person.lives_with_guardian'] }), on);
  expect(grant(answer)).toMatchObject({ state: 'unknown' });
  expect(grant(answer)?.lacking).toHaveLength(1);
  expect(answer.question?.key).not.toBe('person.lives_with_guardian');
});

it('never asks for, nor shows, what is confidential', () => {
  const confidential = readCatalogue()
    .filter((one) => one.sensitive)
    .map(({ id }) => id);
  const shown = new Set(catalogue.services.map(({ service }) => service.id));
  expect(confidential.filter((id) => shown.has(id))).toEqual([]);
  const asked = everyQuestion();
  expect(asked.filter((key) => /aids|hiv|violence|traffick|pregnan|abuse/.test(key))).toEqual([]);
});

it('bands of income settle whatever depends on income', () => {
  for (const band of ['low', 'middle', 'high']) {
    const { rights } = publicScreening(catalogue, house({ [incomeKey]: band }), on);
    const lacks = rights.filter(({ lacking }) =>
      lacking.some(({ en }) => /income of the whole house/i.test(en)),
    );
    expect(lacks).toEqual([]);
  }
});

it('asks on to the end when wanted, and passes over answers to questions that do not exist', () => {
  expect(everyQuestion().length).toBeGreaterThan(12);
  const odd = house({ 'no.such': true, 'person.citizenship': { m9: 'TH', m1: 'MARS' } });
  expect(publicScreening(catalogue, odd, on).rights.length).toBeGreaterThan(0);
});

it.each([
  ['no member', { members: [], answers: {} }],
  ['an age that nobody has', { members: [{ ...mother, age: 130 }], answers: {} }],
  ['a name', { members: [{ ...mother, name: 'นางสาวสุดา' }], answers: {} }],
  ['two of one id', { members: [mother, mother], answers: {} }],
])('refuses %s by its field', async (_, body) => {
  const answer = await send(body);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().details.issues[0]).toMatchObject({ path: expect.stringMatching(/^members/) });
});

it('tells where the centre of a place is', async () => {
  const found = await web.app.inject({
    method: 'POST',
    url: '/open/contacts',
    payload: { text: 'ต.โนนคอม' },
  });
  expect(found.statusCode).toBe(200);
  expect(found.json().rows.length).toBeGreaterThan(0);
  expect(found.json().rows[0].centre_th).toMatch(/ศูนย์ช่วยเหลือสังคม/);
});

function everyQuestion(): string[] {
  const asked: string[] = [];
  const all = house({}, { further: true });
  for (;;) {
    const { question } = publicScreening(catalogue, all, on);
    if (!question) return asked;
    asked.push(question.key);
    all.answers[question.key] =
      question.kind === 'house'
        ? (question.options.at(-1)?.value ?? '')
        : Object.fromEntries(question.members.map((id) => [id, question.options[0]?.value ?? true]));
  }
}

const send = (payload: unknown) =>
  web.app.inject({ method: 'POST', url: '/open/rights', payload: payload as never });

/** How many rows every table of every room has. */
async function everyCount(): Promise<unknown> {
  const { rows } = await sql<{ name: string; n: string }>`
    select format('%I.%I', schemaname, tablename) as name,
      (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text as n
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`.execute(
    web.open.owner,
  );
  return rows;
}
