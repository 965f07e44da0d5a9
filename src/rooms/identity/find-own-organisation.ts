import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Fields } from '../../platform/changed-fields.ts';
import { refuse } from '../../platform/refuse.ts';
import type { OrganisationWords } from './organisation.ts';
import type { Tx } from './tables.ts';

/** An organisation that answers in the administrator's areas: its words, and those of its areas that are the own ones. */
export type OwnOrganisation = { words: OrganisationWords; areas: readonly string[] };

/**
 * Finds an organisation that this administrator may change: it answers in the own areas and nowhere else. Refuses one that
 * is unknown here, and one that answers elsewhere too.
 */
export async function findOwnOrganisation(
  tx: Tx,
  actor: Actor,
  organisation: string,
): Promise<OwnOrganisation> {
  const areas = await ownAreasOf(tx, actor, organisation);
  const found = await tx
    .selectFrom('identity.organisation')
    .select([
      'kind',
      'name_th',
      'name_en',
      'short_th',
      'short_en',
      'phone',
      'parent',
      'address_th',
      'letter_th',
    ])
    .select(['answer_days', 'has_accounts'])
    .select(sql<boolean>`identity.organisation_mine(id)`.as('mine'))
    .where('id', '=', organisation)
    .executeTakeFirst();
  if (!found || areas.length === 0) throw refuse('organisation_not_found', {}, 404);
  const { mine, ...words } = found;
  if (!mine) throw refuse('organisation_wider', { name: words.short_th, name_en: words.short_en });
  return { words, areas };
}

/** The areas of an organisation among the administrator's own. */
export async function ownAreasOf(tx: Tx, actor: Actor, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ area: string }>`
    select area from identity.organisation_area
    where organisation = ${organisation} and area = any (${[...actor.areas]}::text[]) order by area`.execute(
    tx,
  );
  return rows.map((row) => row.area);
}

/** The fields of an organisation as its history keeps them: the parent by its name. */
export async function organisationFields(tx: Tx, { parent, ...words }: OrganisationWords): Promise<Fields> {
  return { ...words, parent: parent === null ? null : await shortName(tx, parent) };
}

/** How an organisation is called for short; refuses an id that is none. */
export async function shortName(tx: Tx, organisation: string): Promise<{ th: string; en: string }> {
  const found = await tx
    .selectFrom('identity.organisation')
    .select(['short_th as th', 'short_en as en'])
    .where('id', '=', organisation)
    .executeTakeFirst();
  if (!found) throw refuse('organisation_not_found');
  return found;
}
