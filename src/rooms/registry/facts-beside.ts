import type { Derivation, FactMeaning } from '../../platform/rules/dictionary.ts';
import type { Term } from '../../platform/rules/expression.ts';
import { said } from './fact-entry.ts';
import type { Said } from './fact.ts';

/**
 * Facts that rules name and nobody is asked for: `record` stands on the person's own record, `place` follows from where the rule is
 * asked, `derived` is worked out by an expression, `given` is known to another room (help that was given, the community fund).
 */
export type FactBeside = FactMeaning & {
  readonly kind: 'record' | 'place' | 'derived' | 'given';
  readonly label: Said;
};

/** The key of how often somebody was helped by a service in the fiscal year: help given to this person, not to the family. */
export function helpCountKey(service: string): string {
  return `aid_history.count('${service}', fiscal_year)`;
}

/** How often somebody was helped by each of these services, as facts. */
export function helpCounts(services: readonly string[]): readonly FactBeside[] {
  return services.map((service) => ({
    kind: 'given',
    key: helpCountKey(service),
    type: 'number',
    about: 'person',
    min: 0,
    label: said(`จำนวนครั้งที่ได้รับในปีงบประมาณ (${service})`, `Times helped in the fiscal year (${service})`),
  }));
}

/** The entry of a key that nobody is asked for; undefined when there is none. */
export function factBesideOf(key: string): FactBeside | undefined {
  return byKey.get(key);
}

const counted = { op: 'eq', of: 'counts_in_household', value: true } as const;
const perHead: Term = {
  op: 'divide',
  of: { op: 'sum', of: 'person.annual_income', where: counted },
  by: { op: 'count', where: counted },
};
const dependent = said('มีบุคคลในภาวะพึ่งพิง', 'Has a dependent person');

/** What stands on records, what is worked out from other facts, and what other rooms know. */
export const factsBeside: readonly FactBeside[] = [
  {
    ...onRecord('person.birth_date', 'date', said('วันเกิด', 'Date of birth')),
    unknowable: 'person.birth_date_unknown_in_registry',
  },
  onRecord(
    'person.birth_date_unknown_in_registry',
    'boolean',
    said('ทะเบียนไม่มีวันเดือนเกิด', 'No day of birth in the registry'),
  ),
  { ...onRecord('person.sex', 'choice', said('เพศ', 'Sex')), options: ['F', 'M'] },
  onRecord('person.has_cid', 'boolean', said('มีเลขประจำตัวประชาชน', 'Has a citizen ID number')),
  onRecord('person.is_household_head', 'boolean', said('เป็นหัวหน้าครอบครัว', 'Is the head of the family')),
  // The applicant is the person, or the head of the family for somebody under 18.
  onRecord('applicant.birth_date', 'date', said('วันเกิดของผู้ยื่น', "Applicant's date of birth")),
  {
    ...onRecord('applicant.annual_income', 'money', said('รายได้ของผู้ยื่นต่อปี', "Applicant's income a year")),
    min: 0,
  },
  // The local authority and the province where the family is served; both are ids of our own (area, DOPA code).
  {
    kind: 'place',
    key: 'case.lao',
    type: 'text',
    about: 'shared',
    label: said('อปท. ที่รับเรื่อง', 'Local authority of the case'),
  },
  {
    kind: 'place',
    key: 'case.province',
    type: 'text',
    about: 'shared',
    label: said('จังหวัดที่รับเรื่อง', 'Province of the case'),
  },

  derived('person.age_years', 'number', 'person', said('อายุ', 'Age'), {
    term: { op: 'age', birth: 'person.birth_date' },
  }),
  derived('applicant.age_years', 'number', 'person', said('อายุของผู้ยื่น', "Applicant's age"), {
    term: { op: 'age', birth: 'applicant.birth_date' },
  }),
  derived('deceased.age_years', 'number', 'shared', said('อายุของผู้ตาย', 'Age of the person who died'), {
    term: { op: 'age', birth: 'deceased.birth_date', on: 'deceased.death_date' },
  }),
  // Not rounded: 3,000.01 baht a month is over 3,000. One unknown income leaves a lower bound.
  derived(
    'household.per_capita_income_year',
    'money',
    'shared',
    said('รายได้เฉลี่ยต่อคนต่อปี', 'Income for each person a year'),
    {
      term: perHead,
    },
  ),
  derived(
    'household.per_capita_income_month',
    'money',
    'shared',
    said('รายได้เฉลี่ยต่อคนต่อเดือน', 'Income for each person a month'),
    {
      term: { op: 'divide', of: perHead, by: 12 },
    },
  ),
  derived('household.low_income', 'boolean', 'shared', said('ผู้มีรายได้น้อย', 'Low income'), {
    expression: { op: 'lte', of: 'household.per_capita_income_year', value: { baht: 100_000 } },
  }),
  derived(
    'household.has_child_under_18',
    'boolean',
    'shared',
    said('มีเด็กอายุต่ำกว่า 18 ปี', 'Has a child under 18'),
    {
      expression: { op: 'some', where: { op: 'lt', of: 'person.age_years', value: 18 } },
    },
  ),
  // NESDC glossary of 1 June 2566: a small child, an older person, somebody disabled or bedridden. The ages are our reading of it.
  derived('household.has_dependent_person', 'boolean', 'shared', dependent, {
    expression: {
      op: 'some',
      where: {
        op: 'any',
        of: [
          { op: 'lt', of: 'person.age_years', value: 6 },
          { op: 'gte', of: 'person.age_years', value: 60 },
          { op: 'eq', of: 'person.disability_card_valid', value: true },
          { op: 'eq', of: 'person.can_do_adl', value: false },
        ],
      },
    },
  }),
  derived('household.vulnerable', 'boolean', 'shared', said('ครัวเรือนเปราะบาง', 'Vulnerable household'), {
    expression: {
      op: 'any',
      of: [
        { op: 'eq', of: 'household.has_dependent_person', value: true },
        { op: 'eq', of: 'household.low_income', value: true },
      ],
    },
  }),
  derived(
    'person.rehab_target',
    'boolean',
    'person',
    said('กลุ่มเป้าหมายการฟื้นฟูสมรรถภาพ', 'Target of rehabilitation'),
    {
      expression: {
        op: 'any',
        of: [
          { op: 'eq', of: 'person.disability_card_valid', value: true },
          { op: 'gte', of: 'person.age_years', value: 60 },
          { op: 'lte', of: 'person.adl_score', value: 11 },
          { op: 'in', of: 'person.ltc_extended_group', value: ['dementia', 'palliative'] },
        ],
      },
    },
  ),

  // The income criterion of the National Commission of Older Persons is not issued: nobody can answer it.
  given(
    'person.old_age_income_test',
    'boolean',
    'person',
    said('เกณฑ์รายได้เบี้ยยังชีพ (ยังไม่ประกาศ)', 'Income criterion of the allowance (not issued)'),
  ),
  // Each community fund has its own sums; an example is known by the name of its fund.
  given('fund.id', 'text', 'person', said('กองทุนสวัสดิการชุมชนที่เป็นสมาชิก', 'Community fund of the member')),
  given(
    'fund.member_days',
    'number',
    'person',
    said('เป็นสมาชิกกองทุนมาแล้ว (วัน)', 'Days as a member of the fund'),
  ),
  given(
    'fund.member_months',
    'number',
    'person',
    said('เป็นสมาชิกกองทุนมาแล้ว (เดือน)', 'Months as a member of the fund'),
  ),
  {
    ...given(
      'fund.member_status',
      'choice',
      'person',
      said('สถานะสมาชิกกองทุนสวัสดิการชุมชน', 'Membership of the community fund'),
    ),
    options: ['none', 'active', 'suspended', 'ended'],
  },
  given(
    'aid_history.home_repair_same_house',
    'boolean',
    'shared',
    said('บ้านหลังนี้เคยได้รับการซ่อมจากรัฐ', 'This house was repaired by the state before'),
  ),
  given(
    'aid_history.home_repair_insufficient',
    'boolean',
    'shared',
    said('ได้รับการซ่อมบ้านแล้วแต่ไม่พอ', 'Repaired before, but not enough'),
  ),
  given(
    'aid_history.personal_care_active',
    'boolean',
    'person',
    said('ได้รับบริการผู้ช่วยหรือการดูแลลักษณะเดียวกันอยู่', 'Receives like personal care now'),
  ),
];

function onRecord(key: string, type: FactMeaning['type'], label: Said): FactBeside {
  return { kind: 'record', key, type, about: 'person', label };
}

// What the law words as a yes or no may also be answered outright; a number is always worked out.
function derived(
  key: string,
  type: FactMeaning['type'],
  about: FactMeaning['about'],
  label: Said,
  derivation: Derivation,
): FactBeside {
  return { kind: 'derived', key, type, about, label, derived: derivation, answerable: type === 'boolean' };
}

function given(key: string, type: FactMeaning['type'], about: FactMeaning['about'], label: Said): FactBeside {
  return { kind: 'given', key, type, about, label, ...(type === 'number' && { min: 0 }) };
}

const byKey: ReadonlyMap<string, FactBeside> = new Map(factsBeside.map((fact) => [fact.key, fact]));
