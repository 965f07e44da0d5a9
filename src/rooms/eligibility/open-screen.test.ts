import { Validator } from '@seriousme/openapi-schema-validator';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type OpenWeb } from '../../../test/open-web.ts';
import { catalogue, screen } from '../../../test/screened.ts';
import { compileRule } from '../../platform/rules/compile.ts';
import type { FactType } from '../../platform/rules/dictionary.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { Refusal } from '../../platform/refuse.ts';
import { helpCountKey } from '../registry/public.ts';
import { factsOfOpenHousehold } from './open-facts.ts';
import { openHousehold } from './open-household.ts';
import { openAnswer as answerShape } from './open-verdict.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const old = { 'person.birth_date': '1956-03-04', 'person.citizenship': 'TH', 'person.annual_income': 24000 };
const body = {
  evaluation_date: '2026-11-20',
  area: { 'case.lao': 'LAO-1', 'case.province': 'ร้อยเอ็ด' },
  household: { 'household.in_service_area': true, 'household.housing_condition': ['deteriorated'] },
  case: { 'assessment.urgency': 'urgent' },
  deceased: null,
  members: [
    {
      id: 'p1',
      relation: 'head',
      counts_in_household: true,
      receiving: ['mof-state-welfare-card'],
      facts: old,
    },
  ],
  aid_history: {
    complete: true,
    events: [
      {
        person: 'p1',
        service: 'dsdw-low-income-family',
        intake_date: '2026-10-05',
        aid_date: '2026-10-12',
        status: 'aided',
        problem: 'poverty',
        agency: 'DSDW',
        amount: 3000,
      },
    ],
  },
};
const send = (payload: unknown, headers: Record<string, string> = {}, app = web.app) =>
  app.inject({
    method: 'POST',
    url: '/open/screen',
    headers: { 'content-type': 'application/json', ...headers },
    payload: payload as never,
  });
const withFacts = (facts: object) => ({ ...body, members: [{ ...body.members[0], facts }] });

describe('POST /open/screen', () => {
  it('answers without a session for every service, in the shape of the document, and keeps nothing', async () => {
    const answer = await send(body);
    expect(answer.statusCode).toBe(200);
    expect(answerShape.parse(answer.json())).toEqual(answer.json());
    expect(answer.json().verdicts).toHaveLength(91);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json().ask_next).toMatchObject({
      field: expect.any(String),
      why_th: expect.stringContaining('เข้าเกณฑ์'),
    });
    expect((await send(body)).json().catalogue_version).toBe(answer.json().catalogue_version);
  });

  it('answers only for the services that are named', async () => {
    const answer = await send({ ...body, services: ['lao-old-age-allowance'] });
    expect(answer.json().verdicts).toMatchObject([
      { person: 'p1', service: 'lao-old-age-allowance', verdict: 'unknown' },
    ]);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown fact', withFacts({ ...old, 'person.shoe_size': 40 }), 'unknown_fact', 'person.shoe_size'],
    [
      'a fact that is worked out',
      withFacts({ ...old, 'person.age_years': 70 }),
      'fact_worked_out',
      'person.age_years',
    ],
    [
      'who applies',
      withFacts({ 'applicant.annual_income': 1 }),
      'fact_worked_out',
      'applicant.annual_income',
    ],
    [
      'a value of another type',
      withFacts({ 'person.annual_income': 'much' }),
      'fact_wrong_type',
      'person.annual_income',
    ],
    [
      'a date that is none',
      withFacts({ 'person.birth_date': '1956-02-30' }),
      'fact_wrong_type',
      'person.birth_date',
    ],
    [
      'less than nothing',
      withFacts({ 'person.annual_income': -1 }),
      'fact_wrong_type',
      'person.annual_income',
    ],
    ['an unknown service', { ...body, services: ['lottery'] }, 'unknown_service', 'lottery'],
    ['an unknown field', { ...body, wishes: 1 }, 'bad_input', 'wishes'],
    ['no members', { ...body, members: [] }, 'bad_input', 'members'],
    [
      '61 members',
      { ...body, members: Array.from({ length: 61 }, (_, at) => ({ id: `p${at}`, facts: {} })) },
      'bad_input',
      'members',
    ],
    ['the same id twice', { ...body, members: [...body.members, ...body.members] }, 'bad_input', 'members'],
    ['no day', { ...body, evaluation_date: undefined }, 'bad_input', 'evaluation_date'],
  ])('refuses %s by name', async (_, payload, code, named) => {
    const answer = await send(payload);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code, status: 422, detail: expect.stringMatching(/[ก-๙]/) });
    expect(answer.body).toContain(named);
  });

  it('speaks the language of the caller', async () => {
    const answer = await send(withFacts({ 'person.shoe_size': 40 }), { 'accept-language': 'en-GB,en;q=0.9' });
    expect(answer.json()).toMatchObject({
      detail: 'There is no fact person.shoe_size',
      th: 'ไม่รู้จักข้อเท็จจริง person.shoe_size',
    });
  });

  it('refuses what is no JSON, and what is too large', async () => {
    expect((await send('{')).statusCode).toBe(400);
    expect((await send(JSON.stringify({ ...body, x: 'a'.repeat(1_100_000) }))).statusCode).toBe(413);
  });

  it('lets an address come so often a minute, and tells it how long to wait', async () => {
    const limited = await openWeb('/nowhere', 3);
    const codes = [];
    for (let at = 0; at < 4; at += 1) codes.push(await send({ ...body, services: [] }, {}, limited.app));
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
    expect(Number(codes[3]?.headers['retry-after'])).toBeGreaterThan(0);
    const elsewhere = await limited.app.inject({
      method: 'POST',
      url: '/open/screen',
      payload: body,
      remoteAddress: '10.9.9.9',
    });
    expect(elsewhere.statusCode).toBe(200);
    await limited.close();
  });

  it('stands in the OpenAPI document and on its page', async () => {
    const document = (await web.app.inject('/open/openapi.json')).json();
    expect(document.paths['/open/screen'].post.security).toEqual([]);
    expect((await new Validator().validate(document)).valid).toBe(true);
    expect((await web.app.inject('/open/docs')).body).toContain('POST /open/screen');
  });
});

describe('any household', () => {
  const meanings = [...catalogue.open.dictionary.meanings.values()].filter(({ key }) =>
    catalogue.open.keys.has(key),
  );
  const pools: Record<FactType, readonly unknown[]> = {
    boolean: [true, false, null],
    number: [0, 1, 5, 6, 11, 12, 17, 180, 3.5],
    money: [0, 36000, 36000.12, 100000, 100000.01, 360000],
    date: ['1966', '1966-11', '1966-11-20', '2020-02-29', '2026-05-20', '2008-11-21'],
    choice: ['none', 'TH', 'stateless', 33, '39', 'primary', 'urgent', 'a word of others'],
    set: [['unsafe'], ['hearing', 'seeing'], [], 'older'],
    text: ['L1', 'L2'],
  };
  const facts = fc
    .array(
      fc
        .tuple(fc.constantFrom(...meanings), fc.nat(), fc.nat(40))
        .map(([{ key, type }, at, wrong]) => [key, wrong === 0 ? 1 : pools[type][at % pools[type].length]]),
      { maxLength: 25 },
    )
    .map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
  const ids = [...catalogue.versions.keys()];
  const event = fc.record({
    person: fc.constantFrom('m0', 'm1', 'nobody'),
    service: fc.constantFrom(...ids),
    aid_date: fc.constantFrom('2026-10-01', '2026-09-30', '2027-01-01', null),
    status: fc.constantFrom('aided', 'forwarded', 'submitted'),
  });
  const households = fc.record({
    evaluation_date: fc.constantFrom('2026-11-20', '2020-02-29', '2028-02-28', '1900-01-01', '2199-12-31'),
    household: facts,
    case: facts,
    deceased: fc.option(facts),
    members: fc.array(
      fc.record({
        facts,
        relation: fc.constantFrom('head', 'child', null),
        receiving: fc.option(fc.subarray(ids.slice(0, 9))),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    aid_history: fc.option(fc.record({ complete: fc.boolean(), events: fc.array(event, { maxLength: 4 }) })),
  });

  it('is answered or refused by name, never with a failure, and agrees with the closure', () => {
    let answered = 0;
    fc.assert(
      fc.property(households, (made) => {
        const given = { ...made, members: made.members.map((one, at) => ({ ...one, id: `m${at}` })) };
        try {
          const answer = screen(given);
          answered += 1;
          agree(given, answer.verdicts);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.code).toBe('fact_wrong_type');
        }
      }),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(20);
  });

  function agree(given: object, verdicts: ReturnType<typeof screen>['verdicts']): void {
    const parsed = openHousehold.parse({ evaluation_date: '2026-11-20', ...given });
    const { open, counted } = catalogue;
    const sheets = layOut(open.dictionary, factsOfOpenHousehold(parsed, open, helpCountKey, counted));
    for (const one of verdicts) {
      const [service] = catalogue.versions.get(one.service) ?? [];
      if (
        !service?.rule ||
        one.deciding.some(({ condition }) => condition === 'status' || condition === 'in_force')
      )
        continue;
      const sheet = sheets.find(({ member }) => member === one.person);
      const closure = compileRule(service.rule, open.dictionary);
      if (sheet && closure(sheet) !== one.verdict) throw new Error(`${one.service} differs`);
      if (one.verdict !== 'unknown' && one.missing.length > 0) throw new Error(`${one.service} asks on`);
    }
  }
});
