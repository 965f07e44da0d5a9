import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import type { Tx } from './tables.ts';
import { writeKeys } from './write-keys.ts';

/** Takes an earlier name or a paper out of use, with the reason: it was another person's, it was given back. It stays on file. */
export const endPersonDetail = command({
  name: 'registry.end-person-detail',
  input: z.object({
    area: areaId,
    detail: id,
    kind: z.enum(['earlier_name', 'document']),
    why: z
      .string()
      .max(500, 'life_why_too_long')
      .transform(tidyLine)
      .refine((text) => text !== '', 'detail_why_missing'),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, detail, kind, why }) {
    const found = await sql<{ person: string }>`
      update ${sql.table(`registry.${kind}`)} set ended_by = ${actor.account}, ended_why = ${why}
      where area = ${area} and id = ${detail} and ended_by is null returning person`.execute(tx);
    const person = found.rows[0]?.person;
    if (!person) throw refuse('detail_unknown', {}, 404);
    await writeKeys(tx, area, [person]);
    return { detail };
  },
});
