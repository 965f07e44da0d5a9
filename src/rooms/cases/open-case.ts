import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { consentOfCase, enterCircle, writeConsentOfCase } from '../registry/public.ts';
import { sendReferral, type Sent } from '../referrals/public.ts';
import { serviceInForce } from '../services/public.ts';
import { intake, type NeededNow } from './intake.ts';
import { askForPaper, issueReceipt } from './issue-receipt.ts';
import { centreDueOn } from './need.ts';
import type { ReceiptLine } from './receipt.ts';
import type { Tx } from './tables.ts';
import { mustBeRestricted } from './triage.ts';

/** A visit, and what the people agreed to for the organisations that are asked today. */
const visit = intake.extend({ agreed: z.array(consentOfCase).max(10).default([]) });
type Intake = z.infer<typeof visit>;

/**
 * Takes a whole visit in at once: the contact, the case, its needs, what is asked of whom, and the receipt with its number. The
 * paper is made in the background.
 */
export const openCase = command({
  name: 'cases.open-case',
  input: visit,
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, input, occasion) {
    const at = new Date();
    const today = dayInThailand(at);
    await mustBePeopleOfFamily(tx, input);
    const restricted = await isRestricted(tx, input, today);
    if (restricted) await enterCircle(tx, input.area, [input.family]);
    await writeCase(tx, actor, input, restricted, { came_at: occasion.at, at });
    for (const given of input.agreed)
      await writeConsentOfCase(tx, actor, input.area, given, { case_file: input.case, restricted });
    const sent: Sent[] = [];
    const lines: ReceiptLine[] = [];
    for (const [index, need] of input.needs.entries()) {
      const due_on = await writeNeed(tx, actor, input, need, index + 1, today);
      const asks = await sendAll(tx, actor, input, need, restricted);
      sent.push(...asks);
      lines.push({ kind: need.kind, centre_due_on: due_on, asks: asks.map(asLine) });
    }
    const bring = toBring(input, sent, restricted);
    const { area, case: caseId, receipt, print, bring_on } = input;
    const shown = restricted ? [] : lines;
    const number = await issueReceipt(tx, actor, {
      area,
      receipt,
      case: caseId,
      lines: shown,
      bring,
      bring_on,
      restricted,
      at,
    });
    await askForPaper(tx, actor, { area, print, receipt, at });
    return { case: caseId, receipt, number, print, restricted, referrals: sent.map((one) => one.referral) };
  },
});

async function mustBePeopleOfFamily(tx: Tx, input: Intake): Promise<void> {
  const { rows } = await sql<{ person: string | null }>`
    select p.id as person from registry.public_family f
    left join registry.public_person p on p.area = f.area and p.family = f.id
    where f.area = ${input.area} and f.id = ${input.family}`.execute(tx);
  if (rows.length === 0) throw refuse('family_not_found', {}, 404);
  const members = new Set(rows.map((row) => row.person));
  const named = [
    input.contact.person,
    ...input.needs.map((need) => need.person),
    ...input.agreed.map((given) => given.person),
  ];
  if (named.some((person) => person && !members.has(person))) throw refuse('person_not_of_family');
}

async function isRestricted(tx: Tx, input: Intake, on: string): Promise<boolean> {
  const wanted = [...new Set(input.needs.flatMap((need) => need.asks.map((ask) => ask.service)))];
  const services = [];
  for (const service of wanted) services.push(await serviceInForce(tx, service, on));
  return mustBeRestricted({
    asked: input.restricted,
    dangers: input.contact.dangers,
    needs: input.needs.map((need) => need.kind),
    sensitiveService: services.some((service) => service.sensitive),
  });
}

async function writeCase(
  tx: Tx,
  actor: Actor,
  input: Intake,
  restricted: boolean,
  { came_at, at }: { came_at: Date; at: Date },
): Promise<void> {
  const { area, case: caseId, family, contact } = input;
  const { account } = actor;
  await tx
    .insertInto('cases.contact')
    .values({ ...contact, area, at: came_at, received_by: account })
    .execute();
  await tx
    .insertInto('cases.case_file')
    .values({
      area,
      id: caseId,
      contact: contact.id,
      family,
      restricted,
      owner: account,
      opened_at: at,
      opened_by: account,
    })
    .execute();
  await tx
    .insertInto('cases.case_member')
    .values({ area, case_file: caseId, account, added_by: account })
    .execute();
}

async function writeNeed(
  tx: Tx,
  actor: Actor,
  input: Intake,
  need: NeededNow,
  no: number,
  today: string,
): Promise<string> {
  const due_on = centreDueOn(input.contact.urgency, today);
  const { id, kind, words, person } = need;
  await tx
    .insertInto('cases.need')
    .values({
      area: input.area,
      id,
      case_file: input.case,
      no,
      kind,
      words,
      person,
      due_on,
      owner: actor.account,
    })
    .execute();
  return due_on;
}

async function sendAll(
  tx: Tx,
  actor: Actor,
  input: Intake,
  need: NeededNow,
  restricted: boolean,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const ask of need.asks) {
    const { area, family, case: case_file } = input;
    const words = ask.words ?? need.words;
    const readers = [actor.account];
    const more = { area, need: need.id, family, case_file, words, restricted, readers };
    sent.push(await sendReferral(tx, actor, { ...ask, ...more }));
  }
  return sent;
}

function asLine({ service_th, service_en, owner_th, owner_en, due_on }: Sent): ReceiptLine['asks'][number] {
  return { service_th, service_en, owner_th, owner_en, due_on };
}

// The papers of a service may say what the need is: those of a restricted case are not on the receipt.
function toBring({ bring }: Intake, sent: readonly Sent[], restricted: boolean): string[] {
  const papers = new Set(sent.flatMap((one) => one.missing));
  return restricted ? bring.filter((one) => !papers.has(one)) : [...new Set([...papers, ...bring])];
}
