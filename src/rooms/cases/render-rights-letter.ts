import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { asActor, inRoom } from '../../platform/db.ts';
import { renderDocument } from '../../platform/documents.ts';
import { job } from '../../platform/jobs.ts';
import { actorOf, keepDocument } from '../../platform/keep-document.ts';
import { findRightsLetter } from './find-rights-letter.ts';
import type { FamilySheetAsked } from './print-family-sheet.ts';
import { rightsLetterOf, type RightsKnown } from './rights-letter.ts';
import type { CasesTables, Tx } from './tables.ts';

/** Makes the letter of rights of a family as a PDF, with the rights of the officer who asked for it. Twice is once. */
export const renderRightsLetter = job<FamilySheetAsked>({
  name: 'cases.render-rights-letter',
  async run(room, { area, sheet, by }) {
    const asked = await asActor(room.house.db, actorOf(by), 'read only', (tx) =>
      findAsked(inRoom<CasesTables>(tx), area, sheet),
    );
    if (!asked) return;
    const pdf = await renderDocument(template, rightsLetterOf(asked.known));
    const name = `สิทธิของครอบครัว ${asked.known.printed.on}.pdf`;
    const made = { area, name, subject: asked.family, duties: ['desk'], pdf };
    await keepDocument(room, by, made, async (tx, file) => {
      const row = { area, family_sheet: sheet, file };
      await inRoom<CasesTables>(tx).insertInto('cases.family_sheet_paper').values(row).execute();
    });
  },
});

const template = fileURLToPath(new URL('./rights-letter.typ', import.meta.url));

async function findAsked(
  tx: Tx,
  area: string,
  sheet: string,
): Promise<{ family: string; known: RightsKnown } | undefined> {
  const { rows } = await sql<{ family: string; asked_at: Date; by: string | null; file: string | null }>`
    select s.family, s.asked_at, a.name as by, p.file from cases.family_sheet s
    left join cases.family_sheet_paper p on p.area = s.area and p.family_sheet = s.id
    left join identity.public_account a on a.id = s.asked_by
    where s.area = ${area} and s.id = ${sheet} and s.kind = 'rights'`.execute(tx);
  const [row] = rows;
  if (!row || row.file !== null) return undefined;
  const { family, asked_at: at } = row;
  const known = await findRightsLetter(tx, { area, family, by: row.by ?? '', at });
  return known && { family, known };
}
