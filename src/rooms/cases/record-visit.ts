import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { tellFacts, recorded } from '../registry/public.ts';
import { attachmentNow, writeAttachments } from './write-attachments.ts';
import { holdOpenVisit } from './hold-visit.ts';
import { note } from './note.ts';
import type { Tx } from './tables.ts';
import { visitOutcomes } from './visit.ts';

const finding = recorded.omit({ source: true, source_words: true, as_of: true });

/**
 * What came of a home visit: what was seen in words, the answers that become facts with the visit as their source, and the photos.
 * All of it or nothing.
 */
export const recordVisit = command({
  name: 'cases.record-visit',
  input: z
    .object({
      area: areaId,
      visit: id,
      outcome: z.enum(visitOutcomes),
      went_on: isoDate.nullable().default(null),
      words: note.nullable().default(null),
      facts: z.array(finding).max(100).default([]),
      photos: z.array(attachmentNow).max(20, 'photos_too_many').default([]),
    })
    .refine((one) => (one.outcome === 'called_off') === (one.went_on === null), {
      message: 'visit_day_missing',
      path: ['went_on'],
    }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, visit, outcome, went_on, words, facts, photos }, { at }) {
    const held = await holdOpenVisit(tx, area, visit);
    if (went_on !== null && went_on < held.not_before) throw refuse('visit_before_case');
    if (went_on !== null && went_on > dayInThailand(new Date())) throw refuse('visit_in_future');
    const ended = { outcome, went_on, words, ended_at: at, ended_by: actor.account };
    await tx
      .insertInto('cases.visit_end')
      .values({ area, visit, ...ended })
      .execute();
    await tx
      .updateTable('cases.visit')
      .set({ ended_at: at })
      .where('area', '=', area)
      .where('id', '=', visit)
      .execute();
    const seen = {
      source: 'visit' as const,
      source_words: null,
      ...(went_on !== null && { as_of: went_on }),
    };
    if (facts.length > 0)
      await tellFacts(
        tx,
        actor,
        area,
        facts.map((one) => ({ ...one, ...seen })),
        at,
      );
    await writeAttachments(tx, actor, area, { case: held.case_file, need: null, visit, at }, photos);
    return { visit, facts: facts.map((one) => one.fact) };
  },
});
