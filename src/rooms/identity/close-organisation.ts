import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { reason } from './account.ts';
import { findOwnOrganisation, shortName } from './find-own-organisation.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/**
 * Closes an organisation from a day on: nobody can ask it any more. What it was asked stays open with it and is still shown
 * and answered. Its successor, if it has one, answers in the same areas from then on.
 */
export const closeOrganisation = command({
  name: 'identity.close-organisation',
  input: z.object({
    area: areaId,
    organisation: id,
    closed_on: isoDate.nullable().default(null),
    successor: id.nullable().default(null),
    reason,
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { organisation, successor, reason: why, ...input }) {
    const own = await findOwnOrganisation(tx, actor, organisation);
    const closed_on = input.closed_on ?? dayInThailand(new Date());
    const next = successor === null ? null : await mustSucceed(tx, organisation, successor);
    await tx
      .insertInto('identity.organisation_closure')
      .values({ id: newId(), organisation, closed_on, successor, reason: why, closed_by: actor.account })
      .execute();
    if (successor !== null)
      await sql`insert into identity.organisation_area (organisation, area)
        select ${successor}, a from unnest(${[...own.areas]}::text[]) a
        where not exists (select from identity.organisation_area o where o.organisation = ${successor} and o.area = a)`.execute(
        tx,
      );
    await writeChange(tx, actor, own.areas, {
      what: 'organisation',
      done: 'closed',
      subject: organisation,
      name: own.words.short_th,
      after: { closed_on, successor: next, reason: why },
    });
    return { organisation };
  },
});

async function mustSucceed(tx: Tx, organisation: string, successor: string) {
  if (successor === organisation) throw refuse('organisation_own_successor');
  const name = await shortName(tx, successor);
  const closed = await tx
    .selectFrom('identity.organisation_closure')
    .select('id')
    .where('organisation', '=', successor)
    .where('reopened_at', 'is', null)
    .executeTakeFirst();
  if (closed) throw refuse('successor_closed', { name: name.th, name_en: name.en });
  return name;
}
