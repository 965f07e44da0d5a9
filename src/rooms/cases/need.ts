import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';

/**
 * What people are in trouble about, after the ministry's problem tree (1300) and the five dimensions of the family
 * logbook. The sensitive ones make the whole case restricted: it stays out of every community view.
 */
export const needKinds = [
  'income',
  'sudden_hardship',
  'work',
  'debt',
  'housing',
  'care',
  'health',
  'disability',
  'education',
  'family',
  'behaviour',
  'rights',
  'disaster',
  'funeral',
  'violence',
  'exploitation',
  'pregnancy',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

export const sensitiveNeeds: readonly NeedKind[] = ['violence', 'exploitation', 'pregnancy'];

/** How soon somebody must act: the three words of 1300. */
export const urgencies = ['normal', 'urgent', 'very_urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** Calendar days in which the centre itself deals with a need; our proposal, for no standard is published. */
const centreDays: Readonly<Record<Urgency, number>> = { normal: 10, urgent: 3, very_urgent: 0 };

/** Until which ISO day the centre itself deals with a need that came in on a day. */
export function centreDueOn(urgency: Urgency, on: string): string {
  return new Date(Date.parse(on) + centreDays[urgency] * 86_400_000).toISOString().slice(0, 10);
}

/** How a need ended for the family. */
export const needOutcomes = [
  'helped',
  'partly_helped',
  'not_helped',
  'family_withdrew',
  'helped_elsewhere',
  'moved',
  'died',
  'recorded_by_mistake',
] as const;

/** A request for a need as it stands, as the room below says it. */
export type Request = { turn: 'organisation' | 'centre' | null; due_on: string; delivered: boolean };

/**
 * Where a need stands: closed; asked (an organisation asked the centre something); answered (every request has ended, so
 * the centre closes it or asks elsewhere); waiting (for an organisation); ours (nobody was asked, the centre does it).
 */
export const needStates = ['asked', 'answered', 'ours', 'waiting', 'closed'] as const;
export type NeedState = (typeof needStates)[number];

/** Computes where a need stands from its closing and its requests. */
export function needStateOf(closed: boolean, requests: readonly Request[]): NeedState {
  if (closed) return 'closed';
  if (requests.some((one) => one.turn === 'centre')) return 'asked';
  if (requests.some((one) => one.turn === 'organisation')) return 'waiting';
  return requests.length > 0 ? 'answered' : 'ours';
}

/** The day until which a need's present owner has time: the earliest open request, or the centre's own day. */
export function needDueOn(ownDay: string, requests: readonly Request[]): string {
  const open = requests.filter((one) => one.turn !== null).map((one) => one.due_on);
  return open.toSorted()[0] ?? ownDay;
}

/** Who has a need now: an organisation that was asked, or an officer of the centre; never both, never nobody. */
export type Holder = { organisation: string } | { officer: string };

/** A request as it is asked who has a need: whose it is, besides where it stands. */
export type HeldRequest = Request & { organisation: string };

/**
 * The one that has a need now, with the one day until which: of the organisations whose turn it is the earliest; else the officer who
 * answers for it, also when an organisation asked the centre something.
 */
export function whoHas(
  owner: string,
  ownDay: string,
  requests: readonly HeldRequest[],
): { holder: Holder; due_on: string } {
  const due_on = needDueOn(ownDay, requests);
  const asked = requests.some((one) => one.turn === 'centre');
  const [first] = requests
    .filter((one) => one.turn === 'organisation')
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : 0));
  const holder = first && !asked ? { organisation: first.organisation } : { officer: owner };
  return { holder, due_on };
}

/** Says whether the centre must do something now: it was asked, it was answered, its own day has come, or one is overdue. */
export function needsUsNow(state: NeedState, dueOn: string, today: string): boolean {
  if (state === 'closed') return false;
  if (state === 'waiting') return dueOn < today;
  return state === 'ours' ? dueOn <= today : true;
}

export const needKind = z.enum(needKinds);
export const needState = z.enum(needStates);
export const needDue = isoDate;
