import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { tidyNote } from '../../platform/thai/thai-text.ts';
import { outreachWay } from './outreach.ts';
import type { Tx } from './tables.ts';

/** Makes a list of houses to reach out of chosen gaps. A gap that closed meanwhile is left out; a list of none is refused. */
export const planOutreach = command({
  name: 'eligibility.plan-outreach',
  input: z.object({
    area: areaId,
    outreach: id,
    name: z.string().overwrite(tidyNote).min(1, 'outreach_name_missing').max(120),
    way: outreachWay,
    due_on: isoDate,
    gaps: z
      .array(z.object({ person: id, service: z.string().max(80) }))
      .min(1, 'outreach_nobody')
      .max(500, 'outreach_too_many'),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, outreach, name, way, due_on, gaps }, { at }) {
    if (due_on < dayInThailand(at)) throw refuse('outreach_in_the_past', { field: 'due_on' });
    const row = { area, id: outreach, name, way, due_on, made_by: actor.account };
    await tx.insertInto('eligibility.outreach').values(row).execute();
    const { rows } = await sql<{ household: string }>`
      insert into eligibility.outreach_entry (area, outreach, household, person, service)
      select distinct g.area, ${outreach}::uuid, g.household, g.person, g.service
      from jsonb_to_recordset(${JSON.stringify(gaps)}::jsonb) as c (person uuid, service text)
      join eligibility.gap g on g.area = ${area} and g.person = c.person and g.service = c.service
      returning household`.execute(tx);
    if (rows.length === 0) throw refuse('outreach_nobody', { field: 'gaps' });
    return { outreach, households: [...new Set(rows.map(({ household }) => household))] };
  },
});
