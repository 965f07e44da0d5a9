import type { Rule } from '../../platform/rules/rule.ts';

/**
 * The facts of the dictionary that a rule speaks of, wherever in its tree. A fact of the applicant is the person's own fact
 * of the same name.
 */
export function keysOfRule(rule: Rule | null, isKey: (word: string) => boolean): string[] {
  const words = stringsIn(rule).flatMap((word) => [word, word.replace(/^applicant\./, 'person.')]);
  return [...new Set(words.filter(isKey))];
}

function stringsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(stringsIn);
}
