import { sql, type Transaction } from 'kysely';
import { dayInThailand } from '../src/platform/thai/partial-date.ts';
import { buildPacket } from '../src/rooms/referrals/build-packet.ts';
import { dayAfter } from '../src/rooms/referrals/clock.ts';
import { completeness, whoOf } from '../src/rooms/referrals/packet.ts';
import { stateOf } from '../src/rooms/referrals/referral.ts';
import { answeringOrganisation, slaOf, type WelfareService } from '../src/rooms/services/public.ts';
import type { MadeAsk, MadeCase } from './cases.ts';
import { insertRows } from './insert-rows.ts';
import type { Catalogue } from './load-help.ts';
import type { CasesOfPilot } from './load-cases.ts';
import type { Staff } from './people.ts';

type Tx = Transaction<Record<never, never>>;
type Around = { staff: Staff; catalogue: Catalogue; ownerOf: (one: MadeCase) => string };

/** What the receipt of a case says of its request. */
export type Request = {
  line: { service_th: string; service_en: string; owner_th: string; owner_en: string; due_on: string };
  missing: string[];
};

/** Writes the requests of the cases with their packets and all that was said of them; gives what the receipts say. */
export async function loadRequests(
  tx: Tx,
  world: CasesOfPilot,
  around: Around,
): Promise<Map<string, Request>> {
  const asked = world.cases.flatMap((one) => (one.ask ? [{ one, ask: one.ask }] : []));
  const rows: Record<string, unknown>[] = [];
  const told = new Map<string, Request>();
  const organisations = new Map<string, { id: string; kind: string }>();
  const answers = new Map<string, string | undefined>();
  const named = await namesOfOrganisations(tx, world.pilot.area);
  for (const { one, ask } of asked) {
    const service = around.catalogue.get(ask.service);
    const id = service && (await answering(tx, world.pilot.area, service, answers));
    const owner = named.get(id ?? '');
    if (!service || !id || !owner) continue;
    organisations.set(ask.id, { id, kind: service.owner.kind });
    const made = await oneReferral(tx, world.pilot.area, one, ask, service, id, around.ownerOf(one));
    rows.push(made.row);
    const line = {
      service_th: service.name.th,
      service_en: service.name.en,
      owner_th: owner.short_th,
      owner_en: owner.short_en,
    };
    told.set(one.id, { line: { ...line, due_on: made.due_on }, missing: made.missing });
  }
  await insertRows(tx, 'referrals.referral', rows);
  const sent = asked.filter(({ one }) => told.has(one.id));
  await writeSaid(tx, world.pilot.area, sent, { ...around, organisations });
  return told;
}

// One organisation of each kind answers in an area: it is asked for once.
async function answering(
  tx: Tx,
  area: string,
  service: WelfareService,
  known: Map<string, string | undefined>,
): Promise<string | undefined> {
  const { kind } = service.owner;
  if (!known.has(kind)) known.set(kind, await answeringOrganisation(tx, area, service));
  return known.get(kind);
}

async function namesOfOrganisations(
  tx: Tx,
  area: string,
): Promise<Map<string, { short_th: string; short_en: string }>> {
  const { rows } = await sql<{ id: string; short_th: string; short_en: string }>`
    select o.id, o.short_th, o.short_en from identity.organisation o
    join identity.organisation_area a on a.organisation = o.id where a.area = ${area}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

async function oneReferral(
  tx: Tx,
  area: string,
  one: MadeCase,
  ask: MadeAsk,
  service: WelfareService,
  organisation: string,
  sentBy: string,
) {
  const sentOn = dayInThailand(new Date(one.openedAt));
  const papers = service.documents.map(({ th }) => th);
  const held = papers.slice(0, Math.round(papers.length * (0.35 + ask.held * 0.65)));
  const asked = { area, family: one.family, person: ask.person, words: one.words, held, case_file: one.id };
  const packet = { ...(await buildPacket(tx, service, organisation, asked, sentOn)), made_at: one.openedAt };
  const due_on = dayAfter(sentOn, slaOf(service).new_case);
  const counts = completeness(packet.documents);
  const last = ask.said.at(-1);
  const row = {
    area,
    id: ask.id,
    need: one.need,
    family: one.family,
    person: ask.person,
    organisation,
    service: service.id,
    service_th: service.name.th,
    service_en: service.name.en,
    form: service.benefit.kind === 'loan' ? 'service' : service.benefit.kind,
    sensitive: service.sensitive,
    words: one.words,
    amount_satang: packet.service.amount_satang,
    packet,
    who: whoOf(packet),
    village: packet.home.village,
    documents_held: counts.held,
    documents_missing: counts.missing,
    restricted: false,
    sent_at: one.openedAt,
    sent_by: sentBy,
    recorded_at: one.openedAt,
    due_on,
    state: stateOf(ask.said),
    since: last?.at ?? one.openedAt,
    last_word: last?.id ?? null,
  };
  return { row, due_on, missing: packet.documents.filter((each) => !each.held).map((each) => each.name_th) };
}

type Sent = { one: MadeCase; ask: MadeAsk };
type Saying = Around & { organisations: ReadonlyMap<string, { id: string; kind: string }> };

async function writeSaid(tx: Tx, area: string, sent: readonly Sent[], around: Saying): Promise<void> {
  const words = sent.flatMap(({ one, ask }) => ask.said.map((word) => ({ one, ask, word })));
  const officer = (ask: MadeAsk) =>
    around.staff.agency.get(around.organisations.get(ask.id)?.kind ?? '') ?? around.staff.desk;
  await insertRows(
    tx,
    'help.help',
    words.flatMap(({ one, ask, word }) => {
      const service = around.catalogue.get(ask.service);
      if (word.kind !== 'delivered' || !service) return [];
      const given = {
        what_th: service.name.th,
        what_en: service.name.en,
        organisation: around.organisations.get(ask.id)?.id,
      };
      return [
        {
          area,
          id: word.help,
          family: one.family,
          person: ask.person,
          service: service.id,
          ...given,
          giver: null,
          form: service.benefit.kind === 'loan' ? 'service' : service.benefit.kind,
          amount_satang: word.baht === null ? null : word.baht * 100,
          given_on: dayInThailand(new Date(word.at)),
          referral: ask.id,
          sensitive: service.sensitive,
          note: word.words,
          recorded_by: officer(ask),
          recorded_at: word.at,
        },
      ];
    }),
  );
  const helped = words.flatMap(({ one, word }) => (word.kind === 'delivered' ? [one.family] : []));
  await sql`select registry.note_change(${area}, family) from unnest(${helped}::uuid[]) as family`.execute(
    tx,
  );
  await insertRows(
    tx,
    'referrals.answer',
    words.flatMap(({ ask, word }) => {
      if (word.kind === 'replied' || word.kind === 'withdrawn') return [];
      const delivered = word.kind === 'delivered';
      return [
        {
          area,
          id: word.id,
          referral: ask.id,
          kind: word.kind,
          reason: word.reason,
          words: word.words,
          amount_satang: delivered && word.baht !== null ? word.baht * 100 : null,
          given_on: delivered ? dayInThailand(new Date(word.at)) : null,
          help: word.help,
          answered_at: word.at,
          answered_by: officer(ask),
          recorded_at: word.at,
        },
      ];
    }),
  );
  await insertRows(
    tx,
    'referrals.reply',
    words.flatMap(({ one, ask, word }) => {
      const question = ask.said.find(({ kind }) => kind === 'more_information');
      if (word.kind !== 'replied' || !question) return [];
      return [
        {
          area,
          id: word.id,
          referral: ask.id,
          answer: question.id,
          words: word.words,
          replied_at: word.at,
          replied_by: around.ownerOf(one),
          recorded_at: word.at,
        },
      ];
    }),
  );
  await insertRows(
    tx,
    'referrals.withdrawal',
    words.flatMap(({ one, ask, word }) =>
      word.kind === 'withdrawn'
        ? [
            {
              area,
              id: word.id,
              referral: ask.id,
              reason: word.reason,
              words: null,
              withdrawn_at: word.at,
              withdrawn_by: around.ownerOf(one),
              recorded_at: word.at,
            },
          ]
        : [],
    ),
  );
}
