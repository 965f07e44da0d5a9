import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { id, isoDate } from '../../platform/shapes.ts';
import { findDrafted, getKeptDraft, isConfidential } from '../services/public.ts';
import type { Tx } from './tables.ts';

/** A number over my areas: what may be told of it, and in how many areas it is from one to four and is not told. */
const told = z.object({ n: z.number().int(), few: z.number().int() });
const columns = [
  'people',
  'entitled_before',
  'entitled_after',
  'gains',
  'loses',
  'more',
  'less',
  'open_after',
  'yearly_before',
  'yearly_after',
  'once_before',
  'once_after',
] as const;

/** What a draft, as it is written now, would change in my areas beside the rule in force. Sums in satang. */
export const getPreview = read({
  name: 'eligibility.get-preview',
  input: z.object({ draft: id }),
  output: z.object({
    /** `confidential`: a service under secrecy is never counted. `none`: not compared since it was last changed. */
    state: z.enum(['none', 'confidential', 'counted']),
    on_day: isoDate.nullable(),
    areas: z.number().int(),
    counts: z.object(Object.fromEntries(columns.map((column) => [column, told]))).nullable(),
  }),
  may: { duties: ['administrator', 'auditor'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { draft: wanted }) {
    const draft = await getKeptDraft(tx, wanted);
    const { base, service } = await findDrafted(tx, draft);
    if (isConfidential(base) || (service && isConfidential(service)))
      return { state: 'confidential' as const, on_day: null, areas: 0, counts: null };
    const sums = columns.map(
      (column) =>
        `jsonb_build_object('n', coalesce(sum(${column}), 0), 'few', count(*) - count(${column})) as ${column}`,
    );
    const { rows } = await sql<Row>`
      select count(*)::int as areas, max(on_day) as on_day, ${sql.raw(sums.join(', '))} from eligibility.preview
      where draft = ${wanted} and revision = ${draft.revision}`.execute(tx);
    const { areas = 0, on_day = null, ...counts } = rows[0] ?? {};
    if (areas === 0) return { state: 'none' as const, on_day: null, areas: 0, counts: null };
    return {
      state: 'counted' as const,
      on_day,
      areas,
      counts: counts as Record<string, z.infer<typeof told>>,
    };
  },
});

type Row = { areas: number; on_day: string | null };
