import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';

const line = z.string().overwrite(tidyLine).min(1).max(200);
const satang = z.number().int().positive().max(100_000_000_000);

/** One source of a plan: who gives how much. `organisation`, or a name for anybody else. */
export const partInput = z
  .object({
    part: id,
    organisation: id.nullable().default(null),
    giver: line.nullable().default(null),
    service: z.string().max(100).nullable().default(null),
    amount_satang: satang,
  })
  .refine((one) => one.organisation !== null || one.giver !== null, {
    message: 'cofunding_source_unnamed',
    path: ['giver'],
  });

/** One need of a house with its whole cost, planned together. Money in satang. */
export const cofundingInput = z.object({ what: line, cost_satang: satang });

export const partStates = ['planned', 'asked', 'given', 'ended'] as const;
export const cofundingStates = ['short', 'covered', 'given', 'closed'] as const;
export type PartState = (typeof partStates)[number];
export type CofundingState = (typeof cofundingStates)[number];

/** A plan as it stands. `planned_satang`: of the parts that stand; `given_satang`: what was given of them already. */
export const cofunding = z.object({
  cofunding: id,
  family: id,
  what: z.string(),
  cost_satang: z.number().int(),
  planned_satang: z.number().int(),
  given_satang: z.number().int(),
  state: z.enum(cofundingStates),
  planned_on: isoDate,
  planned_by: z.string().nullable(),
  closed: z.object({ on: isoDate, by: z.string().nullable(), reason: z.string() }).nullable(),
  parts: z.array(
    z.object({
      part: id,
      by_th: z.string(),
      by_en: z.string(),
      organisation: id.nullable(),
      giver: z.string().nullable(),
      service: z.string().nullable(),
      service_th: z.string().nullable(),
      service_en: z.string().nullable(),
      amount_satang: z.number().int(),
      given_satang: z.number().int().nullable(),
      given_on: isoDate.nullable(),
      state: z.enum(partStates),
      end_reason: z.string().nullable(),
    }),
  ),
});
export type Cofunding = z.infer<typeof cofunding>;

/** Where a part stands: given counts before everything. */
export function partState(one: {
  given_on: string | null;
  end_reason: string | null;
  asked: boolean;
}): PartState {
  if (one.given_on !== null) return 'given';
  if (one.end_reason !== null) return 'ended';
  return one.asked ? 'asked' : 'planned';
}

/** What of a plan is planned and given, in satang, and where it stands. */
export function sumsOf(
  cost: number,
  closed: boolean,
  parts: readonly { state: PartState; amount_satang: number; given_satang: number | null }[],
): { planned_satang: number; given_satang: number; state: CofundingState } {
  const standing = parts.filter(({ state }) => state !== 'ended');
  const planned_satang = sum(standing, (one) => one.given_satang ?? one.amount_satang);
  const given_satang = sum(standing, (one) =>
    one.state === 'given' ? (one.given_satang ?? one.amount_satang) : 0,
  );
  return { planned_satang, given_satang, state: stateOf() };

  function stateOf(): CofundingState {
    if (closed) return 'closed';
    if (planned_satang < cost) return 'short';
    return standing.every(({ state }) => state === 'given') ? 'given' : 'covered';
  }
}

function sum<One>(those: readonly One[], of: (one: One) => number): number {
  return those.reduce((total, one) => total + of(one), 0);
}
