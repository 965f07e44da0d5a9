import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';

/** Cash, things, and services are never added together. */
export const helpForms = ['cash', 'in_kind', 'service'] as const;
export type HelpForm = (typeof helpForms)[number];

/** One help that was given, as families and officers see it. Money is in satang. */
export const helpRow = z.object({
  id,
  given_on: isoDate,
  person: id.nullable(),
  service: z.string().nullable(),
  what_th: z.string(),
  what_en: z.string(),
  /** The giver: an organisation's id, or the name as it was written. */
  by: z.string(),
  by_th: z.string(),
  by_en: z.string(),
  form: z.enum(helpForms),
  amount_satang: z.number().int().nullable(),
  /** It answers a request of the centre. */
  referred: z.boolean(),
  recorded_by: z.string().nullable(),
  /** Given to a family that somebody here came from, or that lived here; not in the sums of this house. */
  earlier: z
    .object({
      why: z.enum(['split', 'joined', 'lived_here']),
      family: id,
      head: z.string().nullable(),
      house_no: z.string().nullable(),
      until: isoDate,
    })
    .nullable(),
  /** Written by whoever asks, so that it may be taken back by the same. */
  mine: z.boolean(),
  /** The plan of several sources that it is a part of. */
  cofunding: z.object({ id, what: z.string(), cost_satang: z.number().int() }).nullable(),
  /** Somebody went on although the guard against helping twice spoke. */
  override: z
    .object({ level: z.enum(['block', 'warn']), on: isoDate, by: z.string().nullable(), reason: z.string() })
    .nullable(),
  /** A line that was taken back stays, with the reason, and counts no more. */
  reversed: z.object({ on: isoDate, by: z.string().nullable(), reason: z.string() }).nullable(),
});
export type HelpRow = z.infer<typeof helpRow>;

/** What part of the ledger of a house is shown; each left out means all. */
export const helpPart = {
  /** A person, or `family` for what was given to the family as a whole. */
  person: z.union([id, z.literal('family')]).optional(),
  /** A service of the catalogue, or `other` for what is not in it. */
  service: z.string().max(100).optional(),
  by: z.string().max(200).optional(),
  /** A fiscal year of the Buddhist era. */
  year: z.number().int().min(2400).max(2700).optional(),
};
export type HelpPart = z.infer<z.ZodObject<typeof helpPart>>;

const counted = { cash_satang: z.number().int(), times: z.number().int() };

/** What a household was given in one fiscal year: cash together, things and services only counted. */
export const yearOfHelp = z.object({
  fiscal_year: z.number().int(),
  cash_satang: z.number().int(),
  cash_times: z.number().int(),
  in_kind_times: z.number().int(),
  service_times: z.number().int(),
  by: z.array(z.object({ by: z.string(), th: z.string(), en: z.string(), ...counted })),
  /** By the category of the service; `other` where there is none. */
  groups: z.array(z.object({ category: z.string(), ...counted })),
});
export type YearOfHelp = z.infer<typeof yearOfHelp>;

/** What can be chosen to see a part, with how many lines there are of each. */
export const helpChoices = z.object({
  people: z.array(z.object({ person: id.nullable(), times: z.number().int() })),
  services: z.array(
    z.object({ service: z.string(), th: z.string(), en: z.string(), times: z.number().int() }),
  ),
  givers: z.array(z.object({ by: z.string(), th: z.string(), en: z.string(), times: z.number().int() })),
});
export type HelpChoices = z.infer<typeof helpChoices>;

/** Lines that are alike, counted together: what the sums and the choices are made of. */
export type HelpAlike = {
  fiscal_year: number;
  person: string | null;
  service: string | null;
  what_th: string;
  what_en: string;
  by: string;
  by_th: string;
  by_en: string;
  form: HelpForm;
  times: number;
  cash_satang: number;
};

/** The sums of each fiscal year, the newest first. `categoryOf`: of a service of the catalogue. */
export function yearsOfHelp(
  alike: readonly HelpAlike[],
  categoryOf: (service: string) => string | undefined,
): YearOfHelp[] {
  const years = [...Map.groupBy(alike, (one) => one.fiscal_year)].toSorted(([a], [b]) => b - a);
  return years.map(([fiscal_year, lines]) => {
    const timesOf = (form: HelpForm) => sum(lines, (one) => (one.form === form ? one.times : 0));
    const groups = Map.groupBy(lines, (one) => (one.service && categoryOf(one.service)) ?? 'other');
    return {
      fiscal_year,
      cash_satang: sum(lines, (one) => one.cash_satang),
      cash_times: timesOf('cash'),
      in_kind_times: timesOf('in_kind'),
      service_times: timesOf('service'),
      by: mostFirst(
        [...Map.groupBy(lines, (one) => one.by)].map(([by, own]) => ({
          by,
          th: own[0]?.by_th ?? by,
          en: own[0]?.by_en ?? by,
          ...countedOf(own),
        })),
      ),
      groups: mostFirst([...groups].map(([category, own]) => ({ category, ...countedOf(own) }))),
    };
  });
}

/** Whether lines that are alike belong to the part that is shown. */
export function isOfPart(one: HelpAlike, part: HelpPart): boolean {
  return (
    (part.person === undefined || (one.person ?? 'family') === part.person) &&
    (part.service === undefined || (one.service ?? 'other') === part.service) &&
    (part.by === undefined || one.by === part.by) &&
    (part.year === undefined || one.fiscal_year === part.year)
  );
}

/** What can be chosen, the most frequent first. */
export function choicesOf(alike: readonly HelpAlike[]): HelpChoices {
  const by = <Key>(keyOf: (one: HelpAlike) => Key) =>
    [...Map.groupBy(alike, keyOf)]
      .map(([key, own]) => ({ key, one: own[0], times: sum(own, (line) => line.times) }))
      .toSorted((a, b) => b.times - a.times);
  return {
    people: by((one) => one.person).map(({ key, times }) => ({ person: key, times })),
    services: by((one) => one.service).map(({ key, one, times }) =>
      key === null
        ? { service: 'other', th: '', en: '', times }
        : { service: key, th: one?.what_th ?? key, en: one?.what_en ?? key, times },
    ),
    givers: by((one) => one.by).map(({ key, one, times }) => ({
      by: key,
      th: one?.by_th ?? key,
      en: one?.by_en ?? key,
      times,
    })),
  };
}

function countedOf(lines: readonly HelpAlike[]): { cash_satang: number; times: number } {
  return { cash_satang: sum(lines, (one) => one.cash_satang), times: sum(lines, (one) => one.times) };
}

function mostFirst<One extends { cash_satang: number; times: number }>(those: One[]): One[] {
  return those.toSorted((a, b) => b.cash_satang - a.cash_satang || b.times - a.times);
}

function sum<One>(those: readonly One[], of: (one: One) => number): number {
  return those.reduce((total, one) => total + of(one), 0);
}
