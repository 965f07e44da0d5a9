import { sql } from 'kysely';
import { inRoom } from '../../platform/db.ts';
import { derive, job } from '../../platform/jobs.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findDraft, findDrafted, isConfidential, servicesInForce } from '../services/public.ts';
import { previewSql } from './build-preview.ts';
import type { EligibilityTables } from './tables.ts';

/** Fewer than this many people are not told as a number, nor what could be reckoned from it: an administrator sees no person. */
export const fewest = 5;

/** Counts what a draft would change in some areas, on its first day (today when it has none yet), beside the rule in force on that day. */
export const countPreview = job<{ draft: string; revision: number; areas: readonly string[] }>({
  name: 'eligibility.count-preview',
  async run(room, { draft: wanted, revision, areas }) {
    await derive(room, async (tx) => {
      const draft = await findDraft(tx, wanted);
      if (!draft || draft.revision !== revision) return;
      const today = dayInThailand(new Date());
      const from = draft.effective_from ?? today;
      const on = from < today ? today : from;
      const { service: after, base, faults } = await findDrafted(tx, draft);
      if (!after || faults.length > 0 || isConfidential(after) || isConfidential(base)) return;
      const before = (await servicesInForce(tx, on)).find(({ id }) => id === after.id);
      const counted = previewSql({ before, after, on, areas });
      const [first = ''] = areas;
      await sql`
        with counted as (${sql.raw(counted)}),
        whole as (select * from counted union all select ${first}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
          where not exists (select from counted where area = ${first})),
        told as (select *, ${few('gains')} or ${few('loses')} or ${few('more')} or ${few('less')} as told_nothing from whole)
        insert into eligibility.preview (area, draft, revision, on_day, people, entitled_before, entitled_after, gains, loses, more, less,
          open_after, yearly_before, yearly_after, once_before, once_after)
        select area, ${wanted}, ${revision}, ${on}::date, ${shown('people')}, ${shown('entitled_before')},
          case when not told_nothing then ${shown('entitled_after')} end, ${shown('gains')}, ${shown('loses')}, ${shown('more')},
          ${shown('less')}, ${shown('open_after')},
          case when not ${few('entitled_before')} then yearly_before end,
          case when not told_nothing and not ${few('entitled_after')} then yearly_after end,
          case when not ${few('entitled_before')} then once_before end,
          case when not told_nothing and not ${few('entitled_after')} then once_after end
        from told
        on conflict (area, draft, revision) do nothing`.execute(inRoom<EligibilityTables>(tx));
    });
  },
});

const few = (column: string) => sql.raw(`(${column} between 1 and ${fewest - 1})`);
const shown = (column: string) =>
  sql.raw(`case when not ${column} between 1 and ${fewest - 1} then ${column} end`);
