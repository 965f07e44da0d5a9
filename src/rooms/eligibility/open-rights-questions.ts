import type { AtLeast, FactValue } from '../../platform/rules/sheet.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import { factOf, type Fact } from '../registry/public.ts';
import type { PublicHousehold, PublicMember, PublicQuestion } from './public-household.ts';

type Said = { readonly th: string; readonly en: string };

/** A question that people at home can answer, and the facts that follow from its answer. */
export type HomeQuestion = Pick<PublicQuestion, 'key' | 'kind' | 'question' | 'label'> & {
  readonly who: Fact['who'];
  readonly options: (people: number) => PublicQuestion['options'];
  /** The facts of one member (or of the house) for an answer; null when the answer is not one of those offered. */
  readonly facts: (answer: boolean | string, people: number) => Readonly<Record<string, FactValue>> | null;
};

/** The question by which a fact is asked for at home; undefined where nobody at home knows, or nobody should be asked in public. */
export function homeQuestionFor(fact: string): HomeQuestion | undefined {
  if (isHelpCount(fact)) return helpedThisYear;
  const own = special.get(fact);
  if (own) return own;
  const kept = made.get(fact);
  if (kept) return kept;
  const found = fromDictionary(fact);
  if (found) made.set(fact, found);
  return found;
}

/** Whether a question may concern a member, by age and sex. */
export function concerns({ who }: HomeQuestion, { age, sex }: PublicMember): boolean {
  if (who?.sex && who.sex !== sex) return false;
  return age >= (who?.from ?? 0) && age <= (who?.to ?? 200);
}

/** Facts that a household's answers stand for: of the house, and of each member. Answers to questions that do not exist are passed over. */
export function factsAnswered(
  { members, answers }: PublicHousehold,
  counted: readonly string[],
): { shared: Record<string, FactValue>; ofMember: (id: string) => Record<string, FactValue> } {
  const shared: Record<string, FactValue> = {};
  const own = new Map(members.map(({ id }) => [id, {} as Record<string, FactValue>]));
  for (const [key, answer] of Object.entries(answers)) {
    const question = key === helpedThisYear.key ? helpedThisYear : homeQuestionFor(key);
    if (!question) continue;
    if (typeof answer !== 'object') {
      if (question.kind === 'house') Object.assign(shared, question.facts(answer, members.length));
      if (key === helpedThisYear.key && String(answer) === 'false')
        for (const one of counted) shared[one] = 0;
    } else
      for (const [id, one] of Object.entries(answer))
        Object.assign(own.get(id) ?? {}, question.facts(one, members.length));
  }
  return { shared, ofMember: (id) => own.get(id) ?? {} };
}

/** The income of a household for each of its people and year: where rules draw their lines, in baht. */
export const incomeLines = [36_000, 100_000] as const;
export const incomeKey = 'household.per_capita_income_year';

const yesNoOptions: PublicQuestion['options'] = [
  { value: 'true', th: 'ใช่', en: 'Yes' },
  { value: 'false', th: 'ไม่ใช่', en: 'No' },
];

function isHelpCount(fact: string): boolean {
  return fact.startsWith('aid_history.count(');
}

// What an office, a professional or a committee finds out, or what belongs to a loan or a group: asked at the centre.
const atTheCentre =
  /^(case|assessment|area|tambon|org|group|loan|deceased|caregiver|business|event|fund|aid_history|guardian\.promptpay)|pmt|verified|_listed|growth_monitored/;

function fromDictionary(key: string): HomeQuestion | undefined {
  const fact = factOf(key);
  if (!fact || fact.sensitivity === 'restricted' || atTheCentre.test(key)) return undefined;
  const { label, question, who } = fact;
  if (fact.type === 'boolean')
    return {
      key,
      label,
      question,
      who,
      kind: fact.subject === 'person' ? 'who' : 'house',
      options: () => (fact.subject === 'person' ? [] : yesNoOptions),
      facts: (answer) => yesNoFact(key, answer),
    };
  const { options } = fact;
  if (fact.type !== 'choice' || !options) return undefined;
  return {
    key,
    label,
    question,
    who,
    kind: fact.subject === 'person' ? 'each' : 'house',
    options: () => Object.entries(options).map(([value, words]) => ({ value, ...words })),
    facts: (answer) =>
      typeof answer === 'string' && Object.hasOwn(options, answer) ? { [key]: answer } : null,
  };
}

function yesNoFact(key: string, answer: boolean | string): Record<string, boolean> | null {
  if (answer === true || answer === 'true') return { [key]: true };
  return answer === false || answer === 'false' ? { [key]: false } : null;
}

const made = new Map<string, HomeQuestion>();

const helpedThisYear: HomeQuestion = {
  key: 'helped_this_year',
  kind: 'house',
  label: said('เคยได้รับเงินช่วยเหลือครั้งคราวในปีนี้', 'Had help in cash this year'),
  question: said(
    'ตั้งแต่ 1 ตุลาคมที่ผ่านมา มีใครในบ้านได้รับเงินสงเคราะห์ครั้งคราวจากทางราชการแล้วหรือยัง',
    'Since 1 October, has anybody of the house had relief money from the state?',
  ),
  who: undefined,
  options: () => [
    { value: 'false', th: 'ยังไม่เคย', en: 'Not yet' },
    { value: 'true', th: 'ได้รับแล้ว', en: 'Yes' },
  ],
  facts: () => ({}),
};

const special: ReadonlyMap<string, HomeQuestion> = new Map<string, HomeQuestion>([
  [
    incomeKey,
    {
      key: incomeKey,
      kind: 'house',
      label: said('รายได้รวมของทั้งบ้าน', 'Income of the whole house'),
      question: said(
        'รายได้ของทุกคนในบ้านรวมกัน เดือนหนึ่งประมาณเท่าไร',
        'About how much does everybody of the house earn together in a month?',
      ),
      who: undefined,
      options: incomeBands,
      facts: (answer) => (bands[String(answer)] ? { [incomeKey]: bands[String(answer)] as AtLeast } : null),
    },
  ],
  [
    'person.registered_lao',
    {
      key: 'person.registered_lao',
      kind: 'who',
      label: said(
        'มีชื่อในทะเบียนบ้านในเขต อบต. หรือเทศบาลที่อยู่ตอนนี้',
        'is on a house registration of the local authority where you live',
      ),
      question: said(
        'มีชื่อในทะเบียนบ้านในเขต อบต. หรือเทศบาลที่อยู่ตอนนี้หรือไม่',
        'Is the name on a house registration of the local authority where you live now?',
      ),
      who: undefined,
      options: () => [],
      facts: (answer) => {
        const here = yesNoFact('here', answer);
        return here && { 'person.registered_lao': here['here'] ? hereAndNow : 'elsewhere' };
      },
    },
  ],
  [
    'person.has_cid',
    {
      key: 'person.has_cid',
      kind: 'who',
      label: said('มีเลขประจำตัวประชาชน 13 หลัก', 'has a 13-digit citizen ID number'),
      question: said('มีเลขประจำตัวประชาชน 13 หลักหรือไม่', 'Is there a 13-digit citizen ID number?'),
      who: undefined,
      options: () => [],
      facts: (answer) => yesNoFact('person.has_cid', answer),
    },
  ],
]);

/** The local authority where the one who asks lives: which it is does not matter here. */
export const hereAndNow = 'here';

const [low, high] = incomeLines;
const bands: Readonly<Record<string, AtLeast>> = {
  low: { at_least: 0, at_most: low * 100 },
  middle: { at_least: low * 100 + 1, at_most: high * 100 },
  high: { at_least: high * 100 + 1 },
};

// The lines are drawn for each head and year; people know the money of the whole house in a month.
function incomeBands(people: number): PublicQuestion['options'] {
  const [first, second] = [low, high].map((line) => Math.floor((line * people) / 12) * 100);
  const baht = (satang: number | undefined, lang: 'th' | 'en') => formatBaht(satang ?? 0, { lang });
  return [
    { value: 'low', th: `ไม่เกิน ${baht(first, 'th')}`, en: `At most ${baht(first, 'en')}` },
    {
      value: 'middle',
      th: `เกิน ${baht(first, 'th')} แต่ไม่เกิน ${baht(second, 'th')}`,
      en: `More than ${baht(first, 'en')}, at most ${baht(second, 'en')}`,
    },
    { value: 'high', th: `เกิน ${baht(second, 'th')}`, en: `More than ${baht(second, 'en')}` },
  ];
}

function said(th: string, en: string): Said {
  return { th, en };
}
