import { sql, type Transaction } from 'kysely';
import { fiscalYear } from '../src/platform/thai/fiscal-year.ts';
import { dayInThailand } from '../src/platform/thai/partial-date.ts';
import { receiptLabel } from '../src/rooms/cases/receipt.ts';
import { enterCircle } from '../src/rooms/registry/enter-circle.ts';
import type { MadeCase } from './cases.ts';
import { insertRows } from './insert-rows.ts';
import { loadRequests, type Request } from './load-requests.ts';
import type { Catalogue } from './load-help.ts';
import type { Staff } from './people.ts';
import { makeRandom } from './random.ts';

import type { PilotArea } from './pilot-area.ts';

type Tx = Transaction<Record<never, never>>;

/** The cases of one pilot. */
export type CasesOfPilot = { pilot: PilotArea; cases: readonly MadeCase[] };

/** Writes the cases of a centre with their needs, requests, receipts, notes and closings. */
export async function loadCases(
  tx: Tx,
  world: CasesOfPilot,
  staff: Staff,
  catalogue: Catalogue,
): Promise<void> {
  const { area } = world.pilot;
  const owners = ownersOf(world, staff);
  const ownerOf = (one: MadeCase) => owners.get(one.id) ?? staff.desk;
  await writeCases(tx, area, world.cases, ownerOf);
  const requests = await loadRequests(tx, world, { staff, catalogue, ownerOf });
  await writeReceipts(tx, world, requests, ownerOf);
  await writeHidden(tx, area, world.cases, staff);
  await insertRows(
    tx,
    'cases.note',
    world.cases.flatMap((one) =>
      one.note
        ? [
            {
              area,
              id: one.note.id,
              case_file: one.id,
              need: null,
              words: one.note.words,
              noted_at: one.note.at,
              noted_by: ownerOf(one),
              recorded_at: one.note.at,
            },
          ]
        : [],
    ),
  );
  await writeClosings(tx, area, world.cases, ownerOf);
}

type OwnerOf = (one: MadeCase) => string;

// Where somebody of the village sits at the desk, most of what is open is theirs; what is closed a colleague's.
function ownersOf({ pilot, cases }: CasesOfPilot, staff: Staff): Map<string, string> {
  const random = makeRandom(`owners ${pilot.area}`);
  return new Map(
    cases.map((one) => [
      one.id,
      one.restricted || (!one.closedAt && random.chance(0.8)) ? staff.desk : staff.secondDesk,
    ]),
  );
}

async function writeCases(tx: Tx, area: string, cases: readonly MadeCase[], ownerOf: OwnerOf): Promise<void> {
  await insertRows(
    tx,
    'cases.contact',
    cases.map((one) => ({
      area,
      id: one.contact,
      channel: one.channel,
      person: one.caller,
      caller: null,
      words: null,
      urgency: one.urgency,
      dangers: one.dangers,
      called: one.restricted ? ['1300'] : [],
      at: one.openedAt,
      received_by: ownerOf(one),
      recorded_at: one.openedAt,
    })),
  );
  await insertRows(
    tx,
    'cases.case_file',
    cases.map((one) => ({
      area,
      id: one.id,
      contact: one.contact,
      family: one.family,
      restricted: one.restricted,
      owner: ownerOf(one),
      opened_at: one.openedAt,
      opened_by: ownerOf(one),
      recorded_at: one.openedAt,
      closed_at: one.closedAt,
    })),
  );
  await insertRows(
    tx,
    'cases.case_member',
    cases.map((one) => ({
      area,
      case_file: one.id,
      account: ownerOf(one),
      added_by: ownerOf(one),
      added_at: one.openedAt,
    })),
  );
  await insertRows(
    tx,
    'cases.need',
    cases.map((one) => ({
      area,
      id: one.need,
      case_file: one.id,
      no: 1,
      kind: one.kind,
      words: one.words,
      person: one.person,
      due_on: one.dueOn,
      owner: ownerOf(one),
      recorded_at: one.openedAt,
      closed_at: one.closedAt,
    })),
  );
}

// As opening a restricted case and recording a restricted fact do: the desk officer opens the circle.
async function writeHidden(tx: Tx, area: string, cases: readonly MadeCase[], staff: Staff): Promise<void> {
  const hidden = cases.flatMap((one) => (one.restricted && one.hidden ? [{ one, fact: one.hidden }] : []));
  for (const { one, fact } of hidden) await enterCircle(tx as never, area, [one.family, fact.subject]);
  await insertRows(
    tx,
    'registry.fact',
    hidden.map(({ one, fact }) => ({
      area,
      ...fact,
      answer: 'value',
      value: true,
      as_of: dayInThailand(new Date(one.openedAt)),
      source: 'declared',
      source_words: null,
      recorded_by: staff.desk,
      recorded_at: one.openedAt,
      restricted: true,
    })),
  );
}

// Numbers run without gaps within a fiscal year, in the order in which the cases were opened.
async function writeReceipts(
  tx: Tx,
  { pilot: { area, short }, cases }: CasesOfPilot,
  requests: ReadonlyMap<string, Request>,
  ownerOf: OwnerOf,
): Promise<void> {
  const last = new Map<number, number>();
  const rows = cases.map((one) => {
    const year = fiscalYear(dayInThailand(new Date(one.openedAt)));
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    const request = requests.get(one.id);
    const line = { kind: one.kind, centre_due_on: one.dueOn, asks: request ? [request.line] : [] };
    return {
      area,
      id: one.receipt,
      case_file: one.id,
      fiscal_year: year,
      number,
      label: receiptLabel(short, number, year),
      lines: one.restricted ? [] : [line],
      bring: one.restricted ? [] : (request?.missing ?? []),
      bring_on: null,
      issued_at: one.openedAt,
      issued_by: ownerOf(one),
      recorded_at: one.openedAt,
    };
  });
  await insertRows(tx, 'cases.receipt', rows);
  // The village has no case of its own, but somebody may have opened one between two starts.
  for (const [year, number] of last)
    await sql`insert into cases.receipt_counter (area, fiscal_year, last) values (${area}, ${year}, ${number})`.execute(
      tx,
    );
}

async function writeClosings(
  tx: Tx,
  area: string,
  cases: readonly MadeCase[],
  ownerOf: OwnerOf,
): Promise<void> {
  const closed = cases.filter((one) => one.closedAt !== null);
  await insertRows(
    tx,
    'cases.need_closure',
    closed.map((one) => ({
      area,
      id: one.needClosure,
      need: one.need,
      outcome: one.outcome,
      words: null,
      closed_at: one.closedAt,
      closed_by: ownerOf(one),
      recorded_at: one.closedAt,
    })),
  );
  await insertRows(
    tx,
    'cases.case_closure',
    closed.map((one) => ({
      area,
      id: one.closure,
      case_file: one.id,
      outcome:
        one.outcome === 'helped' ? 'goal_met' : one.outcome === 'not_helped' ? 'not_met' : 'partly_met',
      satisfied: one.outcome === 'not_helped' ? 'partly' : 'yes',
      feedback: one.feedback,
      closed_at: one.closedAt,
      closed_by: ownerOf(one),
      recorded_at: one.closedAt,
    })),
  );
}
