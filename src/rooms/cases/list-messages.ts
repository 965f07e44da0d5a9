import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import { messageKinds, messageStates, messageWays, type MessageState } from './message.ts';
import type { Tx } from './tables.ts';

const message = z.object({
  area: areaId,
  message: id,
  case: id,
  person: id,
  name: z.string(),
  way: z.enum(messageWays),
  kind: z.enum(messageKinds),
  text: z.string(),
  asked_at: z.iso.datetime(),
  by: z.string().nullable(),
  state: z.enum(messageStates),
  tries: z.number().int(),
  /** When it left, or was last tried. */
  at: z.iso.datetime().nullable(),
  fault: z.enum(['unreachable', 'refused', 'restricted', 'given_up']).nullable(),
});

/** The reminders of one case, the newest first; or, without a case, those of the area that have not left yet, the oldest first. */
export const listMessages = read({
  name: 'cases.list-messages',
  input: z.object({ area: areaId, case: id.nullable().default(null) }),
  output: z.object({ rows: z.array(message), waiting: z.number().int() }),
  may: { duties: ['desk'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.person })),
  },
  async run(tx: Tx, _actor, { area, case: caseId }) {
    const { rows } = await sql<Found>`
      select m.area, m.id as message, m.case_file as case, m.person, concat(p.title, p.name) as name, m.way, m.kind, m.text, m.asked_at,
        a.name as by, t.tries, t.at, t.fault, coalesce(t.sent, false) as sent, count(*) filter (where not coalesce(t.sent, false)) over () as waiting
      from cases.message m
      join cases.case_file c on c.area = m.area and c.id = m.case_file and ${shownCase('c')}
      join registry.public_person p on p.area = m.area and p.id = m.person
      left join identity.public_account a on a.id = m.asked_by
      cross join lateral (
        select count(*)::int as tries, max(tried_at) as at, bool_or(sent) as sent, (array_agg(fault order by no desc))[1] as fault
        from cases.message_try t where t.area = m.area and t.message = m.id) t
      where m.area = ${area} and ${caseId === null ? sql`not coalesce(t.sent, false) and t.fault is distinct from 'restricted' and t.fault is distinct from 'given_up'` : sql`m.case_file = ${caseId}`}
      order by ${caseId === null ? sql`m.asked_at` : sql`m.asked_at desc`}, m.id limit 50`.execute(tx);
    return {
      waiting: rows[0]?.waiting ?? 0,
      rows: rows.map(({ waiting: _waiting, sent, at, asked_at, ...one }) => ({
        ...one,
        asked_at: asked_at.toISOString(),
        at: at && at.toISOString(),
        state: stateOf(sent, one),
      })),
    };
  },
});

function stateOf(sent: boolean, { tries, fault }: Pick<Found, 'tries' | 'fault'>): MessageState {
  if (sent) return 'sent';
  if (fault === 'restricted' || fault === 'given_up') return 'given_up';
  return tries === 0 ? 'waiting' : 'failing';
}

type Found = Omit<z.infer<typeof message>, 'state' | 'at' | 'asked_at'> & {
  sent: boolean;
  at: Date | null;
  asked_at: Date;
  waiting: number;
};
