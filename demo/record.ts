import type { FactAnswer, SourceKind } from '../src/rooms/registry/fact.ts';
import { factOf } from '../src/rooms/registry/fact-dictionary.ts';
import type { Random } from './random.ts';

/** One made-up record of a fact, as `record-fact` would keep it. `by`: who of the centre wrote it down. */
export type MadeRecord = {
  id: string;
  subject: string;
  key: string;
  answer: 'value' | 'refused' | 'not_applicable';
  value: FactAnswer | null;
  as_of: string;
  source: SourceKind;
  source_words: string | null;
  by: 'desk' | 'volunteer';
  /** When it was recorded, ISO. */
  at: string;
  /** The day on which somebody verified it, ISO. */
  verified: string | null;
};

/** How a fact came to be known: from a register, from how people live, from somebody who looked after them. */
export type Way = 'paper' | 'life' | 'care';

/** What is said of one subject. `other`: what another source says of the same. */
export type Telling = (
  key: string,
  value: FactAnswer | undefined,
  way: Way,
  more?: { other?: FactAnswer; refusable?: number },
) => void;

/** Keys that the world speaks of and the dictionary has not: left out, and named by the test. */
export const missingKeys = new Set<string>();

/** Collects records of one subject into `records`. `known`: how much of what could be known is known, 0 … 1. */
export function tellAbout(
  random: Random,
  { subject, today, known }: { subject: string; today: string; known: number },
  records: MadeRecord[],
): Telling {
  return (key, value, way, { other, refusable = 0 } = {}) => {
    if (!factOf(key)) {
      missingKeys.add(key);
      return;
    }
    if (value === undefined || !random.chance(known)) return;
    const first = when(random, way, today);
    const base = { subject, key };
    if (random.chance(refusable)) {
      records.push(made(random, { ...base, ...first, answer: 'refused', value: null }));
      return;
    }
    records.push(
      made(random, { ...base, ...first, answer: 'value', value }, random.chance(0.07) ? today : undefined),
    );
    if (other === undefined || !random.chance(0.09)) return;
    const before = dayBefore(first.as_of, random.whole(60, 320));
    const second = { as_of: before, source: 'survey' as const, source_words: survey(before) };
    records.push(made(random, { ...base, ...second, answer: 'value', value: other }));
  };
}

const survey = (day: string) => `จปฐ. ${Number(day.slice(0, 4)) + 543}`;

/** The ISO day so many days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A moment in the hours of an office in Thailand, ISO. */
export function officeMoment(random: Random, day: string): string {
  return new Date(
    Date.parse(`${day}T08:30:00+07:00`) + random.whole(0, 450) * 60_000 + random.whole(0, 59_999),
  ).toISOString();
}

type Written = Pick<MadeRecord, 'subject' | 'key' | 'answer' | 'value' | 'as_of' | 'source' | 'source_words'>;

function made(random: Random, one: Written, until?: string): MadeRecord {
  const by = one.source === 'visit' && random.chance(0.6) ? 'volunteer' : 'desk';
  const verified = until && one.as_of < until ? between(random, one.as_of, until) : null;
  return { ...one, id: random.id(one.as_of), by, at: officeMoment(random, one.as_of), verified };
}

function when(
  random: Random,
  way: Way,
  today: string,
): Pick<MadeRecord, 'as_of' | 'source' | 'source_words'> {
  const old = random.chance({ paper: 0.1, life: 0.16, care: 0.25 }[way]);
  const as_of = dayBefore(today, old ? random.whole(380, 700) : random.whole(3, way === 'care' ? 150 : 300));
  if (way === 'paper') {
    const source = random.weighted({ register: 60, document: 25, declared: 15 });
    return { as_of, source, source_words: source === 'register' ? 'ทะเบียนราษฎร' : null };
  }
  if (way === 'care') {
    const source = random.weighted({ visit: 55, agency: 45 });
    return { as_of, source, source_words: source === 'agency' ? 'รพ.สต.' : null };
  }
  const source = random.weighted({ visit: 40, survey: 35, declared: 25 });
  return { as_of, source, source_words: source === 'survey' ? survey(as_of) : null };
}

function between(random: Random, from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return dayBefore(to, random.whole(0, days - 1));
}
