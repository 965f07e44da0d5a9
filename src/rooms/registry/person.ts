import { z } from 'zod';
import { isPartialDate } from '../../platform/thai/partial-date.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { readIdNumber } from './national-id.ts';
import { personName } from './person-name.ts';
import { readPhone } from '../../platform/thai/thai-phone.ts';

/** Sex as the civil registration and the law's table write it; left out when nobody said. */
export const sexes = ['F', 'M'] as const;
export type Sex = (typeof sexes)[number];

/** Where a person is now. The dead and the moved stay in the file. */
export const personStates = ['alive', 'dead', 'moved'] as const;
export type PersonState = (typeof personStates)[number];

/** How somebody is related to the head of the family (after ปสค.2). Exactly one of a family is the head. */
export const relations = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'child_in_law',
  'parent_in_law',
  'relative',
  'other',
] as const;
export type Relation = (typeof relations)[number];

/** A date on the wire: ISO and Gregorian, as far as it is known. A Buddhist year is said to be one. */
export const partialDate = z.string().superRefine((text, context) => {
  const year = Number(/^(\d{4})\b/.exec(text)?.[1] ?? 0);
  if (year >= 2400) context.addIssue({ code: 'custom', message: 'year_is_buddhist' });
  else if (!isPartialDate(text)) context.addIssue({ code: 'custom', message: 'no_such_date' });
});

/** A line of text that may be left out; empty is the same as left out. */
export function optionalLine(most: number, tooLong: string): z.ZodType<string | null, string | null> {
  return z
    .string()
    .max(most, tooLong)
    .transform((text) => tidyLine(text) || null)
    .nullable();
}

export const phoneNumber = z
  .string()
  .max(40, 'phone_form')
  .transform((text, context) => {
    const read = readPhone(text);
    if (read === undefined) context.addIssue({ code: 'custom', message: 'phone_form' });
    return read ?? null;
  })
  .nullable();

export const idNumber = z
  .string()
  .max(60, 'id_number_form')
  .transform((text, context) => {
    const read = tidyLine(text) === '' ? null : readIdNumber(text);
    if (read === undefined) context.addIssue({ code: 'custom', message: 'id_number_form' });
    return read ?? null;
  })
  .nullable();

/** What is kept of a person's own record; each field may be changed by itself. */
export const personFields = {
  title: optionalLine(60, 'title_too_long'),
  name: personName,
  nickname: optionalLine(60, 'name_too_long'),
  sex: z.enum(sexes).nullable(),
  birth_date: partialDate.nullable(),
  /** Day or month cannot be known, the registry itself does not have it: age counts from the first of the period. */
  birth_unknowable: z.boolean(),
  id_number: idNumber,
  phone: phoneNumber,
  /** Whose telephone it is, when it is not their own: a daughter's, the village head's. */
  phone_whose: optionalLine(60, 'phone_whose_too_long'),
  /** More numbers, in the order in which to call them. */
  other_phones: z
    .array(
      z.object({
        number: phoneNumber.refine((text) => text !== null, 'phone_form'),
        whose: optionalLine(60, 'phone_whose_too_long').default(null),
      }),
    )
    .max(5, 'phones_too_many'),
  mother: z.uuid().nullable(),
  father: z.uuid().nullable(),
  state: z.enum(personStates),
};

export const newPerson = z.object({
  person: z.uuid(),
  title: personFields.title.default(null),
  name: personFields.name,
  nickname: personFields.nickname.default(null),
  sex: personFields.sex.default(null),
  birth_date: personFields.birth_date.default(null),
  birth_unknowable: personFields.birth_unknowable.default(false),
  id_number: personFields.id_number.default(null),
  phone: personFields.phone.default(null),
  relation: z.enum(relations),
});
export type NewPerson = z.infer<typeof newPerson>;
