import { z } from 'zod';

/** How somebody stands to the one who asks. No names, no days of birth: nothing here says who anybody is. */
export const publicRelations = [
  'me',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'relative',
] as const;

export const publicMember = z.strictObject({
  id: z.string().regex(/^m\d{1,2}$/),
  relation: z.enum(publicRelations),
  age: z.int().min(0).max(120),
  sex: z.enum(['F', 'M']),
});
export type PublicMember = z.infer<typeof publicMember>;

const said = z.union([z.boolean(), z.string().max(60)]);
const key = z.string().max(80);

/** What somebody without a name tells of their house: who lives there, what was answered, what was left out. */
export const publicHousehold = z.strictObject({
  members: z
    .array(publicMember)
    .min(1)
    .max(15)
    .refine((members) => new Set(members.map(({ id }) => id)).size === members.length),
  /** By question; of the whole house, or of each member who was asked about. */
  answers: z.record(key, z.union([said, z.record(z.string().max(4), said)])),
  /** Questions that were passed over: not asked again, and what hangs on them stays open. */
  skipped: z.array(key).max(200).default([]),
  /** Goes on asking when only little is left to find. */
  further: z.boolean().default(false),
});
export type PublicHousehold = z.infer<typeof publicHousehold>;

const words = z.object({ th: z.string(), en: z.string() });

export const publicQuestion = z.object({
  key,
  /** `who`: yes or no of each; `each`: one answer for each; `house`: one answer for all. */
  kind: z.enum(['who', 'each', 'house']),
  /** As it is asked of one, and what it is about (“who of you …”). */
  question: words,
  label: words,
  /** The members asked about; empty for a question of the house. */
  members: z.array(z.string()),
  options: z.array(z.object({ value: z.string(), th: z.string(), en: z.string() })),
  /** Why it is asked: the right that weighs most, how many others, and the most that it may bring in a year (satang; 0: no money). */
  why: z.object({ ...words.shape, others: z.number().int(), yearly_satang: z.number().int() }),
});
export type PublicQuestion = z.infer<typeof publicQuestion>;

const money = z.object({
  least_satang: z.number().int(),
  most_satang: z.number().int(),
  ceiling: z.boolean(),
  per: z.string(),
  frequency: z.string(),
});

/** One right that the house may have, with everything that is needed to go and ask for it. */
export const publicRight = z.object({
  service: z.string(),
  name: words,
  owner: words,
  /** `entitled` by what was answered; `likely`: people judge the rest; `unknown`: something is not known yet. */
  state: z.enum(['entitled', 'likely', 'unknown']),
  /** `help`: comes to people; `loan`: is paid back or paid for. */
  group: z.enum(['help', 'loan']),
  kind: z.enum(['cash', 'in_kind', 'service', 'loan']),
  people: z.array(z.string()),
  amount: money.nullable(),
  /** The conditions that make it so; with the first of the people they are shown for. */
  reasons: z.array(z.object({ ...words.shape, state: z.enum(['yes', 'unknown', 'judge']) })),
  /** What still has to be known, in words. */
  lacking: z.array(words),
  documents: z.array(words),
  channels: z.array(words),
  legal_basis: words,
  unverified: z.boolean(),
});
export type PublicRight = z.infer<typeof publicRight>;

/** What comes next, and what was found so far. */
export const publicAnswer = z.object({
  on: z.string(),
  /** Null when nothing more is worth asking. */
  question: publicQuestion.nullable(),
  /** How many questions were answered or passed over, and about how many there will be in all. */
  asked: z.number().int(),
  at_most: z.number().int(),
  rights: z.array(publicRight),
});
export type PublicAnswer = z.infer<typeof publicAnswer>;
