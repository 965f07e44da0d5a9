import { sql } from 'kysely';
import { consentsStanding, factOf } from '../registry/public.ts';
import type { FactAsked } from './fact-asked.ts';
import type { Finding, FoundFact } from './finding.ts';
import type { Packet } from './packet.ts';
import type { Tx } from './tables.ts';

/** What passed between an organisation and the centre beside the answers: facts asked for by name, and findings of visits. */
export type Asides = { asked: FactAsked[]; findings: Finding[] };

/** The asides of some requests of one area, by request. A fact whose consent has ended is not shown any more. */
export async function findAsides(
  tx: Tx,
  area: string,
  referrals: readonly string[],
): Promise<ReadonlyMap<string, Asides>> {
  if (referrals.length === 0) return new Map();
  const wanted = sql`area = ${area} and referral = any (${[...referrals]}::uuid[])`;
  const asks = await sql<AskRow>`
    select f.referral, f.id as fact_ask, f.answer, f.subject, f.who, f.key, r.given, r.value_th, r.value_en, r.as_of, r.source,
      r.consent, p.replied_at
    from (select * from referrals.fact_ask where ${wanted}) f
    left join referrals.fact_reply r on r.area = f.area and r.fact_ask = f.id
    left join referrals.reply p on p.area = r.area and p.id = r.reply
    order by f.id`.execute(tx);
  const found = await sql<FindingRow>`
    select f.referral, f.id as finding, f.visited_on, f.words, f.facts, a.name as by, t.taken_at, b.name as taken_by, r.packet -> 'roster' as roster
    from (select * from referrals.finding where ${wanted}) f
    join referrals.referral r on r.area = f.area and r.id = f.referral
    left join referrals.finding_taken t on t.area = f.area and t.finding = f.id
    left join identity.public_account a on a.id = f.found_by
    left join identity.public_account b on b.id = t.taken_by
    order by f.recorded_at, f.id`.execute(tx);
  const consents = asks.rows.flatMap((one) => one.consent ?? []);
  const standing = consents.length > 0 ? await consentsStanding(tx, area, consents) : new Set<string>();
  const asides = new Map<string, Asides>(referrals.map((key) => [key, { asked: [], findings: [] }]));
  for (const row of asks.rows) asides.get(row.referral)?.asked.push(askedOf(row, standing));
  for (const row of found.rows) asides.get(row.referral)?.findings.push(findingOf(row));
  return asides;
}

function askedOf(row: AskRow, standing: ReadonlySet<string>): FactAsked {
  const { fact_ask, answer, subject, who, key } = row;
  const { th: label_th, en: label_en } = factOf(key)?.label ?? { th: key, en: key };
  const shown = row.consent === null || standing.has(row.consent);
  const reply =
    row.given === null || row.replied_at === null
      ? null
      : {
          given: row.given,
          value_th: shown ? row.value_th : null,
          value_en: shown ? row.value_en : null,
          as_of: row.as_of,
          source: row.source,
          at: row.replied_at.toISOString(),
        };
  return { fact_ask, answer, subject, who, key, label_th, label_en, reply };
}

function findingOf({
  finding,
  visited_on,
  words,
  by,
  facts,
  roster,
  taken_at,
  taken_by,
}: FindingRow): Finding {
  const who = new Map(roster.map((one) => [one.person, one.name]));
  return {
    finding,
    visited_on,
    words,
    by,
    facts: facts.map((one) => ({ ...one, who: one.subject && (who.get(one.subject) ?? null) })),
    taken: taken_at && { by: taken_by, at: taken_at.toISOString() },
  };
}

type AskRow = Pick<FactAsked, 'fact_ask' | 'answer' | 'subject' | 'who' | 'key'> & {
  referral: string;
  given: boolean | null;
  value_th: string | null;
  value_en: string | null;
  as_of: string | null;
  source: string | null;
  consent: string | null;
  replied_at: Date | null;
};
type FindingRow = {
  referral: string;
  finding: string;
  visited_on: string;
  words: string;
  facts: FoundFact[];
  by: string | null;
  taken_at: Date | null;
  taken_by: string | null;
  roster: Packet['roster'];
};
