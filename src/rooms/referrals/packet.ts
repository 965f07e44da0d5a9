import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';

/**
 * What travels with a request, kept as it was sent: the organisation never browses the registry. Only the facts that the
 * service needs, each with its source, its day and why it may be shown; nothing of health or restricted without consent.
 */
export const packet = z.object({
  version: z.literal(1),
  made_at: z.iso.datetime(),
  service: z.object({
    id: z.string(),
    /** The version of its rule that decided on the day of sending, and its first day; older packets do not say. */
    version: z.number().int().optional(),
    in_force_from: isoDate.nullable().optional(),
    name_th: z.string(),
    name_en: z.string(),
    legal_basis_th: z.string().nullable(),
    amount_satang: z.number().int().nullable(),
  }),
  /** Why the packet may be shown: the law under which the service is given, or a consent of the family. */
  basis: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('law'), words_th: z.string() }),
    z.object({ kind: z.literal('consent'), consent: id }),
  ]),
  words: z.string().nullable(),
  home: z.object({
    family: id,
    house_no: z.string().nullable(),
    village: z.string().nullable(),
    place_th: z.string(),
    place_en: z.string(),
    phone: z.string().nullable(),
  }),
  /** The person the request is about; null when it is the whole family. */
  person: id.nullable(),
  roster: z.array(
    z.object({
      person: id,
      name: z.string(),
      relation: z.string().nullable(),
      sex: z.string().nullable(),
      age: z.object({ least: z.number().int(), most: z.number().int() }).nullable(),
    }),
  ),
  facts: z.array(
    z.object({
      subject: id,
      key: z.string(),
      label_th: z.string(),
      label_en: z.string(),
      /** As it is recorded: a code, an amount in satang, an ISO date. */
      value: z.unknown(),
      /** The same in words, as it was sent. */
      value_th: z.string(),
      value_en: z.string(),
      as_of: isoDate,
      source: z.string(),
      why: z.enum(['law', 'consent']),
      /** The consent under which it was sent. */
      consent: id.optional(),
      /** The consent has ended since: the answer is not shown any more. */
      ended: z.literal(true).optional(),
    }),
  ),
  /** Help that the household has had this fiscal year from anyone, sensitive services left out. */
  help: z.array(
    z.object({
      given_on: isoDate,
      service_th: z.string(),
      service_en: z.string(),
      amount_satang: z.number().int().nullable(),
      by_th: z.string(),
      by_en: z.string(),
    }),
  ),
  /** How the rule read on the day of sending; null when no rule was in force. */
  explanation: z
    .object({
      verdict: z.enum(['entitled', 'not_entitled', 'unknown', 'judgement']),
      conditions: z.array(
        z.object({
          th: z.string(),
          en: z.string(),
          state: z.enum(['true', 'false', 'unknown']),
          settled_by: z.enum(['facts', 'people', 'nobody']),
          source: z.string(),
          /** The consents under which it may be shown how the condition read. */
          consents: z.array(id).optional(),
          /** Read from what may not be shown, or not any more: it stands as not known. */
          withheld: z.literal(true).optional(),
        }),
      ),
    })
    .nullable(),
  documents: z.array(z.object({ name_th: z.string(), name_en: z.string(), held: z.boolean() })),
});
export type Packet = z.infer<typeof packet>;

/** How complete a packet is: documents that the centre holds, and those still to come. */
export function completeness(documents: Packet['documents']): { held: number; missing: number } {
  const held = documents.filter((one) => one.held).length;
  return { held, missing: documents.length - held };
}

/** Who a request is about, as the inbox names it: the person, or the first of the family when it is the whole family. */
export function whoOf(one: Pick<Packet, 'person' | 'roster'>): string {
  const about = one.roster.find((member) => member.person === one.person) ?? one.roster[0];
  return about?.name ?? '';
}
