import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { contest } from './contest.ts';
import { factTold } from './fact-told.ts';
import { findContests } from './find-contests.ts';
import { findFacts, told } from './find-facts.ts';
import type { Tx } from './tables.ts';

/** Everything that was ever said of one fact, the latest first: what was corrected by what, and who said that it is not so. */
export const listFactRecords = read({
  name: 'registry.list-fact-records',
  input: z.object({ area: areaId, subject: id, key: z.string().max(100) }),
  output: z.object({
    records: z.array(factTold.extend({ corrects: id.nullable(), corrected_by: id.nullable() })),
    contests: z.array(contest.extend({ settled: z.boolean() })),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.subject] },
  async run(tx: Tx, _actor, { area, subject, key }) {
    const rows = await findFacts(tx, area, [subject], [key]);
    const correctedBy = new Map(
      rows.flatMap((row) => (row.corrects ? [[row.corrects, row.id] as const] : [])),
    );
    const records = rows
      .toSorted((a, b) => new Date(b.done_at).getTime() - new Date(a.done_at).getTime())
      .map((row) => ({
        ...told(row),
        corrects: row.corrects ?? null,
        corrected_by: correctedBy.get(row.id) ?? null,
      }));
    const contests = (await findContests(tx, area, [subject]))
      .filter((one) => one.key === key)
      .map(({ subject: _subject, key: _key, ...one }) => one);
    return { records, contests };
  },
});
