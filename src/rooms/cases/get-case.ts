import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { happening, happeningsOf } from './happening.ts';
import { findCase } from './find-case.ts';
import { findHomes, home, unknownHome } from './find-homes.ts';
import { findNeeds, needOfCase } from './find-needs.ts';
import { findMeetings, meetingShown } from './find-meetings.ts';
import { findMoves } from './find-moves.ts';
import { findNotes } from './find-notes.ts';
import { findPlans, planShown } from './find-plans.ts';
import { attachmentShown, findAttachments, findVisits, visitShown } from './find-visits.ts';
import { channels, dangers, numbers } from './triage.ts';
import { urgencies } from './need.ts';
import type { Tx } from './tables.ts';

/** One case: the family, every need with its owner, clock and last word, and what happened. */
export const getCase = read({
  name: 'cases.get-case',
  // `about`: the family whose file is opened.
  input: z.object({ area: areaId, case: id, about: id }),
  output: z.object({
    area: areaId,
    case: id,
    label: z.string().nullable(),
    receipt: id.nullable(),
    today: isoDate,
    opened_on: isoDate,
    opened_by: z.string().nullable(),
    owner: z.string().nullable(),
    owner_account: id,
    restricted: z.boolean(),
    contact: z.object({
      channel: z.enum(channels),
      who: z.string().nullable(),
      words: z.string().nullable(),
      urgency: z.enum(urgencies),
      dangers: z.array(z.enum(dangers)),
      called: z.array(z.enum(numbers)),
    }),
    closure: z
      .object({
        on: isoDate,
        by: z.string().nullable(),
        outcome: z.string(),
        satisfied: z.string(),
        feedback: z.string().nullable(),
      })
      .nullable(),
    home,
    needs: z.array(needOfCase),
    /** How many needs must still be closed before the case can be. */
    needs_open: z.number().int(),
    visits: z.array(visitShown),
    attachments: z.array(attachmentShown),
    meetings: z.array(meetingShown),
    plans: z.array(planShown),
    happenings: z.array(happening),
  }),
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.about] },
  async run(tx: Tx, _actor, { area, case: caseId, about }) {
    const today = dayInThailand(new Date());
    const found = await findCase(tx, area, caseId, about);
    if (!found) throw refuse('case_not_found', {}, 404);
    const needs = await findNeeds(tx, area, caseId, today);
    const notes = await findNotes(tx, area, caseId);
    const moves = await findMoves(tx, area, caseId);
    const visits = await findVisits(tx, area, sql`v.case_file = ${caseId}`, 200);
    const attachments = await findAttachments(tx, area, caseId);
    const meetings = await findMeetings(tx, area, caseId);
    const plans = await findPlans(tx, area, caseId);
    const homes = await findHomes(tx, area, [about]);
    return {
      ...found.shown,
      area,
      case: caseId,
      today,
      home: homes.get(about) ?? unknownHome(about),
      needs,
      needs_open: needs.filter((one) => one.state !== 'closed').length,
      visits,
      attachments,
      meetings,
      plans,
      happenings: happeningsOf(found, needs, notes, { moves, visits, meetings, plans }),
    };
  },
});
