import { useWords } from '../../../platform/web/words.ts';
import type { PublicMember } from '../public-household.ts';

/** How the people of a house are named where nobody has a name: “ลูก 2 ปี”. */
export function useMemberNames(members: readonly PublicMember[]): (id: string) => string {
  const t = useWords('eligibility');
  return (id) => {
    const found = members.find((one) => one.id === id);
    if (!found) return id;
    const { relation, age } = found;
    return t('public.named', { who: t(`public.relation.${relation}`), age });
  };
}
