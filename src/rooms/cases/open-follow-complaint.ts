import { sql } from 'kysely';
import { inRoom } from '../../platform/db.ts';
import { openAct } from '../../platform/open-door.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { followedComplaint, type FollowedComplaint } from './complaint.ts';
import { hashPin } from './make-pin.ts';
import { numberAndPin, refusalOf, type FollowAnswer } from './open-follow.ts';
import type { CasesTables } from './tables.ts';

/** POST /open/follow-complaint: whoever complained reads the answer by the number and PIN they were given. */
export const openFollowComplaint = openAct({
  name: 'cases.open-follow-complaint',
  path: '/open/follow-complaint',
  summary: 'The answer to a complaint, by its number and PIN',
  description: 'Limits as at /open/follow.',
  input: numberAndPin,
  output: followedComplaint,
  async act(any, { number, pin }, visitor) {
    const { rows } = await sql<{ said: Found | NotFound }>`
      select cases.follow_complaint(${number}, ${hashPin(number, pin)}, ${visitor.from}) as said`.execute(
      inRoom<CasesTables>(any),
    );
    const said = rows[0]?.said ?? { state: 'none' as const };
    if (said.state !== 'found') return refusalOf(said);
    const { state: _state, received_at, answered_at, ...shown } = said;
    return {
      ...shown,
      received_on: dayInThailand(new Date(received_at)),
      answered_on: answered_at && dayInThailand(new Date(answered_at)),
    };
  },
});

type NotFound = Exclude<FollowAnswer, { state: 'found' }>;
type Found = Omit<FollowedComplaint, 'received_on' | 'answered_on'> & {
  state: 'found';
  received_at: string;
  answered_at: string | null;
};
