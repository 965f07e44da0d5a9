import { z } from 'zod';
import { expression } from './expression.ts';
import type { Expression } from './expression.ts';

/**
 * Where a condition comes from and who settles it. `substantive` and `quota` are settled by facts; `judgement`
 * (a professional) and `approval` (a committee, after applying) by people, and never refuse; `channel_screening`
 * (may one apply alone), `procedural` (a step), `pending_law` (a criterion not issued yet), `registration_round` (what a
 * round that is over asked for) and `warning` (a word to whoever decides) only inform.
 */
export const scopes = [
  'substantive',
  'quota',
  'judgement',
  'approval',
  'channel_screening',
  'procedural',
  'pending_law',
  'registration_round',
  'warning',
] as const;
export type Scope = (typeof scopes)[number];

/** Who settles a condition of this scope: facts, people, or nobody because it only informs. */
export function settledBy(scope: Scope): 'facts' | 'people' | 'nobody' {
  if (scope === 'substantive' || scope === 'quota') return 'facts';
  return scope === 'judgement' || scope === 'approval' ? 'people' : 'nobody';
}

/** One sentence of the law with the test that stands for it. */
export type Condition = {
  readonly id: string;
  readonly th: string;
  readonly en: string;
  /** Where the sentence was read. */
  readonly source: string;
  /** Seen in a source, background knowledge, or our own proposal. */
  readonly evidence: 'found' | 'bk' | 'proposal';
  readonly scope: Scope;
  readonly when: Expression;
};

/** A rule: conditions joined by all and any. "Not" lives inside a condition, where its sentence can say it. */
export type Rule = Condition | { readonly op: 'all' | 'any'; readonly of: readonly Rule[] };

/** The zod shape of one condition. */
export const condition: z.ZodType<Condition> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  th: z.string().regex(/[\u0e00-\u0e7f]/),
  en: z.string().regex(/^[^\u0e00-\u0e7f]+$/),
  source: z.string().min(1),
  evidence: z.enum(['found', 'bk', 'proposal']),
  scope: z.enum(scopes),
  when: expression,
});

/** The zod shape of a rule. */
export const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([condition, z.strictObject({ op: z.enum(['all', 'any']), of: z.array(rule).min(1) })]),
);

/** Every condition of a rule, in reading order. */
export function conditionsOf(tree: Rule): readonly Condition[] {
  return isCondition(tree) ? [tree] : tree.of.flatMap(conditionsOf);
}

export function isCondition(tree: Rule): tree is Condition {
  return 'when' in tree;
}
