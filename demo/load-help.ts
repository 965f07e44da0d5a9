import type { Transaction } from 'kysely';
import type { WelfareService } from '../src/rooms/services/public.ts';
import { insertRows } from './insert-rows.ts';
import type { MadeHelp } from './history.ts';
import type { Organisations } from './organisations.ts';
import type { Staff } from './people.ts';
import { makeRandom } from './random.ts';
import { officeMoment } from './record.ts';
import type { PilotWorld } from './world.ts';

/** Services of the catalogue by their id, as they are in force today. */
export type Catalogue = ReadonlyMap<string, WelfareService>;

/** Writes the ledger of help, each line as its giver or the centre would have recorded it. */
export async function loadHelp(
  tx: Transaction<Record<never, never>>,
  { pilot: { area }, help }: PilotWorld,
  { organisations, staff, catalogue }: { organisations: Organisations; staff: Staff; catalogue: Catalogue },
): Promise<void> {
  const random = makeRandom(`help ${area}`);
  await insertRows(
    tx,
    'help.help',
    help.map((one) => {
      const service = namedService(one, catalogue);
      const { by } = one.offer;
      const giver = 'kind' in by ? organisations.get(by.kind) : undefined;
      return {
        area,
        id: one.id,
        family: one.family,
        person: one.person,
        service: service?.id ?? null,
        what_th: service?.name.th ?? one.offer.th,
        what_en: service?.name.en ?? one.offer.en,
        organisation: giver?.id ?? null,
        giver: giver ? null : 'giver' in by ? by.giver : one.offer.th,
        form: one.offer.form,
        amount_satang: one.baht === null ? null : one.baht * 100,
        given_on: one.given_on,
        referral: null,
        sensitive: false,
        note: one.note,
        recorded_by: ('kind' in by && staff.agency.get(by.kind)) || staff.secondDesk,
        recorded_at: officeMoment(random, one.given_on),
      };
    }),
  );
}

// A line names a service only as record-help would: when the service was in force on that day.
function namedService({ offer, given_on }: MadeHelp, catalogue: Catalogue): WelfareService | undefined {
  const service = offer.service ? catalogue.get(offer.service) : undefined;
  if (!service || service.sensitive) return undefined;
  const { from, to } = service.effective;
  return (from === null || from <= given_on) && (to === null || given_on <= to) ? service : undefined;
}
