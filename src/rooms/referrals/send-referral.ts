import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { reviewGiving, reviewPart, reserveHelp } from '../help/public.ts';
import { serviceInForce, slaOf, type WelfareService } from '../services/public.ts';
import { buildPacket } from './build-packet.ts';
import { dayAfter } from './clock.ts';
import { findOwner, type Owner } from './find-owner.ts';
import { completeness, whoOf, type Packet } from './packet.ts';
import type { Tx } from './tables.ts';

/** A request as a need sends it. `organisation` null: whoever answers for the service in the area. */
export type Sending = {
  area: string;
  referral: string;
  need: string;
  family: string;
  person: string | null;
  service: string;
  organisation: string | null;
  words: string | null;
  held: readonly string[];
  /** The case of the need. */
  case_file: string;
  restricted: boolean;
  /** Accounts of the centre that may see it when it is restricted. */
  readers: readonly string[];
  /** Why it is asked for although the guard against helping twice spoke. */
  overlap_reason: string | null;
  /** The part of a plan of several sources that is asked for. */
  part: string | null;
};

/** What came of it, for the receipt. `missing`: documents still to be brought, by Thai name. */
export type Sent = {
  referral: string;
  organisation: string;
  owner_th: string;
  owner_en: string;
  service_th: string;
  service_en: string;
  due_on: string;
  missing: string[];
};

/** Sends a request to an organisation with its packet, and starts its clock. */
export async function sendReferral(tx: Tx, actor: Actor, one: Sending): Promise<Sent> {
  const now = new Date();
  const on = dayInThailand(now);
  const service = await serviceInForce(tx, one.service, on);
  const owner = await findOwner(tx, one.area, service, one.organisation);
  if (one.restricted || service.sensitive) await mustTakeConfidential(tx, one.area, owner);
  const packet = await buildPacket(tx, service, owner.id, one, on);
  const sla = slaOf(service);
  const days = (await wasHelpedBefore(tx, one)) ? sla.existing_case : sla.new_case;
  const due_on = dayAfter(on, days);
  const { area, referral: about, family, person } = one;
  const sensitive = one.restricted || service.sensitive;
  const asked = {
    area,
    about,
    family,
    person,
    service: service.id,
    organisation: owner.id,
    sensitive,
    part: one.part,
  };
  if (one.part) await reviewPart(tx, area, family, one.part);
  await reviewGiving(tx, actor, { ...asked, on }, one.overlap_reason);
  await writeReferral(tx, actor, one, { service, packet, organisation: owner.id, due_on, now });
  await reserveHelp(tx, actor, asked);
  return {
    referral: one.referral,
    organisation: owner.id,
    owner_th: owner.short_th,
    owner_en: owner.short_en,
    service_th: service.name.th,
    service_en: service.name.en,
    due_on,
    missing: packet.documents.filter((each) => !each.held).map((each) => each.name_th),
  };
}

// A restricted request that nobody there may open would wait unseen while everybody believes that somebody acts.
async function mustTakeConfidential(tx: Tx, area: string, owner: Owner): Promise<void> {
  const { rows } = await sql<{ taken: boolean }>`
    select identity.public_has_confidential(${area}, ${owner.id}) as taken`.execute(tx);
  if (!rows[0]?.taken) throw refuse('nobody_takes_confidential', { th: owner.short_th, en: owner.short_en });
}

// CARE calls a case existing when the same people have had help through it before.
async function wasHelpedBefore(tx: Tx, { area, family }: Sending): Promise<boolean> {
  const before = await tx
    .selectFrom('referrals.referral')
    .select('id')
    .where('area', '=', area)
    .where('family', '=', family)
    .where('state', '=', 'delivered')
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

async function writeReferral(
  tx: Tx,
  actor: Actor,
  one: Sending,
  made: { service: WelfareService; packet: Packet; organisation: string; due_on: string; now: Date },
): Promise<void> {
  const { service, packet, organisation, due_on, now } = made;
  const { held, missing } = completeness(packet.documents);
  const { area, referral, need, family, person, words } = one;
  const restricted = one.restricted || service.sensitive;
  await tx
    .insertInto('referrals.referral')
    .values({
      area,
      id: referral,
      need,
      family,
      person,
      organisation,
      words,
      restricted,
      due_on,
      service: service.id,
      service_th: service.name.th,
      service_en: service.name.en,
      form: formOf(service),
      sensitive: service.sensitive,
      amount_satang: packet.service.amount_satang,
      packet: JSON.stringify(packet),
      who: whoOf(packet),
      village: packet.home.village,
      documents_held: held,
      documents_missing: missing,
      sent_at: now,
      sent_by: actor.account,
      since: now,
    })
    .execute();
  if (!restricted) return;
  const readers = [...new Set([actor.account, ...one.readers])].map((account) => ({
    area,
    referral,
    account,
  }));
  await tx.insertInto('referrals.reader').values(readers).execute();
}

// A loan is no gift: what is delivered of it is the service of lending.
function formOf({ benefit }: WelfareService): 'cash' | 'in_kind' | 'service' {
  return benefit.kind === 'loan' ? 'service' : benefit.kind;
}
