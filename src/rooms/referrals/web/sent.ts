import { useAsk } from '../../../platform/web/ask.ts';

/** A service that was asked for and is not answered yet; `person` null when it is for the whole family. */
export type SentRequest = { service: string; person: string | null; due_on: string };

/** The open requests of a family, whoever's turn it is; empty while they are being fetched. */
export function useSent(area: string, family: string | null): readonly SentRequest[] {
  const when = family !== null && area !== '';
  const theirs = useAsk<Page>('referrals.list-sent', { area, turn: 'organisation', family }, { when });
  const ours = useAsk<Page>('referrals.list-sent', { area, turn: 'centre', family }, { when });
  return [...(theirs.data?.rows ?? []), ...(ours.data?.rows ?? [])].map(({ service, person, clock }) => ({
    service,
    person,
    due_on: clock.due_on,
  }));
}

type Page = { rows: { service: string; person: string | null; clock: { due_on: string } }[] };
