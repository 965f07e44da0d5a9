import { sql } from 'kysely';
import { asActor, openDb, type Db } from '../src/platform/db.ts';
import { verdictsSql } from '../src/platform/rules/compile-sql.ts';
import { readBy } from '../src/platform/rules/read-by.ts';
import { gapRules, type GapRule } from '../src/rooms/eligibility/gap-rules.ts';
import { nowSource } from '../src/rooms/eligibility/build-now-source.ts';
import { readCatalogue } from '../src/rooms/services/read-catalogue.ts';
import { ruleDictionary } from '../src/rooms/services/rule-dictionary.ts';
import { cloneDatabase } from '../test/database.ts';
import { houseOn } from '../test/house-on.ts';
import { fillNow } from './fill-now.ts';
import { measureFew, type Measured } from './measure.ts';

const on = '2026-11-20';
const catalogue = readCatalogue();
const ids = catalogue.map(({ id }) => id);
const dictionary = ruleDictionary(ids);
const rules = gapRules(catalogue);
export const allRules = rules;

/** The keys of the facts that the rules in force read. */
export const keysRead: ReadonlySet<string> = keysOf(rules);

/** A rule asked of everybody, as a preview does, and all rules with what they are worth; in a database of their own. */
export async function measurePreview(ownerUrl: string, people: number, quick: boolean): Promise<Measured[]> {
  const open = await houseOn(await cloneDatabase(ownerUrl));
  const jobs = openDb(open.urls.jobUrl, 2, () => {});
  try {
    await fillNow(open.owner, people, keysRead);
    await sql`vacuum analyze registry.person_now, registry.household_now`.execute(open.owner);
    const baseline = () => sql`select id from areas.area where id = ${open.area('670307')}`.execute(jobs.db);
    const many = people.toLocaleString('en');
    const one = async (service: string) => {
      const [rule] = rules.filter((each) => each.service === service);
      if (!rule) throw new Error(`${service} has no rule that facts check`);
      return measureFew(`preview, ${many} people: ${service}`, 1000, quick ? 5 : 7, baseline, () =>
        answers(jobs.db, [rule]),
      );
    };
    return [
      await one('lao-old-age-allowance'),
      await one('dcy-child-support-grant'),
      await one('dep-home-adaptation'),
      await measureFew(`preview, ${many} people: all with money`, 20_000, quick ? 3 : 2, baseline, () =>
        answers(jobs.db, rules),
      ),
    ];
  } finally {
    await jobs.pool.end();
    await open.close();
  }
}

/** How many come out with each verdict, and the money of those who are entitled, of every rule in one pass. */
export function previewSql(asked: readonly GapRule[]): string {
  const source = nowSource({ on, where: 'true' }, keysOf(asked), ids);
  const inner = verdictsSql(asked, { dictionary, source, on, keep: ['area'] });
  const sums = asked.map(
    ({ column, worth }) =>
      `count(*) filter (where ${column} = 'entitled') as yes_${column}, count(*) filter (where ${column} = 'judgement') as judged_${column},
      count(*) filter (where ${column} = 'unknown') as open_${column}, sum(${worth}) filter (where ${column} = 'entitled') as baht_${column}`,
  );
  return `select count(*) as people, ${sums.join(', ')} from (${inner}) everybody`;
}

function answers(db: Db, asked: readonly GapRule[]): Promise<unknown> {
  return asActor(db, null, 'read only', (tx) => sql.raw(previewSql(asked)).execute(tx));
}

function keysOf(asked: readonly GapRule[]): ReadonlySet<string> {
  const expressions = asked.flatMap((one) => one.expressions);
  return readBy(
    asked.map(({ rule }) => rule),
    dictionary,
    expressions,
  ).keys;
}
