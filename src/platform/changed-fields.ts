import { z } from 'zod';

/** What a field held: a word, a number, a day; a name in both languages; nothing. */
export const changedValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ th: z.string(), en: z.string() }),
]);
export type ChangedValue = z.infer<typeof changedValue>;

/** The fields of a thing, as its history keeps them. */
export type Fields = Readonly<Record<string, ChangedValue | undefined>>;

/** One line of a list of what was changed: who, when, what, and each field from what to what. */
export const changeLine = z.object({
  id: z.uuid(),
  at: z.date(),
  account: z.uuid().nullable(),
  by_name: z.string(),
  what: z.string(),
  done: z.string(),
  subject: z.string(),
  name: z.string(),
  fields: z.record(z.string(), z.tuple([changedValue, changedValue])),
});
export type ChangeLine = z.infer<typeof changeLine>;

/** The fields that differ, each with what it held before and after. A field that is absent held nothing; a first “no” says nothing. */
export function changedFields(
  before: Fields,
  after: Fields,
): Record<string, readonly [ChangedValue, ChangedValue]> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const was = before[key] ?? null;
      const is = after[key] ?? null;
      const same = JSON.stringify(was) === JSON.stringify(is) || (was === null && is === false);
      return same ? [] : [[key, [was, is] as const]];
    }),
  );
}
