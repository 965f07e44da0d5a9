import type { AnyTx } from '../../platform/db.ts';
import { isConfidential } from '../services/public.ts';
import { findAskedHouse } from './find-asked-house.ts';
import { judgeShortly } from './judge.ts';
import { standingOf } from './right-of.ts';
import { saysSomething, type RightsList } from './rights-list.ts';

/**
 * Where every right of the house of a family stands on an ISO day, without reasons; see `rightsList` for what is left out. Undefined
 * when the family is not in this area or not shown to whoever asks.
 */
export async function findRights(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
): Promise<RightsList | undefined> {
  const house = await findAskedHouse(tx, area, family, on, {});
  if (!house) return undefined;
  const { household, services, residents, helped, asked, owners } = house;
  const rights = judgeShortly(asked.household, services, house.dictionary)
    .filter((one) => house.mayShow(one.service, one.person))
    .flatMap((one) => {
      const standing = standingOf(one, helped, asked.familyOf, on);
      return isConfidential(one.service) || saysSomething(standing) ? [standing] : [];
    });
  return {
    on,
    household,
    people: residents.map(({ person, family: own, name, relation, age }) => ({
      person,
      family: own,
      name,
      relation,
      age,
    })),
    services: services.map((service) => {
      const answering = owners.get(service.owner.kind);
      const { kind, th, en } = { ...service.owner, ...answering?.name };
      return {
        service: service.id,
        name: service.name,
        owner: { kind, th, en, organisation: answering?.id ?? null },
        category: service.category,
        per: service.benefit.per,
        confidential: isConfidential(service),
      };
    }),
    rights,
  };
}
