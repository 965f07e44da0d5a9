import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, page } from '../../platform/shapes.ts';
import { glassReasons, glassVerdicts, type GlassVerdict } from './circle.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  glass: id,
  /** The family by its id: what was behind the glass is not the auditor's to see. */
  family: id,
  by: z.string().nullable(),
  case_label: z.string().nullable(),
  reason: z.enum(glassReasons),
  words: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  open: z.boolean(),
  review: z
    .object({
      verdict: z.enum(glassVerdicts),
      words: z.string(),
      by: z.string().nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
});

/** Every glass that was broken in my areas: those that wait for a review first, of each the newest first. */
export const listGlassBreaks = read({
  name: 'registry.list-glass-breaks',
  input: z.object(page),
  output: z.object({ rows: z.array(row), next: z.string().nullable(), waiting: z.number().int() }),
  may: { duties: ['auditor'], within: 'areas' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.family })),
  },
  async run(tx: Tx, actor, { after, limit }) {
    const areas = [...actor.areas];
    const { rows } = await sql<Found>`
      select * from (
        select c.area, c.id as glass, c.subject as family, a.name as by, c.case_label, c.reason, c.words, c.since, c.until,
          c.until > now() as open, r.verdict, r.words as review_words, b.name as reviewed_by, r.reviewed_at,
          (r.id is not null) as reviewed,
          to_char(c.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
        from registry.circle c
        left join registry.glass_review r on r.area = c.area and r.circle = c.id
        left join identity.public_account a on a.id = c.account
        left join identity.public_account b on b.id = r.reviewed_by
        where c.area = any (${areas}::text[]) and c.how = 'broke_glass') g
      where ${further(after)}
      order by g.reviewed, g.since desc, g.glass limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map(rowOf),
      next: rows.length > limit && last ? `${Number(last.reviewed)}~${last.moment}~${last.glass}` : null,
      waiting: await countWaiting(tx, areas),
    };
  },
});

type Found = Omit<z.infer<typeof row>, 'since' | 'until' | 'review'> & {
  since: Date;
  until: Date;
  verdict: GlassVerdict;
  review_words: string | null;
  reviewed_by: string | null;
  reviewed_at: Date | null;
  reviewed: boolean;
  moment: string;
};

function further(after: string | undefined) {
  if (!after) return sql`true`;
  const [reviewed = '', moment = '', last = ''] = after.split('~');
  if (!/^[01]$/.test(reviewed) || Number.isNaN(Date.parse(moment)) || !id.safeParse(last).success)
    throw refuse('page_unknown');
  const part = sql`${reviewed === '1'}::boolean`;
  return sql`(g.reviewed > ${part} or (g.reviewed = ${part} and (g.since < ${moment}::timestamptz
    or (g.since = ${moment}::timestamptz and g.glass > ${last}::uuid))))`;
}

async function countWaiting(tx: Tx, areas: readonly string[]): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from registry.circle c
    where c.area = any (${[...areas]}::text[]) and c.how = 'broke_glass'
      and not exists (select from registry.glass_review r where r.area = c.area and r.circle = c.id)`.execute(
    tx,
  );
  return rows[0]?.waiting ?? 0;
}

function rowOf({
  verdict,
  review_words,
  reviewed_by,
  reviewed_at,
  reviewed: _reviewed,
  moment: _moment,
  since,
  until,
  ...one
}: Found): z.infer<typeof row> {
  const review = reviewed_at && {
    verdict,
    words: review_words ?? '',
    by: reviewed_by,
    at: reviewed_at.toISOString(),
  };
  return { ...one, since: since.toISOString(), until: until.toISOString(), review };
}
