import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { right, screening, serviceScreened } from './screening.ts';

/** Where one service stands for one person, without the reasons. */
export const standing = right.pick({
  person: true,
  service: true,
  verdict: true,
  amount: true,
  receiving: true,
  helped: true,
});
export type Standing = z.infer<typeof standing>;

export const serviceListed = serviceScreened.pick({
  service: true,
  name: true,
  owner: true,
  category: true,
  per: true,
  confidential: true,
});
export type ServiceListed = z.infer<typeof serviceListed>;

/**
 * Everybody of a house × every service in force, for a list. Rights that are "not entitled" and of which nothing was given are left
 * out, save those of confidential services: `withThoseLeftOut` puts them back.
 */
export const rightsList = z.object({
  on: isoDate,
  household: screening.shape.household,
  people: screening.shape.people,
  services: z.array(serviceListed),
  rights: z.array(standing),
});
export type RightsList = z.infer<typeof rightsList>;

/**
 * The same list as it travels: owners said once, and of each service those who stand alike together, by their place among the people. A
 * family of 20 with 91 services took 289 kB one by one.
 */
export const rightsPacked = rightsList.omit({ services: true, rights: true }).extend({
  owners: z.array(serviceListed.shape.owner),
  services: z.array(
    serviceListed.omit({ owner: true }).extend({
      owner: z.number().int(),
      alike: z.array(
        standing
          .pick({ verdict: true, amount: true })
          .extend({ people: z.array(z.number().int()), receiving: z.literal(true).optional() })
          .extend({ helped: standing.shape.helped.optional() }),
      ),
    }),
  ),
});
export type RightsPacked = z.infer<typeof rightsPacked>;

/** Makes the list ready to travel; `unpackRights` gives it back. */
export function packRights({ services, rights, ...list }: RightsList): RightsPacked {
  const owners = new Map(services.map(({ owner }) => [JSON.stringify(owner), owner]));
  const places = new Map([...owners.keys()].map((owner, at) => [owner, at]));
  const placeOf = new Map(list.people.map(({ person }, at) => [person, at]));
  const own = Map.groupBy(rights, ({ service }) => service);
  return {
    ...list,
    owners: [...owners.values()],
    services: services.map(({ owner, ...service }) => ({
      ...service,
      owner: places.get(JSON.stringify(owner)) ?? 0,
      alike: alike(own.get(service.service) ?? [], placeOf),
    })),
  };
}

/** The list as it was before it travelled. */
export function unpackRights({ owners, services, ...list }: RightsPacked): RightsList {
  return {
    ...list,
    services: services.flatMap(({ owner, alike: _people, ...service }) => {
      const found = owners[owner];
      return found ? [{ ...service, owner: found }] : [];
    }),
    rights: services.flatMap(({ service, alike: groups }) =>
      groups.flatMap(({ people, receiving = false, helped = null, ...one }) =>
        people.flatMap((at): Standing[] => {
          const person = list.people[at]?.person;
          return person === undefined ? [] : [{ person, service, ...one, receiving, helped }];
        }),
      ),
    ),
  };
}

function alike(
  rights: readonly Standing[],
  placeOf: ReadonlyMap<string, number>,
): RightsPacked['services'][number]['alike'] {
  const same = Map.groupBy(rights, ({ person: _person, service: _service, ...one }) => JSON.stringify(one));
  return [...same.values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const { verdict, amount, receiving, helped } = first;
    const people = those.flatMap(({ person }) => placeOf.get(person) ?? []);
    return [{ verdict, amount, people, ...(receiving && { receiving }), ...(helped && { helped }) }];
  });
}

/** Whether a right says something, and therefore travels. */
export function saysSomething({ verdict, helped, receiving }: Standing): boolean {
  return verdict !== 'not_entitled' || helped !== null || receiving;
}

/** The list with every cell. Of a confidential service only what was sent is known: a missing cell is no “no”. */
export function withThoseLeftOut(list: RightsList): RightsList {
  const sent = Map.groupBy(list.rights, (one) => one.service);
  const rights = list.services.flatMap(({ service, confidential }) => {
    const own = sent.get(service) ?? [];
    const has = new Set(own.map((one) => one.person));
    const left = confidential ? [] : list.people.filter((one) => !has.has(one.person));
    return [...own, ...left.map(({ person }) => noRight(service, person))];
  });
  return { ...list, rights };
}

function noRight(service: string, person: string): Standing {
  return { person, service, verdict: 'not_entitled', amount: null, receiving: false, helped: null };
}
