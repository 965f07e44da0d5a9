import { dayInThailand, firstDay } from '../../../platform/thai/partial-date.ts';
import type { RosterMember } from '../roster.ts';
import { personFaults } from './family-faults.ts';
import { newHeadOf, stayAs, stayersOf, whoOf, type LifeTyped } from './life-typed.ts';

/** What keeps an event from being sent, by field, as refusal codes; the server looks again, and knows more. */
export function lifeFaults(
  typed: LifeTyped,
  members: readonly RosterMember[],
  today = dayInThailand(new Date()),
): Record<string, string> {
  const faults: Record<string, string> = {};
  const { kind, people, happened } = typed;
  if (kind === '') return { kind: 'life_kind_missing' };
  if (whoOf(kind) !== 'none' && people.length === 0) faults['who'] = 'life_nobody';
  if (kind === 'split' || kind === 'join' || kind === 'return')
    for (const one of people) if (typed.go[one] === undefined) faults[`go.${one}`] = 'life_relation_missing';
  const stayers = stayersOf(typed, members);
  const head = newHeadOf(typed);
  if (stayers.length > 0 && head === '') faults['change.new_head'] = 'new_head_needed';
  for (const one of stayers)
    if (head !== '' && one.person !== head && stayAs(typed, one, members) === '')
      faults[`stay.${one.person}`] = 'life_relation_missing';
  if (kind === 'birth' || kind === 'move_in') {
    const at = kind === 'birth' ? 'change.child' : 'change.people.0';
    for (const [field, code] of Object.entries(personFaults(typed.child, today)))
      faults[`${at}.${field}`] = field === 'relation' ? 'relation_missing' : code;
  }
  if (kind === 'join' && typed.found === null) faults['change.family'] = 'life_target_missing';
  if (kind === 'marriage' && typed.found === null && typed.spouseWords.trim() === '')
    faults['change.spouse'] = 'spouse_missing';
  if ((kind === 'split' || kind === 'move_house') && typed.where === 'other' && typed.found === null)
    faults['change.household'] = 'life_house_missing';
  if (happened === null) faults['happened_on'] = 'life_day_missing';
  else if (firstDay(happened) > today)
    faults['happened_on'] = kind === 'death' ? 'death_in_future' : 'life_in_future';
  if (typed.confirm && typed.document.trim() === '') faults['document'] = 'life_needs_document';
  return faults;
}
