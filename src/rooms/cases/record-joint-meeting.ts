import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { organisationNames } from '../identity/public.ts';
import { holdCase } from './hold-case.ts';
import { jointMeeting, type JointMeeting } from './joint-meeting.ts';
import type { Tx } from './tables.ts';

/** Writes down a joint meeting on a case: who sat there, what was said, what was decided and who does it by when. */
export const recordJointMeeting = command({
  name: 'cases.record-joint-meeting',
  input: z.object({ area: areaId, meeting: id, case: id, said: jointMeeting }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, meeting, case: caseId, said }, { at }) {
    const held = await holdCase(tx, area, caseId);
    const { held_on } = said;
    if (held_on < dayInThailand(held.opened_at)) throw refuse('meeting_before_case');
    if (held_on > dayInThailand(new Date())) throw refuse('meeting_in_future');
    await mustKnowWho(tx, said);
    await mustBeOfCase(tx, area, caseId, said);
    await tx
      .insertInto('cases.joint_meeting')
      .values({
        area,
        id: meeting,
        case_file: caseId,
        held_on,
        place: said.place,
        words: said.words,
        next_on: said.next_on,
        attended: JSON.stringify(said.attended),
        decided: JSON.stringify(said.decided),
        held_at: at,
        recorded_by: actor.account,
      })
      .execute();
    return { meeting };
  },
});

async function mustKnowWho(tx: Tx, { attended }: JointMeeting): Promise<void> {
  const named = [...new Set(attended.flatMap((one) => one.organisation ?? []))];
  const known = await organisationNames(tx, named);
  if (named.some((one) => !known.has(one))) throw refuse('organisation_unknown');
}

async function mustBeOfCase(tx: Tx, area: string, caseId: string, { decided }: JointMeeting): Promise<void> {
  const named = [...new Set(decided.flatMap((one) => one.need ?? []))];
  if (named.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select id from cases.need where area = ${area} and case_file = ${caseId} and id = any (${named}::uuid[])`.execute(
    tx,
  );
  if (rows.length < named.length) throw refuse('need_not_found', {}, 404);
}
