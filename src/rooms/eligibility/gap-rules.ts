import type { Expression } from '../../platform/rules/expression.ts';
import type { NamedRule } from '../../platform/rules/compile-sql.ts';
import { conditionsOf, settledBy } from '../../platform/rules/rule.ts';
import type { Rule } from '../../platform/rules/rule.ts';
import type { Amount, WelfareService } from '../services/public.ts';
import { isGiven } from './benefit-amount.ts';

/** A service that is looked for in everybody: its rule, and what it is worth to whoever has it. */
export type GapRule = NamedRule & {
  readonly service: string;
  readonly yearly: boolean;
  readonly worth: string;
  readonly once: boolean;
  readonly expressions: readonly Expression[];
};

/**
 * The services whose gaps are looked for: those given today, with a rule that facts can check, and none under secrecy (those
 * never stand in a list). What anybody may ask for, and what people judge from the first word, is no gap of anybody.
 * Columns are numbered in the order of the services.
 */
export function gapRules(services: readonly WelfareService[]): readonly GapRule[] {
  return services
    .filter(
      (one): one is WelfareService & { rule: Rule } =>
        one.status === 'active' && !one.sensitive && one.rule !== null && picksSomebody(one.rule),
    )
    .map((service, at) => gapRule(service, service.rule, at));
}

/** The rule of one service with what it is worth, in the columns of this number. */
export function gapRule(service: WelfareService, rule: Rule, at: number): GapRule {
  const steps = stepsOf(service);
  return {
    service: service.id,
    column: `v${at}`,
    rule,
    worth: `w${at}`,
    yearly: timesAYear[service.benefit.frequency] !== undefined,
    once: ['once', 'per_event'].includes(service.benefit.frequency),
    expressions: steps.steps.map(({ when }) => when),
    sums: [{ column: `w${at}`, ...steps }],
  };
}

/** The rule has a condition that facts settle, so that some are in and some are out. */
export function picksSomebody(rule: Rule): boolean {
  return conditionsOf(rule).some(({ scope, when }) => settledBy(scope) === 'facts' && when.op !== 'always');
}

/** Only money that comes to the person counts, a year's worth where it comes again and again; the least of it, in satang. */
function stepsOf({ benefit }: WelfareService): {
  steps: readonly { when: Expression; value: number }[];
  otherwise: number;
} {
  const { amount, flow, frequency } = benefit;
  if (amount === null || flow !== 'to_person') return { steps: [], otherwise: 0 };
  const worth = (baht: number) => Math.round(baht * (timesAYear[frequency] ?? 1) * 100);
  if ('bands' in amount) {
    const steps = amount.bands.map(({ when, baht }) => ({ when, value: worth(baht) }));
    return { steps, otherwise: Math.min(...steps.map(({ value }) => value)) };
  }
  return { steps: [], otherwise: worth(leastOf(amount, benefit)) };
}

function leastOf(amount: Exclude<Amount, { bands: unknown }>, benefit: WelfareService['benefit']): number {
  if ('baht' in amount) return amount.baht;
  if ('from_baht' in amount) return amount.from_baht;
  if ('each_baht' in amount) return Math.min(amount.each_baht, amount.at_most_baht);
  return amount.components
    .filter((part) => isGiven(part, benefit))
    .reduce((total, part) => total + (part.baht ?? part.from_baht ?? 0), 0);
}

const timesAYear: Readonly<Record<string, number>> = { monthly: 12, yearly: 1 };
