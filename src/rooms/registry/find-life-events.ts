import { sql, type RawBuilder } from 'kysely';
import { areInConflict, type OpenRequest } from './life-conflict.ts';
import type { LifeEventRow } from './life-event-row.ts';
import { personsIn, type LifeChange, type LifeKind, type LifeSide } from './life-event.ts';
import type { Tx } from './tables.ts';

/** The events that `which` picks of the rows `e` (event) and `d` (its decision), in that order, with everything that a list shows. */
export async function findLifeEvents(
  tx: Tx,
  account: string,
  which: RawBuilder<unknown>,
): Promise<LifeEventRow[]> {
  const found = await sql<Row>`
    select e.area, e.id as event, e.kind, e.happened_on, e.change, e.before, e.after, e.informant, e.informant_is, e.document,
      e.asked_at, e.asked_by = ${account} as own, a.name as asked_by, d.outcome, d.why, d.decided_at, b.name as decided_by
    from registry.life_event e
    left join registry.life_decision d on d.area = e.area and d.event = e.id
    left join identity.public_account a on a.id = e.asked_by
    left join identity.public_account b on b.id = d.decided_by
    where ${which}`.execute(tx);
  const { rows } = found;
  const [families, parents, areas, rivals] = [
    await findHeads(tx, rows),
    await findNames(tx, rows),
    await findAreas(tx, rows),
    await findRivals(tx, rows),
  ];
  return rows.map(({ change, asked_at, decided_at, ...row }) => ({
    ...row,
    families: familiesOf(row).flatMap((one) => families.get(`${row.area} ${one}`) ?? newFamily(row, one)),
    house: ('address' in change && change.address) || null,
    place_words: wordsOf(change),
    other_area: areas.get(otherArea(change) ?? '') ?? null,
    spouse_words: change.kind === 'marriage' ? change.spouse_words : null,
    parents:
      change.kind === 'birth'
        ? personsIn(change).flatMap((one) => parents.get(`${row.area} ${one}`) ?? [])
        : [],
    asked_at: asked_at.toISOString(),
    decided_at: decided_at?.toISOString() ?? null,
    conflicts: rivals
      .filter((one) => row.outcome === null && one.area === row.area && one.event !== row.event)
      .filter((one) => areInConflict(one, { ...row, change }))
      .map(({ event, kind }) => ({ event, kind })),
  }));
}

type Row = Omit<LifeEventRow, 'families' | 'asked_at' | 'decided_at' | 'conflicts'> & {
  change: LifeChange;
  asked_at: Date;
  decided_at: Date | null;
};
type Sides = { before: LifeSide; after: LifeSide };

function familiesOf({ before, after }: Sides): string[] {
  return [...new Set([...before.people, ...after.people].flatMap((one) => one.family ?? []))];
}

// Not on file yet: named by the head it will have.
function newFamily({ after }: Sides, family: string): LifeEventRow['families'] {
  const head = after.people.find((one) => one.family === family && one.relation === 'head');
  return [{ family, head: head?.name ?? null, house_no: null }];
}

function wordsOf(change: LifeChange): string | null {
  if (change.kind === 'move_in') return change.from_words;
  return change.kind === 'move_out' ? change.to_words : null;
}

function otherArea(change: LifeChange): string | null {
  if (change.kind === 'move_in') return change.from_area;
  return change.kind === 'move_out' ? change.to_area : null;
}

async function findHeads(tx: Tx, rows: readonly Row[]): Promise<Map<string, LifeEventRow['families']>> {
  const wanted = rows.flatMap((row) => familiesOf(row).map((family) => ({ area: row.area, family })));
  const found = await sql<LifeEventRow['families'][number] & { area: string }>`
    select f.area, f.id as family, o.head, h.house_no
    from unnest(${wanted.map((one) => one.area)}::text[], ${wanted.map((one) => one.family)}::uuid[]) w (area, family)
    join registry.family f on f.area = w.area and f.id = w.family
    join registry.household h on h.area = f.area and h.id = f.household
    left join lateral (
      select concat(p.title, p.name) as head from registry.member m
      join registry.person p on p.area = m.area and p.id = m.person
      where m.area = f.area and m.family = f.id and m.relation = 'head'
      order by m.until desc nulls first, m.since desc limit 1) o on true`.execute(tx);
  return Map.groupBy(
    found.rows.map((one) => one),
    (one) => `${one.area} ${one.family}`,
  );
}

async function findNames(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const wanted = rows.flatMap((row) =>
    row.change.kind === 'birth' ? personsIn(row.change).map((person) => ({ area: row.area, person })) : [],
  );
  if (wanted.length === 0) return new Map();
  const found = await sql<{ area: string; id: string; name: string }>`
    select p.area, p.id, concat(p.title, p.name) as name
    from unnest(${wanted.map((one) => one.area)}::text[], ${wanted.map((one) => one.person)}::uuid[]) w (area, person)
    join registry.person p on p.area = w.area and p.id = w.person`.execute(tx);
  return new Map(found.rows.map((one) => [`${one.area} ${one.id}`, one.name]));
}

async function findAreas(
  tx: Tx,
  rows: readonly Row[],
): Promise<Map<string, NonNullable<LifeEventRow['other_area']>>> {
  const wanted = rows.flatMap((row) => otherArea(row.change) ?? []);
  if (wanted.length === 0) return new Map();
  const found = await sql<NonNullable<LifeEventRow['other_area']>>`
    select id as area, name_th, name_en from areas.public_area where id = any (${wanted}::text[])`.execute(
    tx,
  );
  return new Map(found.rows.map((one) => [one.area, one]));
}

// The other open requests about the same people or families.
async function findRivals(
  tx: Tx,
  rows: readonly Row[],
): Promise<(OpenRequest & { area: string; kind: LifeKind })[]> {
  const open = rows.filter((row) => row.outcome === null);
  if (open.length === 0) return [];
  const found = await sql<OpenRequest & { area: string; kind: LifeKind }>`
    select distinct on (e.area, e.asked_at, e.id) e.area, e.id as event, e.kind, e.change, e.before
    from unnest(${open.map((one) => one.area)}::text[], ${open.map((one) => one.event)}::uuid[]) w (area, event)
    join registry.life_event_subject s on s.area = w.area and s.event = w.event
    join registry.life_event_subject t on t.area = s.area and t.subject = s.subject and t.event <> s.event
    join registry.life_event e on e.area = t.area and e.id = t.event
    where not exists (select from registry.life_decision d where d.area = e.area and d.event = e.id)
    order by e.area, e.asked_at, e.id`.execute(tx);
  return found.rows;
}
