import type { AnyTx } from '../../platform/db.ts';
import { screenFamily, type Right, type ServiceScreened } from '../eligibility/public.ts';
import type { Roster } from '../registry/public.ts';
import { isConfidential, servicesInForce } from '../services/public.ts';
import type { FamilyKnown } from './family-known.ts';

/** Where the rights of a family stand, as its sheet says it: each person once, a family's right once; what stays within a circle is left out. */
export async function findRightsForPaper(
  tx: AnyTx,
  area: string,
  { family, members }: Roster,
  today: string,
  whose: (person: string | null) => string,
): Promise<FamilyKnown['rights']> {
  const found = await screenFamily(tx, area, family, today);
  if (!found) return [];
  const inForce = await servicesInForce(tx, today);
  const open = new Set(inForce.filter((one) => !isConfidential(one)).map((one) => one.id));
  const living = new Set(members.filter((one) => one.state === 'alive').map((one) => one.person));
  return found.services
    .filter((service) => open.has(service.service))
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

function isShared({ per }: ServiceScreened): boolean {
  return ['family', 'house', 'household'].includes(per);
}

function best(rights: readonly Right[]): Right[] {
  const order = ['receiving', 'helped', 'gap', 'judgement', 'ask'];
  const placeOf = (right: Right) => order.indexOf(standing(right) ?? '') + (standing(right) === null ? 9 : 0);
  return rights.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, 1);
}

function standing(right: Right): FamilyKnown['rights'][number]['state'] | null {
  if (right.receiving) return 'receiving';
  if (right.helped !== null) return 'helped';
  const states = { entitled: 'gap', judgement: 'judgement', unknown: 'ask', not_entitled: null } as const;
  return states[right.verdict];
}
