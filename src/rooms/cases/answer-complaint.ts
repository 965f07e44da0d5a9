import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, perhaps } from '../../platform/shapes.ts';
import { complaintOutcomes } from './complaint.ts';
import { shownComplaint } from './find-complaints.ts';
import type { Tx } from './tables.ts';

/**
 * Answers a complaint, once. By somebody else than those it is about: at the centre its desk, at an organisation its own officers, or the
 * auditor; what is grave never by the desk.
 */
export const answerComplaint = command({
  name: 'cases.answer-complaint',
  input: z.object({
    area: areaId,
    answer: id,
    complaint: id,
    outcome: z.enum(complaintOutcomes),
    words: z.string().trim().min(5, 'complaint_words_short').max(4000),
    learnt: perhaps(2000),
  }),
  may: { duties: ['desk', 'auditor', 'agency'], within: 'area' },
  async run(tx: Tx, actor, { area, answer, complaint, ...said }) {
    const { rows } = await sql<{ for_auditor: boolean; organisation: string | null; closed_at: Date | null }>`
      select c.grave and not c.restricted as for_auditor, c.organisation, c.closed_at from cases.complaint c
      where c.area = ${area} and c.id = ${complaint} and ${shownComplaint(actor)}`.execute(tx);
    const [found] = rows;
    if (!found) throw refuse('complaint_not_found', {}, 404);
    if (found.closed_at !== null) throw refuse('complaint_answered_already');
    if (actor.duty === 'desk' && found.organisation !== null) throw refuse('complaint_of_organisation');
    if (actor.duty === 'desk' && found.for_auditor) throw refuse('complaint_for_auditor');
    await tx
      .insertInto('cases.complaint_answer')
      .values({ area, id: answer, complaint, ...said, answered_by: actor.account })
      .execute();
    await tx
      .updateTable('cases.complaint')
      .set({ closed_at: new Date() })
      .where('area', '=', area)
      .where('id', '=', complaint)
      .execute();
    return { answer };
  },
});
