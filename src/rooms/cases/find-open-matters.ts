import { sql } from 'kysely';
import type { FamilyKnown } from './family-known.ts';
import type { NeedKind } from './need.ts';
import type { Tx } from './tables.ts';
import words from './th.json' with { type: 'json' };

/** The open needs of a family's open cases with whom was asked, in Thai; nothing of a restricted case, whoever asks. */
export async function findOpenMatters(
  tx: Tx,
  area: string,
  family: string,
  whose: (person: string | null) => string,
): Promise<FamilyKnown['needs']> {
  const { rows } = await sql<Row>`
    select n.kind, n.person, (c.opened_at at time zone 'Asia/Bangkok')::date as since, coalesce(r.asked, '[]') as asked
    from cases.case_file c
    join cases.need n on n.area = c.area and n.case_file = c.id and n.closed_at is null
    left join lateral (
      select json_agg(json_build_object('of', o.short_th, 'due_on', r.due_on) order by r.sent_at) as asked
      from referrals.public_referral r join identity.public_organisation o on o.id = r.organisation
      where r.area = n.area and r.need = n.id and r.open_for is not null) r on true
    where c.area = ${area} and c.family = ${family} and c.closed_at is null and not c.restricted
    order by c.opened_at desc, n.no limit 60`.execute(tx);
  const said: Record<string, string> = words.words;
  return rows.map(({ kind, person, since, asked }) => ({
    kind: said[`need.${kind}`] ?? kind,
    whose: whose(person),
    since,
    asked,
  }));
}

type Row = { kind: NeedKind; person: string | null; since: string; asked: { of: string; due_on: string }[] };
