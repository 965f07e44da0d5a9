import { useWords } from '../../../platform/web/words.ts';
import type { RosterMember } from '../roster.ts';
import { familyNameOf } from './family-file.ts';
import { fullName } from './person-words.ts';

/** How a family is called: by the family name of its head, or by the head where the name cannot be cut. */
export function useFamilyName(): (members: readonly RosterMember[]) => string {
  const t = useWords('registry');
  return (members) => {
    const found = familyNameOf(members);
    if ('family' in found) return t('family_named', { name: found.family });
    const head = members.find((one) => one.relation === 'head') ?? members[0];
    return t('family_of', { name: head === undefined ? '' : fullName(head) });
  };
}
