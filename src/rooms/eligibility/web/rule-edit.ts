import type { LooseCondition, LooseRule } from '../../services/web/public.ts';

/** Where a part of a rule stands: the places on the way down. */
export type RulePath = readonly number[];

/** The place as faults name it: `rule.of[0].of[2]`. */
export function placeOfPath(path: RulePath): string {
  return `rule${path.map((at) => `.of[${at}]`).join('')}`;
}

/** The rule with the part at this place changed; null takes it out. A group left empty goes with it. */
export function replaceAt(rule: LooseRule, path: RulePath, part: LooseRule | null): LooseRule | null {
  const [at, ...rest] = path;
  if (at === undefined) return part;
  if (!('of' in rule)) return rule;
  const of = rule.of.flatMap((child, index) =>
    index === at ? (replaceAt(child, rest, part) ?? []) : [child],
  );
  return of.length === 0 ? null : { ...rule, of };
}

/** The rule with a part added at the end of the group at this place; a lone condition becomes a group with it. */
export function addAt(rule: LooseRule | null, path: RulePath, part: LooseRule): LooseRule {
  if (rule === null) return part;
  const [at, ...rest] = path;
  if (!('of' in rule)) return { op: 'all', of: [rule, part] };
  if (at === undefined) return { ...rule, of: [...rule.of, part] };
  return { ...rule, of: rule.of.map((child, index) => (index === at ? addAt(child, rest, part) : child)) };
}

/** The rule with the part at this place one place earlier or later among its neighbours. */
export function moveAt(rule: LooseRule, path: RulePath, by: -1 | 1): LooseRule {
  const [at, ...rest] = path;
  if (at === undefined || !('of' in rule)) return rule;
  if (rest.length > 0)
    return { ...rule, of: rule.of.map((child, index) => (index === at ? moveAt(child, rest, by) : child)) };
  const of = [...rule.of];
  const [moved] = of.splice(at, 1);
  if (moved) of.splice(Math.max(0, at + by), 0, moved);
  return { ...rule, of };
}

/** A condition to begin with; `ids`: those that are used. */
export function newCondition(ids: readonly string[]): LooseCondition {
  const no = Array.from({ length: ids.length + 1 }, (_, at) => at + 1).find(
    (one) => !ids.includes(`c${one}`),
  );
  return {
    id: `c${no ?? ids.length + 1}`,
    th: '',
    en: '',
    source: '',
    evidence: 'found',
    scope: 'substantive',
    when: { op: 'eq', of: '', value: true },
  };
}
