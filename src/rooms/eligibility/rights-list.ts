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
