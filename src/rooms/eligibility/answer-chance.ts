import type { FactMeaning } from '../../platform/rules/dictionary.ts';
import type { Cell } from '../../platform/rules/sheet.ts';

/**
 * How likely an answer is before it is given, of all that were thought of (they add to 1). A plain assumption of ours, no statistic and
 * no law: it only decides which question comes first, never a verdict. Most circumstances that rights ask about are rare, so a
 * “yes” is one in five unless it is listed; a number may lie in each part between the lines of a rule alike; of a choice "none" is as
 * likely as all the others together.
 */
export function answerChance({ key, type }: FactMeaning, answer: Cell, all: readonly Cell[]): number {
  if (type === 'boolean') return answer === true ? yes(key) : 1 - yes(key);
  const usual = usualWord[key] ?? (type === 'choice' && all.includes('none') ? 'none' : undefined);
  if (usual === undefined || !all.includes(usual)) return 1 / all.length;
  const share = usual === 'none' ? 0.5 : 0.95;
  return answer === usual ? share : (1 - share) / Math.max(1, all.length - 1);
}

function yes(key: string): number {
  return yesChance[key] ?? 0.2;
}

// What holds for nearly everybody, or for about half: read off how people live, rounded.
const yesChance: Readonly<Record<string, number>> = {
  'person.has_cid': 0.97,
  'person.lives_with_guardian': 0.95,
  'person.legal_capacity_full': 0.97,
  'person.enrolled_in_school': 0.9,
  'person.can_do_adl': 0.9,
  'person.old_age_recipient_before_2023_08_12': 0.9,
  'household.in_service_area': 0.97,
  'household.income_sufficient': 0.5,
  'person.state_welfare_card': 0.4,
  'person.wants_job': 0.3,
  'person.in_institution': 0.01,
  'person.bankrupt': 0.01,
  'person.documents_incomplete': 0.03,
};

const usualWord: Readonly<Record<string, string>> = {
  'person.citizenship': 'TH',
  'deceased.citizenship': 'TH',
  'caregiver.citizenship': 'TH',
};
