import { sql } from 'kysely';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { shownCase } from './find-shown.ts';
import type { Urgency } from './need.ts';
import type { Tx } from './tables.ts';
import type { Channel, Danger, HelpNumber } from './triage.ts';

/** The head of a case: what is shown of it, and the moments that its story needs. */
export type FoundCase = { row: Row; shown: ShownCase };

/** One case of a family; nothing when there is none that the asker may see. */
export async function findCase(
  tx: Tx,
  area: string,
  caseId: string,
  family: string,
): Promise<FoundCase | undefined> {
  const { rows } = await sql<Row>`
    select c.opened_at, c.restricted, o.name as opened_by, w.name as owner, k.channel, k.words, k.urgency, k.dangers, k.called,
      coalesce(concat(p.title, p.name), k.caller) as who, r.id as receipt, r.label, r.issued_at,
      c.owner as owner_account, x.closed_at, x.outcome, x.satisfied, x.feedback, b.name as closed_by
    from cases.case_file c
    join cases.contact k on k.area = c.area and k.id = c.contact
    left join cases.receipt r on r.area = c.area and r.case_file = c.id
    left join lateral (
      select * from cases.case_closure x where x.area = c.area and x.case_file = c.id and c.closed_at is not null
      order by x.round desc limit 1) x on true
    left join registry.public_person p on p.area = k.area and p.id = k.person
    left join identity.public_account o on o.id = c.opened_by
    left join identity.public_account w on w.id = c.owner
    left join identity.public_account b on b.id = x.closed_by
    where c.area = ${area} and c.id = ${caseId} and c.family = ${family} and ${shownCase('c')}`.execute(tx);
  const [row] = rows;
  return row && { row, shown: shownOf(row) };
}

type Row = {
  opened_at: Date;
  restricted: boolean;
  opened_by: string | null;
  owner: string | null;
  owner_account: string;
  channel: Channel;
  words: string | null;
  urgency: Urgency;
  dangers: Danger[];
  called: HelpNumber[];
  who: string | null;
  receipt: string | null;
  label: string | null;
  issued_at: Date | null;
  closed_at: Date | null;
  outcome: string | null;
  satisfied: string | null;
  feedback: string | null;
  closed_by: string | null;
};

type ShownCase = ReturnType<typeof shownOf>;

function shownOf(row: Row) {
  const { channel, who, words, urgency, dangers, called } = row;
  return {
    label: row.label,
    receipt: row.receipt,
    opened_on: dayInThailand(row.opened_at),
    opened_by: row.opened_by,
    owner: row.owner,
    owner_account: row.owner_account,
    restricted: row.restricted,
    contact: { channel, who, words, urgency, dangers, called },
    closure: row.closed_at && {
      on: dayInThailand(row.closed_at),
      by: row.closed_by,
      outcome: row.outcome ?? '',
      satisfied: row.satisfied ?? '',
      feedback: row.feedback,
    },
  };
}
