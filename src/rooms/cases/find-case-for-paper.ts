import { sql } from 'kysely';
import { shownCase } from './find-shown.ts';
import type { NeedKind } from './need.ts';
import type { Tx } from './tables.ts';

/** A case as its papers need it: the family, its number, who came, and the needs in their own words. */
export type CaseFound = {
  family: string;
  restricted: boolean;
  label: string | null;
  who: string | null;
  needs: { kind: NeedKind; words: string | null }[];
};

/** The case of a paper; nothing when the asker may not see it. */
export async function findCaseForPaper(tx: Tx, area: string, caseId: string): Promise<CaseFound | undefined> {
  const { rows } = await sql<CaseFound>`
    select c.family, c.restricted, r.label, coalesce(nullif(concat(p.title, p.name), ''), k.caller) as who,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'words', n.words) order by n.no), '[]')
        from cases.need n where n.area = c.area and n.case_file = c.id) as needs
    from cases.case_file c
    join cases.contact k on k.area = c.area and k.id = c.contact
    left join cases.receipt r on r.area = c.area and r.case_file = c.id
    left join registry.public_person p on p.area = k.area and p.id = k.person
    where c.area = ${area} and c.id = ${caseId} and ${shownCase('c')}`.execute(tx);
  return rows[0];
}
