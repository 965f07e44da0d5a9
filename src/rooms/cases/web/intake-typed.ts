import type { RightChosen } from '../../eligibility/web/public.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDraft, type Draft } from '../../../platform/web/draft.ts';
import { emptyAgreed, isAgreedOpen, type AgreedTyped } from './agreed.ts';
import type { NeedKind, Urgency } from '../need.ts';
import type { Channel, Danger, HelpNumber } from '../triage.ts';

export const steps = ['safety', 'who', 'needs', 'rights', 'owners'] as const;
export type StepName = (typeof steps)[number];

export type NeedTyped = { id: string; kind: NeedKind; words: string; person: string | null };

/** A right asked for today: for which need, and which of its papers the centre has seen (by Thai name). */
export type AskTyped = {
  referral: string;
  need: string;
  right: RightChosen;
  seen: string[];
  overlap_reason?: string;
};

/** A whole visit as typed so far, and where in it one stands. Ids are made once: sent twice is one case. */
export type IntakeTyped = {
  ids: { command: string; case: string; contact: string; receipt: string; print: string };
  area: string;
  at: StepName;
  done: StepName[];
  danger: boolean | null;
  dangers: Danger[];
  called: HelpNumber[];
  channel: Channel;
  family: string | null;
  /** Who speaks: one of the family, or somebody else by name. */
  person: string | null;
  elsewise: boolean;
  caller: string;
  /** How the family was named when it was picked, for the line of an unfinished intake. */
  name: string;
  needs: NeedTyped[];
  urgency: Urgency;
  restricted: boolean;
  asks: AskTyped[];
  agreed: AgreedTyped;
  bring: string;
  bring_on: string | null;
};

export function emptyIntake(): IntakeTyped {
  return {
    ids: { command: newId(), case: newId(), contact: newId(), receipt: newId(), print: newId() },
    area: '',
    at: 'safety',
    done: [],
    danger: null,
    dangers: [],
    called: [],
    channel: 'walk_in',
    family: null,
    person: null,
    elsewise: false,
    caller: '',
    name: '',
    needs: [],
    urgency: 'normal',
    restricted: false,
    asks: [],
    agreed: emptyAgreed(),
    bring: '',
    bring_on: null,
  };
}

/** The intake that this account has not finished: it survives a reload, an ended session and a power cut. */
export function useIntakeDraft(): Draft<IntakeTyped> {
  return useDraft<IntakeTyped>('intake', emptyIntake, 2);
}

/** True when something was typed that would be missed. */
export function isBegun(typed: IntakeTyped): boolean {
  return typed.danger !== null || typed.family !== null || typed.needs.length > 0;
}

/** The same with one step finished; the next unfinished one is open. */
export function afterStep(typed: IntakeTyped, step: StepName): IntakeTyped {
  const done = steps.filter((one) => one === step || typed.done.includes(one));
  return { ...typed, done, at: steps.find((one) => !done.includes(one)) ?? 'owners' };
}

/** The first step without which nothing can be issued; null when all that is needed is there. */
export function missingStep(typed: IntakeTyped): StepName | null {
  if (typed.danger === null) return 'safety';
  if (typed.family === null || (typed.elsewise && typed.caller.trim() === '')) return 'who';
  const worded = typed.needs.every((need) => need.kind !== 'other' || need.words.trim() !== '');
  if (typed.needs.length === 0 || !worded) return 'needs';
  return isAgreedOpen(typed) ? 'owners' : null;
}
