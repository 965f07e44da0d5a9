import { describe, expect, test } from 'vitest';
import { fieldsOf, only, screen, screenOne, type Sent } from '../../../test/screened.ts';

// Households from outside with several people, each expectation read from the sentences of the law, not from the engine.
const member = (id: string, relation: string, facts: Sent, more = {}) => ({ id, relation, facts, ...more });

describe('child support grant', () => {
  const baby: Sent = {
    'person.citizenship': 'TH',
    'person.birth_date': '2022-05-05',
    'person.lives_with_guardian': true,
    'person.in_institution': false,
  };
  const ask = (incomes: readonly (number | undefined)[], facts: Sent = {}, more = {}) => {
    const adults = incomes.map((income, at) =>
      member(
        `a${at}`,
        at === 0 ? 'head' : 'spouse',
        income === undefined ? {} : { 'person.annual_income': income },
      ),
    );
    const child = member('baby', 'child', { 'person.annual_income': 0, ...baby, ...facts });
    return only(
      screen({ members: [...adults, child], services: ['dcy-child-support-grant'], ...more }),
      'baby',
      'dcy-child-support-grant',
    );
  };

  test.each<[string, readonly (number | undefined)[], string]>([
    ['100,000 a head exactly', [150000, 150000], 'entitled'],
    ['one satang over', [150000, 150000.01], 'not_entitled'],
    ['an unknown income below the line', [150000, undefined], 'unknown'],
    ['a lower bound over the line decides', [300000.01, undefined], 'not_entitled'],
    ['exactly on the line with one unknown', [300000, undefined], 'unknown'],
  ])('%s', (_, incomes, verdict) => {
    expect(ask(incomes).verdict).toBe(verdict);
  });

  test('asks only for the income that is missing', () => {
    const found = ask([150000, undefined]);
    expect(found.missing).toMatchObject([{ person: 'a1', field: 'person.annual_income' }]);
  });

  test('who does not count in the household does not share the income', () => {
    const members = [
      member('head', 'head', { 'person.annual_income': 250000 }),
      member('lodger', 'other', { 'person.annual_income': 0 }, { counts_in_household: false }),
      member('baby', 'child', { ...baby, 'person.annual_income': 0 }),
    ];
    expect(
      only(screen({ members, services: ['dcy-child-support-grant'] }), 'baby', 'dcy-child-support-grant')
        .verdict,
    ).toBe('not_entitled');
  });

  test.each<[string, Sent, string, string | null]>([
    ['the last day before 6', { 'person.birth_date': '2020-11-21' }, 'entitled', '2026-11-21'],
    ['6 today', { 'person.birth_date': '2020-11-20' }, 'not_entitled', null],
    ['in an institution', { 'person.in_institution': true }, 'not_entitled', null],
    ['not with the guardian', { 'person.lives_with_guardian': false }, 'not_entitled', null],
    [
      'stateless, with a Thai parent',
      { 'person.citizenship': 'stateless', 'person.parent_is_thai': true },
      'entitled',
      '2028-05-05',
    ],
    [
      'stateless, no Thai parent',
      { 'person.citizenship': 'stateless', 'person.parent_is_thai': false },
      'not_entitled',
      null,
    ],
    ['stateless, parents not known', { 'person.citizenship': 'stateless' }, 'unknown', '2028-05-05'],
    [
      'no PromptPay yet: a step, never a refusal',
      { 'guardian.promptpay_by_cid': false },
      'entitled',
      '2028-05-05',
    ],
  ])('%s', (_, facts, verdict, next) => {
    expect(ask([100000], facts)).toMatchObject({ verdict, next_change_on: next });
  });

  test('born on 1 October 2015 or later', () => {
    const on = { evaluation_date: '2021-09-30' };
    expect(ask([0], { 'person.birth_date': '2015-10-01' }, on).verdict).toBe('entitled');
    expect(ask([0], { 'person.birth_date': '2015-09-30' }, { evaluation_date: '2021-09-29' }).verdict).toBe(
      'not_entitled',
    );
  });
});

describe('3,000 baht a month for each head', () => {
  const ask = (income: number) =>
    screenOne('obec-poor-student-subsidy', {
      'person.annual_income': income,
      'person.enrolled_in_school': true,
      'student.level': 'primary',
    });
  test('exactly 3,000 is in, 3,000.01 is over', () => {
    expect(ask(36000)).toMatchObject({ verdict: 'entitled', amount: { value: 500, period: 'semester' } });
    expect(ask(36000.12).verdict).toBe('not_entitled');
    expect(ask(36000.01).verdict).toBe('not_entitled');
  });
});

describe('relief and its yearly quota', () => {
  const service = 'dsdw-low-income-family';
  const event = (aid_date: string | null, more = {}) => ({
    person: 'p',
    service,
    aid_date,
    status: 'aided',
    ...more,
  });
  const ask = (events: readonly unknown[], more: Sent = {}) =>
    screenOne(
      service,
      { 'person.birth_date': '1980-01-01', 'person.annual_income': 50000 },
      { aid_history: { complete: true, events }, ...more },
    );
  const thrice = ['2026-10-01', '2026-10-20', '2026-11-19'].map((day) => event(day));

  test('three times in the fiscal year use it up, until 1 October', () => {
    const found = ask(thrice);
    expect(found).toMatchObject({ verdict: 'not_entitled', next_change_on: '2027-10-01' });
    expect(found.warnings.map(({ level }) => level)).toContain('block');
  });

  test.each<[string, readonly unknown[]]>([
    ['30 September belongs to the year before', [...thrice.slice(1), event('2026-09-30')]],
    ['only completed help counts', [...thrice.slice(1), event('2026-11-01', { status: 'submitted' })]],
    [
      'the day of the help counts, not of the intake',
      [...thrice.slice(1), event('2026-09-30', { intake_date: '2026-10-05' })],
    ],
    [
      'help to somebody else is not counted',
      [...thrice.slice(1), { ...event('2026-10-02'), person: 'other' }],
    ],
  ])('%s', (_, events) => {
    expect(ask(events).verdict).toBe('judgement');
  });

  test('forwarded counts; a history nobody checked outside is a lower bound', () => {
    expect(ask([...thrice.slice(1), event('2026-10-02', { status: 'forwarded' })]).verdict).toBe(
      'not_entitled',
    );
    const open = ask([], { aid_history: { complete: false, events: thrice.slice(1) } });
    expect(open.verdict).toBe('unknown');
    expect(fieldsOf(open)).toEqual([`aid_history.count('${service}', fiscal_year)`]);
    expect(ask([], { aid_history: { complete: false, events: thrice } }).verdict).toBe('not_entitled');
    expect(ask([], { aid_history: null }).verdict).toBe('unknown');
  });

  test('a judgement recorded as no is still a judgement; all recorded as yes is entitled', () => {
    const yes = { 'assessment.hardship_confirmed': true, 'household.head_event': 'died' };
    expect(ask([], { case: yes })).toMatchObject({
      verdict: 'entitled',
      amount: { value: 3000, per: 'family', ceiling: true },
    });
    expect(ask([], { case: { ...yes, 'assessment.hardship_confirmed': false } }).verdict).toBe('judgement');
  });

  test('พม. CARE alone: the person, or the head for somebody under 18; it never changes the verdict', () => {
    const care = (facts: Sent, head: Sent) => {
      const members = [member('head', 'head', head), member('kid', 'child', facts)];
      return only(screen({ members, services: ['ops-emergency-relief'] }), 'kid', 'ops-emergency-relief');
    };
    const poor = { 'person.birth_date': '1980-01-01', 'person.annual_income': 100000 };
    expect(care({ 'person.birth_date': '2015-01-01' }, poor)).toMatchObject({
      verdict: 'judgement',
      channel: { care_self_apply: 'yes' },
    });
    const rich = { ...poor, 'person.annual_income': 100000.01 };
    expect(care({ 'person.birth_date': '2015-01-01' }, rich)).toMatchObject({
      verdict: 'judgement',
      channel: { care_self_apply: 'no' },
    });
    expect(
      care({ 'person.birth_date': '2008-11-20', 'person.annual_income': 0 }, rich).channel.care_self_apply,
    ).toBe('yes');
    expect(care({}, poor).channel.care_self_apply).toBe('unknown');
  });
});

describe('children of the house', () => {
  const ask = (births: readonly string[]) => {
    const members = [
      member('mother', 'head', { 'person.birth_date': '1990-01-01' }),
      ...births.map((birth, at) => member(`c${at}`, 'child', { 'person.birth_date': birth })),
    ];
    const answer = screen({
      members,
      services: ['dcy-poor-family-child'],
      aid_history: { complete: true, events: [] },
    });
    return only(answer, 'mother', 'dcy-poor-family-child');
  };
  test('one child, two children, none, the last day', () => {
    expect(ask(['2015-01-01'])).toMatchObject({ verdict: 'judgement', amount: { value: 1000 } });
    expect(ask(['2015-01-01', '2020-01-01'])).toMatchObject({
      verdict: 'judgement',
      amount: { value: 3000 },
    });
    expect(ask(['2008-11-20']).verdict).toBe('not_entitled');
    expect(ask(['2008-11-21'])).toMatchObject({ verdict: 'judgement', next_change_on: '2026-11-21' });
  });
});

describe('a mother insured under section 33', () => {
  const ask = (facts: Sent) =>
    screenOne('sso-child-benefit', { 'person.birth_date': '2023-01-01', ...facts });
  test('12 months are enough, 11 are not, section 40 is not', () => {
    expect(ask({ 'guardian.sso_section': 33, 'guardian.sso_months': 12 })).toMatchObject({
      verdict: 'entitled',
      amount: { value: 800 },
    });
    expect(ask({ 'guardian.sso_section': '39', 'guardian.sso_months': 12 }).verdict).toBe('entitled');
    expect(ask({ 'guardian.sso_section': 33, 'guardian.sso_months': 11 }).verdict).toBe('not_entitled');
    expect(ask({ 'guardian.sso_section': 40, 'guardian.sso_months': 60 }).verdict).toBe('not_entitled');
    expect(ask({ 'guardian.sso_section': 'none', 'guardian.sso_months': 0 }).verdict).toBe('not_entitled');
  });
});

describe('a death in the house', () => {
  const deceased: Sent = {
    'deceased.birth_date': '1966-10-01',
    'deceased.death_date': '2026-10-01',
    'deceased.citizenship': 'TH',
    'deceased.state_welfare_card_or_certified_poor': true,
    'deceased.death_certificate_date': '2026-05-20',
  };
  const ask = (more: Sent, on = '2026-11-20') =>
    screenOne('dop-funeral', {}, { evaluation_date: on, deceased: { ...deceased, ...more } });
  test('the age at death, and six months by the calendar', () => {
    expect(ask({})).toMatchObject({
      verdict: 'judgement',
      amount: { value: 3000, per: 'deceased' },
      next_change_on: '2026-11-21',
    });
    expect(ask({}, '2026-11-21').verdict).toBe('not_entitled');
    expect(ask({ 'deceased.birth_date': '1966-10-02' }).verdict).toBe('not_entitled');
    expect(ask({ 'assessment.family_cannot_afford_funeral': true }).verdict).toBe('entitled');
    expect(ask({ 'deceased.death_date': null }).verdict).toBe('unknown');
  });
});

describe('precedence and sets', () => {
  test('member goes before case, case before household, household before area', () => {
    const area = { 'person.citizenship': 'LA', 'assessment.urgency': 'normal' };
    const household = { 'person.citizenship': 'MM' };
    const facts = { 'person.disability_certificate': true };
    expect(screenOne('dep-disability-card', facts, { area, household }).verdict).toBe('not_entitled');
    expect(
      screenOne('dep-disability-card', facts, { area, household, case: { 'person.citizenship': 'TH' } })
        .verdict,
    ).toBe('entitled');
    expect(
      screenOne(
        'dep-disability-card',
        { ...facts, 'person.citizenship': 'KH' },
        { case: { 'person.citizenship': 'TH' } },
      ).verdict,
    ).toBe('not_entitled');
  });

  test('one member may differ from what the household shares', () => {
    const members = [member('a', 'head', {}), member('b', 'child', { 'household.in_service_area': false })];
    const answer = screen({
      members,
      household: { 'household.in_service_area': true },
      services: ['dwf-community-family-centre'],
    });
    expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(['entitled', 'not_entitled']);
  });

  test('a house may be unsafe and not accessible at once', () => {
    const house = {
      'household.housing_condition': ['unsafe', 'not_accessible'],
      'household.income_sufficient': false,
      'aid_history.home_repair_same_house': false,
    };
    const old = { 'person.citizenship': 'TH', 'person.birth_date': '1950-01-01' };
    expect(screenOne('dop-home-repair', old, { household: house }).verdict).toBe('entitled');
    const disabled = { 'person.disability_card_valid': true, 'household.residence_months': 6 };
    expect(screenOne('dep-home-adaptation', disabled, { household: house }).verdict).toBe('entitled');
    expect(
      screenOne('dep-home-adaptation', { ...disabled, 'household.residence_months': 5 }, { household: house })
        .verdict,
    ).toBe('unknown');
  });
});
