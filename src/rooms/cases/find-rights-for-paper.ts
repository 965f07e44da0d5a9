import type { AnyTx } from '../../platform/db.ts';
import { rightsOfFamily, type RightsList, type Standing } from '../eligibility/public.ts';
import type { Roster } from '../registry/public.ts';
import type { FamilyKnown } from './family-known.ts';

/** Where the rights of a family stand, as its sheet says it: each person once, a family's right once; what stays within a circle is left out. */
export async function findRightsForPaper(
  tx: AnyTx,
  area: string,
  { family, members }: Roster,
  today: string,
  whose: (person: string | null) => string,
): Promise<FamilyKnown['rights']> {
  const found = await rightsOfFamily(tx, area, family, today);
  if (!found) return [];
  const living = new Set(members.filter((one) => one.state === 'alive').map((one) => one.person));
  return found.services
    .filter((service) => !service.confidential)
    .flatMap((service) => {
      const own = found.rights.filter((one) => one.service === service.service && living.has(one.person));
      const shown = isShared(service) ? best(own) : own;
      return shown.flatMap((right) => {
        const state = standing(right);
        return state === null
          ? []
          : [
              {
                state,
                service: service.name.th,
                owner: service.owner.th,
                whose: whose(isShared(service) ? null : right.person),
              },
            ];
      });
    });
}

function isShared({ per }: RightsList['services'][number]): boolean {
  return ['family', 'house', 'household'].includes(per);
}

function best(rights: readonly Standing[]): Standing[] {
  const order = ['receiving', 'helped', 'gap', 'judgement', 'ask'];
  const placeOf = (right: Standing) =>
    order.indexOf(standing(right) ?? '') + (standing(right) === null ? 9 : 0);
  return rights.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, 1);
}

function standing(right: Standing): FamilyKnown['rights'][number]['state'] | null {
  if (right.receiving) return 'receiving';
  if (right.helped !== null) return 'helped';
  const states = { entitled: 'gap', judgement: 'judgement', unknown: 'ask', not_entitled: null } as const;
  return states[right.verdict];
}
