import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import { jointMeeting, seatAtMeeting } from './joint-meeting.ts';
import type { Tx } from './tables.ts';

/** A joint meeting on a case, with the names of the organisations that sat there. */
export const meetingShown = jointMeeting.extend({
  meeting: id,
  at: z.iso.datetime(),
  by: z.string().nullable(),
  attended: z.array(
    seatAtMeeting.extend({ short_th: z.string().nullable(), short_en: z.string().nullable() }),
  ),
});
export type MeetingShown = z.infer<typeof meetingShown>;

/** The joint meetings on one case, the newest first. */
export async function findMeetings(tx: Tx, area: string, caseId: string): Promise<MeetingShown[]> {
  const { rows } = await sql<Omit<MeetingShown, 'at'> & { at: Date }>`
    select m.id as meeting, m.held_on, m.place, m.words, m.decided, m.next_on, m.held_at as at, a.name as by,
      (select json_agg(x.seat || jsonb_build_object('short_th', o.short_th, 'short_en', o.short_en) order by x.no)
        from jsonb_array_elements(m.attended) with ordinality as x (seat, no)
        left join identity.public_organisation o on o.id = (x.seat->>'organisation')::uuid) as attended
    from cases.joint_meeting m
    left join identity.public_account a on a.id = m.recorded_by
    where m.area = ${area} and m.case_file = ${caseId} order by m.held_on desc, m.recorded_at desc`.execute(
    tx,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
