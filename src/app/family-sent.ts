import { useAsk } from '../platform/web/ask.ts';
import type { Sent } from '../rooms/eligibility/web/public.ts';

type Page = { rows: { service: string; person: string | null; clock: { due_on: string } }[] };

/** What the centre has asked for this family and nobody has answered yet: no gap to act on. */
export function useSent(area: string, family: string, may: boolean): readonly Sent[] {
  const theirs = useAsk<Page>('referrals.list-sent', { area, family, turn: 'organisation' }, { when: may });
  const ours = useAsk<Page>('referrals.list-sent', { area, family, turn: 'centre' }, { when: may });
  return [...(theirs.data?.rows ?? []), ...(ours.data?.rows ?? [])].map(({ service, person, clock }) => ({
    service,
    person,
    due_on: clock.due_on,
  }));
}
