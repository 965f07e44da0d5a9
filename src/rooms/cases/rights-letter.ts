import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { thaiDigits } from '../../platform/thai/thai-digits.ts';
import words from './th.json' with { type: 'json' };

/** What is known when the letter is printed: names and sentences in Thai, days ISO. */
export type RightsKnown = {
  centre: { name: string; place: string; phone: string | null; address: string | null };
  printed: { by: string; on: string };
  family: string;
  home: string;
  /** Entitled and not received yet, the most money first. */
  rights: {
    service: string;
    whom: string[];
    amount: string | null;
    why: string[];
    bring: string[];
    where: string[];
    unverified: boolean;
  }[];
  /** What an officer has to judge first. */
  maybe: { service: string; whom: string[] }[];
};

/** The words that stand on the letter, line by line. */
export type RightsLetter = {
  title: string;
  page: string;
  centre: string;
  place: string;
  when: string;
  family: string;
  home: string;
  none: string;
  rights: {
    no: string;
    service: string;
    lines: [label: string, value: string][];
    bring: string[];
    where: string[];
  }[];
  labels: { bring: string; where: string };
  maybe: { label: string; lines: string[] };
  note: string[];
};

/** The letter of rights as a family reads it: plain Thai, Thai digits, Buddhist years; one sentence says why. */
export function rightsLetterOf({ centre, printed, family, home, rights, maybe }: RightsKnown): RightsLetter {
  return onPaper({
    title: say('title'),
    page: say('page'),
    centre: centre.name,
    place: centre.place,
    when: `${say('printed')} ${formatDate(printed.on)} ${say('by')} ${printed.by}`,
    family: `${say('family')} ${family}`,
    home,
    none: rights.length === 0 ? say('none') : '',
    rights: rights.map((one, at) => ({
      no: String(at + 1),
      service: one.service,
      lines: [
        [say('whom'), one.whom.join(' ')] as [string, string],
        ...(one.amount === null ? [] : [[say('amount'), one.amount] as [string, string]]),
        [say('why'), becauseOf(one.why)] as [string, string],
        ...(one.unverified ? [[say('check'), say('unverified')] as [string, string]] : []),
      ],
      bring: one.bring.length > 0 ? one.bring : [say('bring_ask')],
      where: one.where,
    })),
    labels: { bring: say('bring'), where: say('where') },
    maybe: {
      label: say('maybe'),
      lines: maybe.map(({ service, whom }) => `${service} (${whom.join(' ')})`),
    },
    note: [
      say('decide'),
      centre.phone === null ? say('ask_here') : `${say('call')} ${centre.phone}`,
      ...(centre.address === null ? [] : [centre.address]),
      say('urgent'),
    ],
  });
}

// The conditions of the law in one sentence: because …, … and …
function becauseOf(reasons: readonly string[]): string {
  const said = reasons.slice(0, FEW).map((reason) => reason.replace(/^(และ|หรือ)/u, ''));
  const last = said.at(-1);
  if (last === undefined) return say('why_everybody');
  return said.length === 1
    ? `${say('because')}${last}`
    : `${say('because')}${said.slice(0, -1).join(' ')} ${say('and')}${last}`;
}

const FEW = 5;

// Every figure of an official paper is a Thai one.
function onPaper<Said>(said: Said): Said {
  if (typeof said === 'string') return thaiDigits(said) as Said;
  if (Array.isArray(said)) return said.map((one: unknown) => onPaper(one)) as Said;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, onPaper(value)])) as Said;
}

function say(key: string): string {
  return (words.words as Record<string, string>)[`letter.${key}`] ?? key;
}
