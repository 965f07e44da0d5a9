import { z } from 'zod';
import type { Component } from './amount-form.ts';
import { slaOf, type WelfareService } from './welfare-service.ts';

const said = z.object({ th: z.string(), en: z.string() });

/** A service as lists and pickers show it. Money is in satang. */
export const serviceSummary = z.object({
  service: z.string(),
  version: z.number().int(),
  name: said,
  owner: z.object({ kind: z.string(), th: z.string(), en: z.string() }),
  category: z.string(),
  target_groups: z.array(z.string()),
  status: z.enum(['active', 'inactive_in_source', 'closed']),
  per: z.string(),
  frequency: z.string(),
  kind: z.enum(['cash', 'in_kind', 'service', 'loan']),
  /** The smallest and the largest amount of its steps; null where no amount is known. */
  least_satang: z.number().int().nullable(),
  most_satang: z.number().int().nullable(),
  ceiling: z.boolean(),
  duplication_groups: z.array(z.string()),
  sensitive: z.boolean(),
  sla: z.object({ new_case: z.number().int(), existing_case: z.number().int(), stated: z.boolean() }),
  verified: z.boolean(),
});
export type ServiceSummary = z.infer<typeof serviceSummary>;

/** What lists show of a service. */
export function summaryOf(service: WelfareService): ServiceSummary {
  const { owner, benefit } = service;
  const amounts = amountsOf(service);
  return {
    service: service.id,
    version: service.version,
    name: service.name,
    owner: { kind: owner.kind, th: owner.th, en: owner.en },
    category: service.category,
    target_groups: service.target_groups,
    status: service.status,
    per: benefit.per,
    frequency: benefit.frequency,
    kind: benefit.kind,
    least_satang: amounts.length > 0 ? Math.min(...amounts) : null,
    most_satang: amounts.length > 0 ? Math.max(...amounts) : null,
    ceiling: benefit.ceiling,
    duplication_groups: service.duplication_groups.map(({ group }) => group),
    sensitive: service.sensitive,
    sla: slaOf(service),
    verified: service.verified !== null,
  };
}

/** Every amount that may come out, in satang; parts paid together are one amount. */
export function amountsOf({ benefit }: Pick<WelfareService, 'benefit'>): readonly number[] {
  const { amount } = benefit;
  if (amount === null) return [];
  if ('baht' in amount) return [satang(amount.baht)];
  if ('from_baht' in amount) return [satang(amount.from_baht), satang(amount.to_baht)];
  if ('each_baht' in amount) return [satang(amount.each_baht), satang(amount.at_most_baht)];
  if ('bands' in amount) return amount.bands.map(({ baht }) => satang(baht));
  return [...new Set(sumOfParts(amount.components, benefit))];
}

// As the screening adds them: parts given to whom and as often as the benefit says, and not counted elsewhere.
function sumOfParts(
  parts: readonly Component[],
  { per, frequency }: Pick<WelfareService['benefit'], 'per' | 'frequency'>,
): readonly [number, number] {
  const given = parts.filter((part) => part.per === per && part.frequency === frequency);
  const own = given.filter((part) => !part.ceiling && part.counted_in === null);
  const least = own.reduce((sum, { baht, from_baht }) => sum + satang(baht ?? from_baht ?? 0), 0);
  const most = own.reduce((sum, { baht, to_baht }) => sum + satang(baht ?? to_baht ?? 0), 0);
  return [least, most];
}

function satang(baht: number): number {
  return Math.round(baht * 100);
}
