import { describe, expect, test } from 'vitest';
import { fieldsOf, screenOne, type Sent } from '../../../test/screened.ts';

// Households from outside with one person, each expectation read from the sentences of the law, not from the engine.
const thai: Sent = { 'person.citizenship': 'TH' };
const lao = { area: { 'case.lao': 'L1' } };
const pensioner: Sent = {
  ...thai,
  'person.registered_lao': 'L1',
  'person.receives_state_pension_or_salary': false,
  'person.in_institution': false,
};

describe('old-age allowance', () => {
  const ask = (facts: Sent, more = {}) =>
    screenOne('lao-old-age-allowance', { ...pensioner, ...facts }, { ...lao, ...more });

  test.each([
    ['60 today', '1966-11-20', 'entitled', 600, '2036-11-20'],
    ['60 tomorrow', '1966-11-21', 'not_entitled', null, '2026-11-21'],
    ['69, the last day', '1956-11-21', 'entitled', 600, '2026-11-21'],
    ['70 today', '1956-11-20', 'entitled', 700, '2036-11-20'],
    ['80 today', '1946-11-20', 'entitled', 800, '2036-11-20'],
    ['89, the last day', '1936-11-21', 'entitled', 800, '2026-11-21'],
    ['90 today, no step above', '1936-11-20', 'entitled', 1000, null],
    ['104', '1922-01-01', 'entitled', 1000, null],
  ])('%s', (_, birth, verdict, value, next) => {
    const found = ask({ 'person.birth_date': birth });
    expect(found.verdict).toBe(verdict);
    expect(found.amount?.value ?? null).toBe(value);
    expect(found.next_change_on).toBe(next);
  });

  test('born on 29 February: 60 years are completed on 1 March of a common year', () => {
    const born = { 'person.birth_date': '1964-02-29' };
    expect(ask(born, { evaluation_date: '2024-02-28' })).toMatchObject({
      verdict: 'not_entitled',
      next_change_on: '2024-02-29',
    });
    expect(ask(born, { evaluation_date: '2024-02-29' }).verdict).toBe('entitled');
    const steps = { 'person.birth_date': '1956-02-29' };
    expect(ask(steps, { evaluation_date: '2026-02-28' })).toMatchObject({
      amount: { value: 600 },
      next_change_on: '2026-03-01',
    });
    expect(ask(steps, { evaluation_date: '2026-03-01' }).amount?.value).toBe(700);
  });

  test('a year of birth that was not asked further stays open; one the registry cannot know counts from 1 January', () => {
    const asked = ask({ 'person.birth_date': '1966' });
    expect(asked.verdict).toBe('unknown');
    expect(fieldsOf(asked)).toEqual(['person.birth_date']);
    expect(ask({ 'person.birth_date': '1966', 'person.birth_date_unknown_in_registry': true }).verdict).toBe(
      'entitled',
    );
    expect(ask({ 'person.birth_date': '1966-11' }).verdict).toBe('unknown');
    expect(
      ask({ 'person.birth_date': '1966-11', 'person.birth_date_unknown_in_registry': true }).verdict,
    ).toBe('entitled');
    expect(ask({ 'person.birth_date': '1966-12' }).verdict).toBe('not_entitled');
    expect(ask({ 'person.birth_date': '1955' }).amount).toMatchObject({ value: 700 });
    expect(ask({ 'person.birth_date': '1956' }).amount).toMatchObject({ value: null, min: 600, max: 700 });
  });

  test('a state pension or an institution ends it, but not for who received it before 12 August 2023', () => {
    const old = { 'person.birth_date': '1950-01-01' };
    expect(ask({ ...old, 'person.receives_state_pension_or_salary': true }).verdict).toBe('unknown');
    const newcomer = { ...old, 'person.old_age_recipient_before_2023_08_12': false };
    expect(ask({ ...newcomer, 'person.receives_state_pension_or_salary': true }).verdict).toBe(
      'not_entitled',
    );
    expect(ask({ ...newcomer, 'person.in_institution': true }).verdict).toBe('not_entitled');
    const before = { ...old, 'person.old_age_recipient_before_2023_08_12': true };
    expect(
      ask({ ...before, 'person.receives_state_pension_or_salary': true, 'person.in_institution': true })
        .verdict,
    ).toBe('entitled');
  });

  test('no citizenship, another registration, an unknown area', () => {
    const old = { 'person.birth_date': '1950-01-01' };
    expect(ask({ ...old, 'person.citizenship': 'stateless' }).verdict).toBe('not_entitled');
    expect(ask({ ...old, 'person.citizenship': 'a word our forms do not list' }).verdict).toBe(
      'not_entitled',
    );
    expect(ask({ ...old, 'person.registered_lao': 'L2' }).verdict).toBe('not_entitled');
    const nowhere = ask(old, { area: {} });
    expect(nowhere.verdict).toBe('unknown');
    expect(fieldsOf(nowhere)).toEqual(['case.lao']);
    expect(nowhere.missing[0]?.person).toBeNull();
  });

  test('pending criteria and pending rates are not in force', () => {
    const found = ask({ 'person.birth_date': '1950-01-01', 'person.old_age_income_test': false });
    expect(found).toMatchObject({ verdict: 'entitled', amount: { value: 700 } });
  });

  test('before the regulation no version is in force, which is no refusal', () => {
    const found = ask({ 'person.birth_date': '1950-01-01' }, { evaluation_date: '2023-08-11' });
    expect(found).toMatchObject({ verdict: 'unknown', missing: [], next_change_on: '2023-08-12' });
    expect(found.deciding[0]?.condition).toBe('in_force');
    expect(ask({ 'person.birth_date': '1950-01-01' }, { evaluation_date: '2023-08-12' }).verdict).toBe(
      'entitled',
    );
  });
});

describe('disability allowance', () => {
  const ask = (facts: Sent) =>
    screenOne(
      'lao-disability-allowance',
      { ...thai, 'person.registered_lao': 'L1', 'person.disability_card_valid': true, ...facts },
      lao,
    );

  test.each<[string, Sent, number | null, [number, number]]>([
    ['under 18', { 'person.birth_date': '2010-01-01' }, 1000, [1000, 1000]],
    [
      '18 today, no welfare card',
      { 'person.birth_date': '2008-11-20', 'person.state_welfare_card': false },
      800,
      [800, 800],
    ],
    [
      'adult with the welfare card',
      { 'person.birth_date': '1980-01-01', 'person.state_welfare_card': true },
      1000,
      [1000, 1000],
    ],
    ['adult, card not known', { 'person.birth_date': '1980-01-01' }, null, [800, 1000]],
    ['the card alone is known', { 'person.state_welfare_card': true }, 1000, [1000, 1000]],
  ])('%s', (_, facts, value, [min, max]) => {
    expect(ask(facts)).toMatchObject({ verdict: 'entitled', amount: { value, min, max } });
  });

  test('the last day under 18 says when the sum changes', () => {
    const found = ask({ 'person.birth_date': '2008-11-21', 'person.state_welfare_card': false });
    expect(found).toMatchObject({ amount: { value: 1000 }, next_change_on: '2026-11-21' });
  });

  test('no valid card, no right; and the 200 baht of the welfare card are counted once', () => {
    expect(ask({ 'person.disability_card_valid': false }).verdict).toBe('not_entitled');
    const card = screenOne('mof-state-welfare-card', { 'person.state_welfare_card': true });
    expect(card).toMatchObject({ verdict: 'entitled', amount: { value: 300, period: 'month' } });
    expect(card.components.find(({ component }) => component === 'disability')?.counted_in).toBe(
      'lao-disability-allowance',
    );
  });
});

describe('a stateless person', () => {
  const stateless: Sent = {
    'person.citizenship': 'stateless',
    'person.has_cid': true,
    'person.health_scheme': 'none',
    'person.birth_date': '1960-01-01',
  };

  test.each([
    ['nhso-uhc', 'not_entitled'],
    ['moph-status-health-fund', 'entitled'],
    ['ops-1300-hotline', 'entitled'],
    ['ops-emergency-relief', 'judgement'],
    ['dop-hardship-relief', 'not_entitled'],
    ['dop-quality-of-life-centre', 'not_entitled'],
    ['dep-disability-card', 'not_entitled'],
    ['sso-m40-option1', 'not_entitled'],
  ])('%s: %s', (service, verdict) => {
    expect(screenOne(service, stateless).verdict).toBe(verdict);
  });
});

describe('health cover', () => {
  test.each<[string, Sent, string]>([
    [
      'a Thai with a number and no other scheme',
      { ...thai, 'person.has_cid': true, 'person.health_scheme': 'none' },
      'entitled',
    ],
    ['already in the universal scheme', { 'person.health_scheme': 'UCS' }, 'entitled'],
    [
      'in social security',
      { ...thai, 'person.has_cid': true, 'person.health_scheme': 'SSS' },
      'not_entitled',
    ],
    ['scheme not known', { ...thai, 'person.has_cid': true }, 'unknown'],
    ['no number', { ...thai, 'person.has_cid': false, 'person.health_scheme': 'none' }, 'not_entitled'],
  ])('%s', (_, facts, verdict) => {
    expect(screenOne('nhso-uhc', facts).verdict).toBe(verdict);
  });
});

describe('switched off, closed, dated', () => {
  test.each(['dep-loan-covid', 'dsdw-hiv-family-relief', 'dcy-out-of-school-grant'])(
    '%s is told before any condition',
    (service) => {
      const found = screenOne(service, {
        'person.is_pwd_or_registered_caregiver': true,
        'person.enrolled_in_school': false,
      });
      expect(found).toMatchObject({ verdict: 'not_entitled', missing: [], amount: null });
      expect(found.deciding.map(({ condition }) => condition)).toEqual(['status']);
    },
  );

  test('the equity grant begins on 1 May 2025', () => {
    const pupil = {
      'student.level': 'primary',
      'person.annual_income': 0,
      'household.pmt_extremely_poor': true,
    };
    const facts = { ...pupil, 'student.attendance_pct': 85, 'student.growth_monitored': true };
    expect(screenOne('eef-conditional-grant', facts, { evaluation_date: '2025-04-30' }).verdict).toBe(
      'unknown',
    );
    expect(screenOne('eef-conditional-grant', facts, { evaluation_date: '2025-05-01' })).toMatchObject({
      verdict: 'entitled',
      amount: { value: null, min: 1000, max: 7200, period: 'year' },
    });
    expect(screenOne('eef-conditional-grant', { ...facts, 'student.attendance_pct': 84.9 }).verdict).toBe(
      'not_entitled',
    );
  });
});

describe('what is no money to the person', () => {
  test.each([
    [
      'sso-m40-option3',
      {
        ...thai,
        'person.birth_date': '1990-01-01',
        'person.sso_section': 'none',
        'person.is_civil_servant': false,
      },
      'paid_by_person',
      300,
    ],
    ['nhso-ltc', { 'person.adl_score': 11, 'case.care_plan_approved': true }, 'to_provider', 10442],
    ['pawn-low-interest', { 'person.has_pawnable_asset': true }, 'loan', 100000],
    [
      'nha-low-income-rental',
      { 'household.low_income': true, 'area.nha_project_available': true },
      'paid_by_person',
      null,
    ],
  ])('%s', (service, facts, flow, value) => {
    expect(screenOne(service, facts)).toMatchObject({
      verdict: 'entitled',
      amount: null,
      other_money: { flow, value },
    });
  });
});
