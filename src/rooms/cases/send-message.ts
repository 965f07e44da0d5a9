import { sql } from 'kysely';
import { command } from '../../platform/command.ts';
import { inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { askForJobOnce } from '../../platform/jobs.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { consentsOf } from '../registry/public.ts';
import { findLabels } from './find-labels.ts';
import { shownCase } from './find-shown.ts';
import { messageText, messageWanted } from './message.ts';
import type { Tx } from './tables.ts';

/**
 * Sends a reminder to somebody of the family: a text of a closed list, to a number on file, with that person's consent to be reached by
 * message. By telephone it is said at once. Nothing is ever sent of a restricted case.
 */
export const sendMessage = command({
  name: 'cases.send-message',
  input: messageWanted.safeExtend({ area: areaId, message: id, case: id, person: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, message, case: caseId, person, way, kind, day }, occasion) {
    const today = dayInThailand(new Date());
    if (day !== null && day < today) throw refuse('message_day_past', { field: 'day' });
    const found = await findReached(tx, area, caseId, person);
    const { restricted, phone, centre, centre_phone } = found;
    if (restricted) throw refuse('message_restricted');
    if (phone === null) throw refuse('message_no_phone');
    if (way !== 'telephone') await mustAgree(tx, area, person, today);
    const label = (await findLabels(tx, area, [caseId])).get(caseId) ?? '–';
    const text = messageText({ kind, day }, { centre, phone: centre_phone, label });
    await tx
      .insertInto('cases.message')
      .values({
        area,
        id: message,
        case_file: caseId,
        person,
        way,
        kind,
        phone,
        text,
        asked_at: occasion.at,
        asked_by: actor.account,
      })
      .execute();
    if (way === 'telephone')
      await tx.insertInto('cases.message_try').values({ area, message, no: 1, sent: true }).execute();
    else await askForJobOnce(inRoom(tx) as PlatformTx, 'cases.send-messages', {}, 'cases.send-messages');
    return { message };
  },
});

type Reached = { restricted: boolean; phone: string | null; centre: string; centre_phone: string | null };

async function findReached(tx: Tx, area: string, caseId: string, person: string): Promise<Reached> {
  const { rows } = await sql<Reached & { member: boolean }>`
    select c.restricted, coalesce(p.phone, h.phone) as phone, p.family = c.family as member, a.centre_name_th as centre, a.centre_phone
    from cases.case_file c
    join areas.public_area a on a.id = c.area
    left join registry.public_person p on p.area = c.area and p.id = ${person}
    left join registry.public_household h on h.area = c.area and h.id = p.household
    where c.area = ${area} and c.id = ${caseId} and ${shownCase('c')}`.execute(tx);
  const [found] = rows;
  if (!found) throw refuse('case_not_found', {}, 404);
  if (!found.member) throw refuse('person_not_of_family');
  return found;
}

async function mustAgree(tx: Tx, area: string, person: string, today: string): Promise<void> {
  const standing = await consentsOf(tx, area, [person], today);
  const agreed = standing.some((one) => one.what === 'contact_by_message' && one.with_whom === 'centre');
  if (!agreed) throw refuse('message_no_consent');
}
