import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { formatMoment } from '../../platform/thai/thai-date-format.ts';
import { caseLabel, glassReasons, glassUntil, glassWords } from './circle.ts';
import type { Tx } from './tables.ts';

/**
 * Opens what is restricted of a family for a day, with a reason. It can be done for every family, so that being able to says nothing;
 * the family's own officers are told, and the auditor reviews it.
 */
export const breakGlass = command({
  name: 'registry.break-glass',
  input: z.object({
    area: areaId,
    glass: id,
    family: id,
    reason: z.enum(glassReasons),
    words: glassWords,
    case_label: caseLabel,
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, glass, family, reason, words, case_label }) {
    const since = new Date();
    await mustBeThere(tx, area, family);
    await mustNotBeOpen(tx, area, family, actor.account, since);
    const until = glassUntil(since);
    const row = { area, id: glass, subject: family, account: actor.account, how: 'broke_glass' };
    await tx
      .insertInto('registry.circle')
      .values({ ...row, reason, words, case_label, since, until })
      .execute();
    return { glass, until: until.toISOString() };
  },
});

async function mustBeThere(tx: Tx, area: string, family: string): Promise<void> {
  const found = await tx
    .selectFrom('registry.family')
    .select('id')
    .where('area', '=', area)
    .where('id', '=', family)
    .executeTakeFirst();
  if (!found) throw refuse('family_unknown', {}, 404);
}

async function mustNotBeOpen(
  tx: Tx,
  area: string,
  family: string,
  account: string,
  now: Date,
): Promise<void> {
  const open = await tx
    .selectFrom('registry.circle')
    .select('until')
    .where('area', '=', area)
    .where('subject', '=', family)
    .where('account', '=', account)
    .where('how', '=', 'broke_glass')
    .where('until', '>', now)
    .executeTakeFirst();
  if (open?.until)
    throw refuse('glass_open_already', {
      until_th: formatMoment(open.until.toISOString()),
      until_en: formatMoment(open.until.toISOString(), { lang: 'en' }),
    });
}
