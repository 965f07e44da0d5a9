import { textSql } from '../../platform/rules/sql-source.ts';
import type { SqlCell, SqlSource } from '../../platform/rules/sql-source.ts';
import { fiscalYear, fiscalYearDays } from '../../platform/thai/fiscal-year.ts';
import { helpCountKey, nowColumns, type Fact } from '../registry/public.ts';

/** Whom the rules are asked about: an SQL condition on `n`, a row of `registry.public_person_now`. */
export type Asked = { readonly on: string; readonly where: string };

/**
 * The people of the registry as rules in SQL read them: one row for each who lives there, with the facts of the person, the
 * house and the area that are still good on the day, and how often each of `counted` services helped in the fiscal year.
 * Facts under secrecy have no column and stay unknown. Fenced (`offset '0'`), so that a fact is looked at once for each person and not in
 * every condition that reads it.
 */
export function nowSource(
  { on, where }: Asked,
  keys: ReadonlySet<string>,
  counted: readonly string[],
): SqlSource {
  const facts = columnsRead(keys);
  const counts = counted.filter((service) => keys.has(helpCountKey(service)));
  return {
    from: `(select n.area, n.person, n.household, n.family, v.village, n.sex, n.birth_from, n.birth_to, n.has_cid, n.head${facts.map((one) => `, ${goodOn(on, one)} as ${one.name}, ${one.from}_until as ${one.name}_until${endsOf(on, one)}`).join('')}
      ${counts.map((_, at) => `, coalesce(given.n_${at}, 0) as n_${at}`).join('')}
    from registry.public_person_now n
    ${reads(facts, 'h') ? 'join registry.public_household_now h on h.area = n.area and h.household = n.household' : ''}
    left join registry.public_village_of_household v on v.area = n.area and v.household = n.household
    ${reads(facts, 'w') ? 'left join registry.public_area_now w on w.area = n.area' : ''}
    ${counts.length > 0 ? helpJoined(on, counts) : ''}
    where n.state = 'alive' and n.household is not null and ${where} offset '0')`,
    household: ['area', 'household'],
    cell: (key) => cellOf(key, facts, counts),
  };
}

// A row that nothing is read from is not joined: everybody who lives in a house has its row.
function reads(facts: readonly Column[], row: 'h' | 'w'): boolean {
  return facts.some(({ from }) => from.startsWith(`${row}.`));
}

/** A column of the typed rows under a name of its own; `until`: the last day on which it is good. */
type Column = { fact: Fact; name: string; from: string };

/** The facts of these keys that have a column. */
export function columnsRead(keys: ReadonlySet<string>): readonly Column[] {
  const rows = { person: 'n', household: 'h', area: 'w' } as const;
  return (['person', 'household', 'area'] as const).flatMap((subject) =>
    nowColumns(subject)
      .filter(({ fact }) => keys.has(fact.key))
      .map(({ fact, column }) => ({ fact, name: `f_${column}`, from: `${rows[subject]}.${column}` })),
  );
}

function goodOn(on: string, { fact, from }: Column): string {
  const good = `case when ${from}_until < date ${textSql(on)} then null else ${from} end`;
  return fact.key === 'counts_in_household' ? `coalesce(${good}, true)` : good;
}

function cellOf(key: string, facts: readonly Column[], counts: readonly string[]): SqlCell | undefined {
  const beside = besideRecords.get(key);
  if (beside) return beside;
  const count = counts.findIndex((service) => helpCountKey(service) === key);
  if (count >= 0) return { form: 'plain', sql: `n_${count}` };
  const found = facts.find(({ fact }) => fact.key === key);
  if (!found) return undefined;
  if (found.fact.type === 'date')
    return { form: 'span', low: `${found.name}_low`, high: `${found.name}_high` };
  const text = ['choice', 'text'].includes(found.fact.type);
  return { form: 'plain', sql: text ? `${found.name}::text` : found.name };
}

/** A date is written as far as it is known: 1966, 1966-11, 1966-11-20. Its first and last day stand in columns beside it. */
function endsOf(on: string, one: Column): string {
  if (one.fact.type !== 'date') return '';
  const written = goodOn(on, one);
  return (
    `, rpad(${written}, 10, '-01-01')::date as ${one.name}_low,` +
    ` case length(${written}) when 10 then (${written})::date when 4 then (${written} || '-12-31')::date` +
    ` else ((${written} || '-01')::date + interval '1 month -1 day')::date end as ${one.name}_high`
  );
}

const besideRecords: ReadonlyMap<string, SqlCell> = new Map<string, SqlCell>([
  ['person.birth_date', { form: 'span', low: 'birth_from', high: 'birth_to' }],
  ['person.sex', { form: 'plain', sql: 'sex' }],
  ['person.has_cid', { form: 'plain', sql: 'has_cid' }],
  ['person.is_household_head', { form: 'plain', sql: 'head' }],
  ['case.lao', { form: 'plain', sql: 'area' }],
]);

function helpJoined(on: string, counts: readonly string[]): string {
  const { first } = fiscalYearDays(fiscalYear(on));
  const sums = counts.map(
    (service, at) => `count(*) filter (where g.service = ${textSql(service)}) as n_${at}`,
  );
  return `left join lateral (select ${sums.join(', ')} from help.public_help g
    where g.area = n.area and g.person = n.person and g.given_on between date ${textSql(first)} and date ${textSql(on)}) given on true`;
}
