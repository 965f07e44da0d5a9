import { sql } from 'kysely';
import type { AnyTx } from '../../platform/db.ts';
import { inRoom } from '../../platform/db.ts';
import { verdictsSql } from '../../platform/rules/compile-sql.ts';
import { readBy } from '../../platform/rules/read-by.ts';
import { textSql } from '../../platform/rules/sql-source.ts';
import { factOf } from '../registry/public.ts';
import { isConfidential, ruleDictionary, type WelfareService } from '../services/public.ts';
import { gapRules, type GapRule } from './gap-rules.ts';
import { nextChangeSql } from './next-change.ts';
import { columnsRead, nowSource } from './build-now-source.ts';
import type { EligibilityTables } from './tables.ts';

/** Houses of one area to be screened anew: each with the change of it that is seen. */
export type Stale = { readonly household: string; readonly change_no: number };

/**
 * Screens everybody of some houses by all rules in one query, and writes what is missing: gaps, and facts on which something
 * hangs. What stood there before of these houses is replaced.
 */
export async function writeGaps(
  tx: AnyTx,
  { area, houses, on }: { area: string; houses: readonly Stale[]; on: string },
  services: readonly WelfareService[],
  rules: string,
  /** The days on which a rule begins or has ended: what it says may be another then. */
  ruleDays: readonly string[] = [],
): Promise<void> {
  const ids = `array[${houses.map(({ household }) => textSql(household)).join(', ')}]::uuid[]`;
  const seen = JSON.stringify(houses);
  const found = gapRules(services.filter((one) => !isConfidential(one)));
  const question = questionsOf(services, found);
  const here = `area = ${textSql(area)} and household = any (${ids})`;
  const { asked, open } = askedSql(
    found,
    services,
    { on, where: `n.${here.replace(' and ', ' and n.')}`, ruleDays },
    question,
  );
  await sql`
    with asked as materialized (${sql.raw(asked)}),
    gap as (${sql.raw(gapsSql(found, on))}),
    gone as (delete from eligibility.gap g where g.${sql.raw(here.replace(' and ', ' and g.'))} and not exists (
      select from gap where gap.area = g.area and gap.household = g.household and gap.person = g.person and gap.service = g.service)),
    put as (insert into eligibility.gap as g (area, household, person, service, village, state, yearly_satang, once_satang, since)
      select area, household, person, service, village, state, yearly, once, ${on}::date from gap
      on conflict (area, household, person, service) do update set village = excluded.village, state = excluded.state,
        yearly_satang = excluded.yearly_satang, once_satang = excluded.once_satang
      where (g.village, g.state, g.yearly_satang, g.once_satang) is distinct from
        (excluded.village, excluded.state, excluded.yearly_satang, excluded.once_satang)),
    open as (${sql.raw(open)}),
    closed as (delete from eligibility.open_question q where q.${sql.raw(here.replace(' and ', ' and q.'))} and not exists (
      select from open where open.area = q.area and open.household = q.household and open.subject = q.subject)),
    asking as (insert into eligibility.open_question as q (area, household, subject, village, keys, services)
      select area, household, subject, village, keys, services from open
      on conflict (area, household, subject) do update set village = excluded.village, keys = excluded.keys, services = excluded.services
      where (q.village, q.keys, q.services) is distinct from (excluded.village, excluded.keys, excluded.services))
    insert into eligibility.screened (area, household, change_no, rules, screened_on, next_change_on)
    select ${area}, s.household, s.change_no, ${rules}, ${on}::date, coalesce(
      (select min(asked.next_on) from asked where asked.household = s.household), 'infinity'::date)
    from jsonb_to_recordset(${seen}::jsonb) as s (household uuid, change_no bigint)
    on conflict (area, household) do update set change_no = excluded.change_no, rules = excluded.rules,
      screened_on = excluded.screened_on, next_change_on = excluded.next_change_on`.execute(
    inRoom<EligibilityTables>(tx),
  );
}

/** A fact that may be asked for, and the columns of the verdicts that hang on it. */
type Question = {
  readonly key: string;
  readonly column: string;
  readonly shared: boolean;
  readonly verdicts: readonly string[];
};

function questionsOf(services: readonly WelfareService[], rules: readonly GapRule[]): readonly Question[] {
  const dictionary = ruleDictionary(services.map(({ id }) => id));
  const hanging = new Map<string, string[]>();
  for (const { column, rule } of rules)
    for (const key of readBy([rule], dictionary).keys)
      hanging.set(key, [...(hanging.get(key) ?? []), column]);
  return columnsRead(new Set(hanging.keys())).map(({ fact }, at) => ({
    key: fact.key,
    column: `k${at}`,
    shared: factOf(fact.key)?.subject !== 'person',
    verdicts: hanging.get(fact.key) ?? [],
  }));
}

function askedSql(
  rules: readonly GapRule[],
  services: readonly WelfareService[],
  asked: { on: string; where: string; ruleDays: readonly string[] },
  questions: readonly Question[],
): { asked: string; open: string } {
  const ids = services.map(({ id }) => id);
  const dictionary = ruleDictionary(ids);
  const read = readBy(
    rules.map(({ rule }) => rule),
    dictionary,
    rules.flatMap(({ expressions }) => expressions),
  );
  const source = nowSource(asked, read.keys, ids);
  const columns = columnsRead(read.keys);
  const untils = columns.map(({ name }) => `${name}_until`);
  const next = nextChangeSql(read, source, { on: asked.on, untils, ruleDays: asked.ruleDays });
  const nameOf = new Map(columns.map(({ fact, name }) => [fact.key, name]));
  const unknown = questions.map(({ key, column }) => `${nameOf.get(key)} is null as ${column}`);
  const keep = ['area', 'household', 'person', 'family', 'village', `${next} as next_on`, ...unknown];
  return { asked: verdictsSql(rules, { dictionary, source, on: asked.on, keep }), open: openSql(questions) };
}

/** Those who may have a service, and had no payment of it for as long as one lasts. Help to a family counts for all of it. */
function gapsSql(rules: readonly GapRule[], on: string): string {
  const lines = rules.map(
    ({ service, column, worth, yearly, once }) =>
      `(${textSql(service)}, ${column}, ${yearly ? worth : 0}::bigint, ${yearly ? 0 : worth}::bigint, ${once ? `date '1900-01-01'` : lasting(yearly, on)})`,
  );
  return `select a.area, a.household, a.person, a.village, x.service, case x.verdict when 'entitled' then 'entitled' else 'likely' end as state,
      x.yearly, x.once
    from asked a cross join lateral (values ${lines.join(', ')}) as x (service, verdict, yearly, once, had_since)
    where x.verdict in ('entitled', 'judgement') and not exists (
      select from help.public_help g where g.area = a.area and g.family = a.family and g.service = x.service
        and (g.person is null or g.person = a.person) and g.given_on >= x.had_since)`;
}

// A monthly payment of the last two months is still received; other help lasts for its fiscal year. Our own measure.
function lasting(yearly: boolean, on: string): string {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < '10-01' ? 1 : 0);
  return yearly ? `(date ${textSql(on)} - 62)` : `date '${year}-10-01'`;
}

// One row for each person and one for the house: which facts to ask for, and on how many services each hangs, in the same order.
function openSql(questions: readonly Question[]): string {
  const lists = (shared: boolean, whole: (count: string) => string) => {
    const own = questions.filter((one) => one.shared === shared && one.verdicts.length > 0);
    const counts = own.map(({ key, column, verdicts }) => {
      const hanging = verdicts.map((verdict) => `(a.${verdict} = 'unknown')::int`).join(' + ');
      return { key, count: `nullif(${whole(`case when a.${column} then ${hanging} else 0 end`)}, 0)` };
    });
    const keys = counts.map(({ key, count }) => `case when ${count} is not null then ${textSql(key)} end`);
    return `array_remove(array[${keys.join(', ')}]::text[], null) as keys,
      array_remove(array[${counts.map(({ count }) => count).join(', ')}]::int[], null) as services`;
  };
  return `select * from (
      select a.area, a.household, a.person as subject, a.village, ${lists(false, (count) => count)} from asked a
      union all
      select a.area, a.household, a.household, min(a.village), ${lists(true, (count) => `max(${count})`)} from asked a group by a.area, a.household) each
    where keys <> '{}'`;
}
