import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';

const value = z.union([z.boolean(), z.number(), z.string().max(200), z.array(z.string().max(100)).max(50)]);

/** Facts by key, in the words of the law's table; money in baht. A key that is absent, or null, is unknown. */
const facts = z.record(z.string().max(120), value.nullable());
const some = facts.nullish().transform((given) => given ?? {});
const word = z.string().trim().min(1).max(100);

const member = z.strictObject({
  id: word,
  relation: z.string().max(60).nullish().describe('"head" for the head of the household'),
  counts_in_household: z
    .boolean()
    .nullish()
    .describe('Counts when the income is shared out; true when left out'),
  receiving: z.array(word).max(200).nullish().describe('Ids of the services the person receives now'),
  facts: some,
});

const event = z.strictObject({
  person: word,
  service: word,
  intake_date: isoDate.nullish(),
  aid_date: isoDate.nullish(),
  status: z.string().max(60).describe('Only "aided" and "forwarded" count'),
  problem: z.string().max(200).nullish(),
  agency: z.string().max(200).nullish(),
  amount: z.number().nullish(),
});

/** A household as another program sends it. */
export const openHousehold = z.strictObject({
  evaluation_date: isoDate.refine((day) => day >= '1900-01-01' && day <= '2200-12-31'),
  area: some,
  household: some,
  case: some,
  deceased: some,
  members: z
    .array(member)
    .min(1)
    .max(60)
    .refine((members) => new Set(members.map(({ id }) => id)).size === members.length),
  aid_history: z
    .strictObject({
      complete: z
        .boolean()
        .nullish()
        .describe('False or left out: nobody checked outside, counts are lower bounds'),
      events: z
        .array(event)
        .max(2_000)
        .nullish()
        .transform((given) => given ?? []),
    })
    .nullish(),
  services: z.array(word).max(200).nullish().describe('Ids of services; left out for all'),
});
export type OpenHousehold = z.infer<typeof openHousehold>;
export type OpenMember = OpenHousehold['members'][number];
export type AidEvent = NonNullable<OpenHousehold['aid_history']>['events'][number];
