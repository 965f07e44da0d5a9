import { z } from 'zod';
import { openAs } from '../../platform/open-as.ts';
import { Refusal } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import { findLinked } from './find-linked.ts';
import { linkSecret } from './link.ts';

/** POST /open/referral/answer: an organisation without an account answers through its link, once. */
export const openLinkAnswer = openAs({
  name: 'referrals.open-link-answer',
  path: '/open/referral/answer',
  summary: 'The one answer to a request, by its link',
  description:
    'Accepted, more information, declined with a reason, or delivered with the day and the amount in satang; and who says so. The same id twice is once.',
  input: z.object({
    link: linkSecret,
    id,
    answer: id,
    seen: id.nullable(),
    given: z.unknown(),
    said_by: z.string(),
  }),
  output: z.object({ answer: id, help: id.nullable() }),
  as: 'command',
  async enter(tx, { link, id: command, answer, seen, given, said_by }) {
    const found = await findLinked(tx, link, true);
    if (found instanceof Refusal) return found;
    const { actor, area, referral } = found;
    const input = { area, answer, referral, seen, given, said_by };
    return { actor, name: 'referrals.answer-by-link', input, id: command };
  },
});
