import { sql, type Kysely } from 'kysely';
import { textSql } from '../src/platform/rules/sql-source.ts';
import { nowColumns, type NowColumn } from '../src/rooms/registry/now-columns.ts';

type Owner = Kysely<Record<never, never>>;

/**
 * Fills `person_now` and `household_now` with made-up people in houses of three over the areas of province 67, without names or records of
 * their own. What an import brings is known of most, anything else of one in ten, as in the demonstration world.
 */
export async function fillNow(owner: Owner, people: number, keys: ReadonlySet<string>): Promise<void> {
  const houses = Math.ceil(people / 3);
  await fill(owner, keys, {
    houses: `select areas.ids[1 + n % cardinality(areas.ids)] as area, ${madeId('0ffe', 'n')} as household, n as no
      from generate_series(1, ${houses}) n, (select array_agg(id order by id) as ids from areas.area where province = '67') areas`,
    people: `select area, ${madeId('0fff', 'no * 4 + i')} as person, household, null::uuid as family, no * 4 + i as no, i = 1 as head
      from house, generate_series(1, 3) i`,
  });
}

/** The same for the people whom an area has in its registry already. */
export async function fillNowOf(owner: Owner, area: string, keys: ReadonlySet<string>): Promise<void> {
  const here = textSql(area);
  await fill(owner, keys, {
    houses: `select h.area, h.id as household, row_number() over (order by h.id) as no from registry.household h
      where h.area = ${here} and not exists (select from registry.household_now n where n.area = h.area and n.household = h.id)`,
    people: `select m.area, m.person, f.household, m.family, house.no * 4 + row_number() over (partition by m.family order by m.person) as no,
        m.relation = 'head' as head
      from house join registry.family f on f.area = house.area and f.household = house.household
      join registry.member m on m.area = f.area and m.family = f.id and m.until is null`,
  });
}

async function fill(
  owner: Owner,
  keys: ReadonlySet<string>,
  { houses, people }: { houses: string; people: string },
): Promise<void> {
  const own = nowColumns('person').filter(({ fact }) => keys.has(fact.key));
  const shared = nowColumns('household').filter(({ fact }) => keys.has(fact.key));
  const names = (columns: readonly NowColumn[]) => columns.map(({ column }) => `, ${column}`).join('');
  const values = (columns: readonly NowColumn[]) =>
    columns.map((one, at) => `, ${valueOf(one, at)}`).join('');
  await owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(`create temporary table house on commit drop as ${houses}`).execute(tx);
    await sql
      .raw(
        `insert into registry.person_now (area, person, household, family, state, sex, birth_from, birth_to, has_cid, head${names(own)})
        select area, person, household, family, 'alive', case when no % 2 = 0 then 'F' else 'M' end,
          ${birth}, ${birth} + case when no % 5 = 0 then 364 else 0 end, true, head${values(own)} from (${people}) x`,
      )
      .execute(tx);
    await sql
      .raw(
        `insert into registry.household_now (area, household, members, incomes, income_sum${names(shared)})
        select area, household, 3, 2, (no % 30) * 1000000${values(shared)} from house x`,
      )
      .execute(tx);
  });
  await sql`analyze registry.person_now, registry.household_now`.execute(owner);
}

const imported = new Set([
  'person.citizenship',
  'person.registered_lao',
  'person.annual_income',
  'person.disability_card_valid',
  'person.state_welfare_card',
  'person.health_scheme',
  'person.in_institution',
  'person.receives_state_pension_or_salary',
  'household.annual_income',
]);

const birth = `(date '2026-11-20' - (no::bigint * 7919 % 32000)::int)`;

// An answer of the right kind that differs from house to house; one of three is not there.
function valueOf({ fact, type }: NowColumn, at: number): string {
  const luck = `(abs(hashint8extended(x.no, ${at})) % 300)`;
  const options = Object.keys(fact.options ?? {}).map(textSql);
  const answer =
    fact.type === 'boolean'
      ? `${luck} % 8 = 0`
      : fact.type === 'number'
        ? `(${luck} % 90)::${type}`
        : fact.type === 'money'
          ? `(${luck} % 40 * 500000)::bigint`
          : fact.type === 'date'
            ? `to_char(date '2026-11-20' - (${luck} * 5)::int, 'YYYY-MM-DD')`
            : fact.type === 'set'
              ? `array[(array[${options.join(', ')}])[1 + ${luck} % ${Math.max(1, options.length)}]]::text[]`
              : options.length > 0
                ? `(array[${options.join(', ')}])[1 + ${luck} % ${options.length}]`
                : 'x.area';
  return `case when ${luck} >= ${imported.has(fact.key) ? 40 : 270} then ${answer} end`;
}

function madeId(first: string, number: string): string {
  return `('${first}0000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
