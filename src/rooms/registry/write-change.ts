import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import { formatMoment } from '../../platform/thai/thai-date-format.ts';
import type { Tx } from './tables.ts';

/** A change to a person or a house, as it goes into the history: which fields, and what stood there before. */
export type Change = {
  area: string;
  subject: string;
  version: number;
  before: Readonly<Record<string, unknown>>;
};

/** Writes a change into the history of its subject; `version` is the one that it makes. */
export async function writeChange(tx: Tx, actor: Actor, change: Change, at: Date): Promise<void> {
  const { area, subject, version, before } = change;
  await tx
    .insertInto('registry.change')
    .values({
      area,
      subject,
      version,
      fields: Object.keys(before),
      before: JSON.stringify(before),
      changed_by: actor.account,
      at,
    })
    .execute();
}

/**
 * Refuses to change fields that somebody else changed after `seen`, and says which, by whom and when. Other fields may be changed:
 * what two officers do to different fields is kept of both.
 */
export async function refuseChangedMeanwhile(
  tx: Tx,
  subject: { area: string; subject: string; seen: number },
  fields: readonly string[],
): Promise<void> {
  const found = await sql<{ fields: string[]; by: string; at: Date }>`
    select c.fields, a.name as by, c.recorded_at as at
    from registry.change c left join identity.public_account a on a.id = c.changed_by
    where c.area = ${subject.area} and c.subject = ${subject.subject} and c.version > ${subject.seen}
    order by c.version desc`.execute(tx);
  const clashes = found.rows.flatMap(({ by, at, ...row }) =>
    row.fields
      .filter((field) => fields.includes(field))
      .map((field) => ({ field, by, at: at.toISOString() })),
  );
  const [last] = clashes;
  if (!last) return;
  const said = { at_th: formatMoment(last.at), at_en: formatMoment(last.at, { lang: 'en' }) };
  throw refuse(
    'changed_meanwhile',
    { by: last.by, at_th: said.at_th, at_en: said.at_en, changes: clashes },
    409,
  );
}
