import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { fileOf } from '../../platform/file-of.ts';
import { getRoster } from '../registry/public.ts';
import { signingWays } from './family-plan.ts';
import type { Tx } from './tables.ts';

/** Somebody of the family signs a version of its plan: on paper, with the thumb, or by word before a witness. */
export const signFamilyPlan = command({
  name: 'cases.sign-family-plan',
  input: z.object({
    area: areaId,
    signature: id,
    plan: id,
    person: id,
    how: z.enum(signingWays),
    witnessed_by: z.string().overwrite(tidyLine).min(1, 'line_empty').max(120, 'line_too_long'),
    signed_on: isoDate,
    file: id.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, signature, plan, person, how, witnessed_by, signed_on, file }) {
    const found = await tx
      .selectFrom('cases.family_plan')
      .select(['family', 'written_at'])
      .where('area', '=', area)
      .where('id', '=', plan)
      .executeTakeFirst();
    if (!found) throw refuse('plan_not_found', {}, 404);
    const today = dayInThailand(new Date());
    if (signed_on > today || signed_on < dayInThailand(found.written_at)) throw refuse('signed_on_wrong_day');
    const roster = await getRoster(tx, area, found.family, today);
    if (!roster?.members.some((one) => one.person === person)) throw refuse('person_not_of_family');
    if (file !== null && !(await fileOf(tx, area, file))) throw refuse('file_not_found', {}, 404);
    const said = { person, how, witnessed_by, file, signed_on, recorded_by: actor.account };
    await tx
      .insertInto('cases.plan_signature')
      .values({ area, id: signature, family_plan: plan, ...said })
      .execute();
    return { signature };
  },
});
