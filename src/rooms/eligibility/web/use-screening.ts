import { useMemo } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import {
  unpackRights,
  withThoseLeftOut,
  type RightsList,
  type RightsPacked,
  type ServiceListed,
  type Standing,
} from '../rights-list.ts';
import type { Screening } from '../screening.ts';

/** A service that was asked for and is not answered yet; `person` null when it is for the whole family. */
export type Sent = { service: string; person: string | null; due_on: string };

/** What a right is for acting on: being received, sent, open to ask for, not known, or not there. */
export type RightState = 'receiving' | 'helped' | 'sent' | 'gap' | 'judgement' | 'ask' | 'no';

/**
 * The rights of everybody of a family's house today, with every reason; of one service only, when it is named. `heard`: a confidential
 * matter is being heard just now.
 */
export function useScreening(
  area: string,
  family: string,
  service?: string,
  heard = false,
): Asked<Screening> {
  const input = {
    area,
    family,
    ...(service !== undefined && { services: [service] }),
    ...(heard && { heard }),
  };
  return useAsk<Screening>('eligibility.screen-household', input, { keep: service === undefined });
}

/** Where every right of everybody of a family's house stands today, without reasons. */
export function useRights(area: string, family: string): Asked<RightsList> {
  const asked = useAsk<RightsPacked>('eligibility.list-rights', { area, family }, { keep: true });
  const data = useMemo(
    () => (asked.data === undefined ? undefined : withThoseLeftOut(unpackRights(asked.data))),
    [asked.data],
  );
  return { ...asked, data };
}

/** Where a right stands for the family. */
export function stateOf(right: Standing, sent: readonly Sent[]): RightState {
  if (right.receiving) return 'receiving';
  if (sentFor(right, sent) !== undefined) return 'sent';
  // Paid each time: what was given this year does not close the right, but it is the first thing to know.
  if (right.helped !== null) return 'helped';
  if (right.verdict === 'entitled') return 'gap';
  if (right.verdict === 'judgement') return 'judgement';
  return right.verdict === 'unknown' ? 'ask' : 'no';
}

/** The request that is under way for a right: for the person, or for the whole family. */
export function sentFor(
  right: Pick<Standing, 'service' | 'person'>,
  sent: readonly Sent[],
): Sent | undefined {
  return sent.find(
    (one) => one.service === right.service && (one.person === null || one.person === right.person),
  );
}

/** Whether a service is for the family or the house as a whole, and not for each person. */
export function isShared(service: Pick<ServiceListed, 'per'>): boolean {
  return ['family', 'house', 'household'].includes(service.per);
}

/** The right that speaks for the whole family: the one that stands best. */
export function sharedRight<R extends Standing>(rights: readonly R[]): R | undefined {
  return rights.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
}

/** The whole family's rights as they are counted and listed: one for each person, one for a shared service. */
export function countedRights<R extends Standing, S extends ServiceListed>(
  screening: { services: readonly S[]; rights: readonly R[] },
  people: readonly string[],
): { service: S; right: R }[] {
  return screening.services.flatMap((service) => {
    const own = screening.rights.filter(
      (right) => right.service === service.service && people.includes(right.person),
    );
    const shown = isShared(service) ? [sharedRight(own)].filter((one) => one !== undefined) : own;
    return shown.map((right) => ({ service, right }));
  });
}

const order = ['entitled', 'judgement', 'unknown', 'not_entitled'];
