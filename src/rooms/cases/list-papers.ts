import { sql } from 'kysely';
import { z } from 'zod';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { consentsOf, getRoster } from '../registry/public.ts';
import type { Tx } from './tables.ts';

/** The papers that are kept for a family: receipts of its cases, its printed sheets and letters of rights, photos of consents; the newest first. */
export const listPapers = read({
  name: 'cases.list-papers',
  input: z.object({ area: areaId, family: id }),
  output: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(['receipt', 'family_sheet', 'rights_letter', 'consent']),
        /** The print of a receipt, the sheet, or the consent. */
        paper: id,
        /** The number of a receipt; what was agreed to. */
        label: z.string().nullable(),
        at: z.iso.datetime(),
        by: z.string().nullable(),
        /** Null while it is being made, and of a restricted case for everybody but who asked for it. */
        file: id.nullable(),
      }),
    ),
  }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, actor, { area, family }) {
    const { rows } = await sql<Row>`
      select x.kind, x.paper, x.label, x.at, a.name as by, x.file from (
        select 'receipt' as kind, r.id as paper, t.label, r.asked_at as at, r.asked_by,
          case when not c.restricted or r.asked_by = ${actor.account} then p.file end as file
        from cases.case_file c
        join cases.receipt t on t.area = c.area and t.case_file = c.id
        join cases.receipt_print r on r.area = t.area and r.receipt = t.id
        left join cases.receipt_paper p on p.area = r.area and p.receipt_print = r.id
        where c.area = ${area} and c.family = ${family} and ${shownCase('c')}
        union all
        select case s.kind when 'rights' then 'rights_letter' else 'family_sheet' end, s.id, null, s.asked_at, s.asked_by, p.file
        from cases.family_sheet s
        left join cases.family_sheet_paper p on p.area = s.area and p.family_sheet = s.id
        where s.area = ${area} and s.family = ${family}) x
      left join identity.public_account a on a.id = x.asked_by
      order by x.at desc, x.paper limit ${MOST}`.execute(tx);
    const made = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    const all = [...made, ...(await findConsentPapers(inRoom(tx), area, family))];
    return { rows: all.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, MOST) };
  },
});

const MOST = 50;

// The photo of a paper on which somebody agreed to something; of a restricted one, only for the circle.
async function findConsentPapers(tx: AnyTx, area: string, family: string) {
  const today = dayInThailand(new Date());
  const roster = await getRoster(tx, area, family, today);
  const persons = roster?.members.map((one) => one.person) ?? [];
  const standing = persons.length > 0 ? await consentsOf(tx, area, persons, today) : [];
  return standing.flatMap(({ consent, what, given_on, recorded_by, file }) =>
    file === null
      ? []
      : [
          {
            kind: 'consent' as const,
            paper: consent,
            label: what,
            at: `${given_on}T05:00:00.000Z`,
            by: recorded_by,
            file,
          },
        ],
  );
}

type Row = {
  kind: 'receipt' | 'family_sheet' | 'rights_letter';
  paper: string;
  label: string | null;
  at: Date;
  by: string | null;
  file: string | null;
};
