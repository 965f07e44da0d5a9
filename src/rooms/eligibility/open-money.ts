import type { WelfareService } from '../services/public.ts';
import type { AmountOfRight } from './screening.ts';
import type { OpenAmount, OpenVerdict } from './open-verdict.ts';

/** A sum in baht, as other programs read it. */
export function baht({
  least_satang,
  most_satang,
  ceiling,
  per,
  frequency,
  step,
}: AmountOfRight): OpenAmount {
  return {
    value: least_satang === most_satang ? least_satang / 100 : null,
    min: least_satang / 100,
    max: most_satang / 100,
    unit: 'THB',
    per,
    period: periods[frequency] ?? frequency,
    ceiling,
    step_th: step?.th ?? null,
    step_en: step?.en ?? null,
  };
}

/** The parts of a sum that are paid together. */
export function componentsOf({ benefit: { amount } }: WelfareService): OpenVerdict['components'] {
  if (!amount || !('components' in amount)) return [];
  return amount.components.map((part) => ({
    component: part.id,
    th: part.th,
    en: part.en,
    min: part.baht ?? part.from_baht ?? 0,
    max: part.baht ?? part.to_baht ?? 0,
    unit: 'THB',
    per: part.per,
    period: periods[part.frequency] ?? part.frequency,
    ceiling: part.ceiling,
    counted_in: part.counted_in,
  }));
}

const periods: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  monthly: 'month',
  quarterly: 'quarter',
  per_semester: 'semester',
  yearly: 'year',
  per_time: 'time',
  per_event: 'event',
  per_case: 'case',
  per_activity: 'activity',
  per_project: 'project',
};
