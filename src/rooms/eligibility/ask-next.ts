import type { Question, Right } from './screening.ts';

/**
 * The question that may settle most money for a house: each open right shares its amount of a year among the questions
 * it waits for. A first, plain measure; where no amount is known a right still counts a little.
 */
export function askNext(rights: readonly Right[]): Question | null {
  const weights = new Map<string, { question: Question; weight: number }>();
  for (const right of rights) {
    for (const question of right.missing) {
      const id = `${question.person ?? ''} ${question.key}`;
      const found = weights.get(id) ?? { question, weight: 0 };
      found.weight += yearly(right) / right.missing.length;
      weights.set(id, found);
    }
  }
  const heaviest = [...weights.values()].toSorted((a, b) => b.weight - a.weight)[0];
  return heaviest?.question ?? null;
}

function yearly({ amount }: Right): number {
  if (!amount) return 1;
  return amount.most_satang * (amount.frequency === 'monthly' ? 12 : 1);
}
