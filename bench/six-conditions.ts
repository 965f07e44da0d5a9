import { layOut, type Facts, type Sheet } from '../src/platform/rules/sheet.ts';
import type { Condition, Rule } from '../src/platform/rules/rule.ts';
import type { Expression } from '../src/platform/rules/expression.ts';
import { ruleDictionary } from '../src/rooms/services/rule-dictionary.ts';
import { sequence } from '../test/made-up-names.ts';

/** One person as any rule engine may be asked about: six answers, of which any may be missing. Money in baht. */
export type Asked = {
  citizenship?: string;
  age?: number;
  residence_months?: number;
  annual_income?: number;
  state_welfare_card?: boolean;
  in_institution?: boolean;
};

/** The rule of six conditions that is measured, as the catalogue writes rules: Thai, 60 or older, half a year here, poor by income or by card, at home. */
export const sixConditions: Rule = {
  op: 'all',
  of: [
    condition('thai', { op: 'eq', of: 'person.citizenship', value: 'TH' }),
    condition('aged', { op: 'gte', of: { op: 'age', birth: 'person.birth_date' }, value: 60 }),
    condition('resident', { op: 'gte', of: 'person.residence_months', value: 6 }),
    {
      op: 'any',
      of: [
        condition('poor', { op: 'lte', of: 'person.annual_income', value: { baht: 100_000 } }),
        condition('card', { op: 'eq', of: 'person.state_welfare_card', value: true }),
      ],
    },
    condition('at_home', { op: 'eq', of: 'person.in_institution', value: false }),
  ],
};

export const dictionary = ruleDictionary([]);

/** What is certain of a person: yes or no whatever the missing answers are, or unknown. Worked out by trying all of them. */
export function truthOf(asked: Asked): 'yes' | 'no' | 'unknown' {
  const missing = keys.find((key) => asked[key] === undefined);
  if (missing === undefined) return holds(asked as Required<Asked>) ? 'yes' : 'no';
  const answers = new Set(pool[missing].map((value) => truthOf({ ...asked, [missing]: value })));
  const [only] = answers;
  return answers.size === 1 && only ? only : 'unknown';
}

/** Made-up people, the same every time; three of ten answers are missing. */
export function somePeople(number: number): readonly Asked[] {
  const random = sequence(69);
  return Array.from({ length: number }, () =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const answers = pool[key];
        return random(10) < 3 ? [] : [[key, answers[random(answers.length)]]];
      }),
    ),
  );
}

/** The sheet on which our engine reads the same person. The age stands in a year of birth or a whole date, as in the registry. */
export function sheetOf(asked: Asked, no: number): Sheet {
  const facts: Record<string, Facts[string] | undefined> = {
    'person.citizenship': asked.citizenship,
    'person.birth_date': asked.age === undefined ? undefined : birthOf(asked.age, no),
    'person.residence_months': asked.residence_months,
    'person.annual_income': asked.annual_income === undefined ? undefined : asked.annual_income * 100,
    'person.state_welfare_card': asked.state_welfare_card,
    'person.in_institution': asked.in_institution,
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
  const [sheet] = layOut(dictionary, {
    on: '2026-11-20',
    shared: {},
    members: [{ id: `${no}`, facts: known }],
  });
  if (!sheet) throw new Error('nobody was laid out');
  return sheet;
}

const pool = {
  citizenship: ['TH', 'TH', 'TH', 'LA'],
  age: [25, 59, 60, 71, 84],
  residence_months: [3, 6, 48],
  annual_income: [0, 36_000, 100_000, 240_000],
  state_welfare_card: [true, false],
  in_institution: [true, false, false, false],
} as const;
const keys = Object.keys(pool) as (keyof typeof pool)[];

function holds(one: Required<Asked>): boolean {
  return (
    one.citizenship === 'TH' &&
    one.age >= 60 &&
    one.residence_months >= 6 &&
    (one.annual_income <= 100_000 || one.state_welfare_card) &&
    !one.in_institution
  );
}

function birthOf(age: number, no: number): string {
  const year = 2026 - age;
  return no % 2 === 0 ? `${year}-04-13` : `${year}-09`;
}

function condition(id: string, when: Expression): Condition {
  return {
    id,
    th: 'เงื่อนไข',
    en: 'condition',
    source: 'bench',
    evidence: 'proposal',
    scope: 'substantive',
    when,
  };
}
