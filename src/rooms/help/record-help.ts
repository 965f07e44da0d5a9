import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { tidyLine, tidyNote } from '../../platform/thai/thai-text.ts';
import { enterCircle, movedBefore } from '../registry/public.ts';
import { serviceInForce } from '../services/public.ts';
import { reviewGiving } from './review-giving.ts';
import { helpForms } from './help.ts';
import { overlapReason } from './overlap.ts';
import { reviewPart } from './review-part.ts';
import { writeHelp } from './write-help.ts';
import type { Tx } from './tables.ts';

const line = z.string().overwrite(tidyLine).min(1).max(200);

/** Writes down help that was given without a request from the centre: by an organisation, a fund, a temple, a neighbour. */
export const recordHelp = command({
  name: 'help.record-help',
  input: z
    .object({
      area: areaId,
      help: id,
      family: id,
      person: id.nullable().default(null),
      service: z.string().max(100).nullable().default(null),
      what: line.nullable().default(null),
      organisation: id.nullable().default(null),
      giver: line.nullable().default(null),
      form: z.enum(helpForms),
      amount_satang: z.number().int().positive().max(100_000_000_000).nullable().default(null),
      given_on: isoDate,
      note: z.string().overwrite(tidyNote).max(2000, 'help_note_long').nullable().default(null),
      overlap_reason: overlapReason,
      /** The part of a plan of several sources that was given. */
      part: id.nullable().default(null),
    })
    .refine((one) => one.service !== null || one.what !== null, { message: 'help_unnamed', path: ['what'] })
    .refine((one) => one.organisation !== null || one.giver !== null, {
      message: 'help_giver_unnamed',
      path: ['giver'],
    })
    .refine((one) => one.form !== 'cash' || one.amount_satang !== null, {
      message: 'help_amount_missing',
      path: ['amount_satang'],
    }),
  may: { duties: ['desk', 'agency'], within: 'area' },
  async run(tx: Tx, actor, { what, help, overlap_reason, ...input }) {
    if (actor.duty === 'agency' && input.organisation !== actor.organisation) throw refuse('help_not_yours');
    if (input.given_on > dayInThailand(new Date())) throw refuse('help_in_future', { field: 'given_on' });
    const moved = input.person && (await movedBefore(tx, input.area, input.person, input.given_on));
    if (moved)
      throw refuse('help_after_move', {
        field: 'person',
        name: moved.name,
        on: formatDate(moved.until),
        on_en: formatDate(moved.until, { lang: 'en' }),
      });
    const named = input.service ? await serviceInForce(tx, input.service, input.given_on) : undefined;
    const sensitive = named?.sensitive ?? false;
    if (sensitive && actor.duty === 'desk') await enterCircle(tx, input.area, [input.person ?? input.family]);
    const { area, family, person, organisation, part, given_on: on } = input;
    if (part) await reviewPart(tx, area, family, part);
    if (named) {
      const giving = {
        area,
        about: help,
        family,
        person,
        service: named.id,
        on,
        organisation,
        sensitive,
        part,
      };
      await reviewGiving(tx, actor, giving, overlap_reason);
    }
    await writeHelp(tx, actor, {
      ...input,
      id: help,
      what_th: named?.name.th ?? what ?? '',
      what_en: named?.name.en ?? what ?? '',
      sensitive,
      referral: null,
    });
    return { help };
  },
});
