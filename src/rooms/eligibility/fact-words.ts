import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import type { Fact, FactBeside } from '../registry/public.ts';
import type { Question } from './screening.ts';

type Said = { th: string; en: string };

/** How a fact is named and asked for, and what may be answered. */
export type FactWords = Pick<Question, 'label' | 'question' | 'type' | 'options'>;

/** The words of a fact: of the dictionary when it is there, of the person's own record, of what is worked out, or received. */
export function wordsOfFact(
  key: string,
  fact: Fact | undefined,
  beside: FactBeside | undefined,
  nameOfService: (service: string) => Said = (service) => ({ th: service, en: service }),
): FactWords {
  if (fact) {
    const { label, question, type } = fact;
    const options = Object.entries(fact.options ?? {}).map(([value, said]) => ({ value, ...said }));
    return { label, question, type, options: options.length > 0 ? options : null };
  }
  const service = /^receives\((.+)\)$/.exec(key)?.[1];
  if (service) return receipt(nameOfService(service));
  const label = beside?.label ?? { th: key, en: key };
  return ownRecord[key] ?? { label, question: label, type: beside?.type ?? 'text', options: null };
}

/** A value as people read it. Areas are written by their name. */
export function wordsOfValue(
  words: FactWords,
  value: unknown,
  nameOfArea: (area: string) => Said | undefined,
): Said {
  if (typeof value === 'boolean') return value ? { th: 'ใช่', en: 'yes' } : { th: 'ไม่ใช่', en: 'no' };
  if (words.type === 'money' && typeof value === 'number')
    return { th: formatBaht(value), en: formatBaht(value, { lang: 'en' }) };
  if (words.type === 'date' && typeof value === 'string')
    return { th: formatDate(value), en: formatDate(value, { lang: 'en' }) };
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => wordsOfValue(words, one, nameOfArea));
    return { th: parts.map(({ th }) => th).join(' '), en: parts.map(({ en }) => en).join(', ') };
  }
  const text = String(value);
  const option = words.options?.find((one) => one.value === text);
  if (option) return { th: option.th, en: option.en };
  if (text === 'elsewhere') return { th: 'ที่อื่น', en: 'elsewhere' };
  return nameOfArea(text) ?? { th: text, en: text };
}

function receipt(name: Said): FactWords {
  return {
    label: { th: `กำลังได้รับ${name.th}`, en: `Receives: ${name.en}` },
    question: { th: `ตอนนี้ได้รับ${name.th}อยู่หรือไม่`, en: `Does this person receive it now: ${name.en}?` },
    type: 'boolean',
    options: null,
  };
}

const ownRecord: Readonly<Record<string, FactWords>> = {
  'person.birth_date': {
    label: { th: 'วันเกิด', en: 'Date of birth' },
    question: { th: 'เกิดวันที่ เดือน ปีใด ดูจากบัตรประชาชน', en: 'Born on which day? See the ID card.' },
    type: 'date',
    options: null,
  },
  'person.sex': {
    label: { th: 'เพศ', en: 'Sex' },
    question: { th: 'เพศตามทะเบียนราษฎร', en: 'Sex in the civil registration' },
    type: 'choice',
    options: [
      { value: 'F', th: 'หญิง', en: 'female' },
      { value: 'M', th: 'ชาย', en: 'male' },
    ],
  },
  'person.has_cid': {
    label: { th: 'มีเลขประจำตัวประชาชน', en: 'Has a citizen ID number' },
    question: { th: 'มีเลขประจำตัวประชาชน 13 หลักหรือไม่', en: 'Is there a 13-digit citizen ID number?' },
    type: 'boolean',
    options: null,
  },
  'case.lao': {
    label: { th: 'อปท. ที่รับเรื่อง', en: 'Local authority of the case' },
    question: { th: 'อยู่ในเขต อปท. ใด', en: 'In which local authority?' },
    type: 'text',
    options: null,
  },
};
