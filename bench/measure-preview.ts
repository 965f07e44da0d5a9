import { sql } from 'kysely';
import { asActor, openDb, type Db } from '../src/platform/db.ts';
import { verdictsSql } from '../src/platform/rules/compile-sql.ts';
import { readBy } from '../src/platform/rules/read-by.ts';
import { previewSql } from '../src/rooms/eligibility/build-preview.ts';
import { gapRules, type GapRule } from '../src/rooms/eligibility/gap-rules.ts';
import { textSql } from '../src/platform/rules/sql-source.ts';
import { nowSource } from '../src/rooms/eligibility/build-now-source.ts';
import { readCatalogue } from '../src/rooms/services/read-catalogue.ts';
import { ruleDictionary } from '../src/rooms/services/rule-dictionary.ts';
import { cloneDatabase } from '../test/database.ts';
import { houseOn, type OpenHouse } from '../test/house-on.ts';
import { fillNow } from './fill-now.ts';
import { measureFew, type Measured } from './measure.ts';

const on = '2026-11-20';
const catalogue = readCatalogue();
const ids = catalogue.map(({ id }) => id);
const dictionary = ruleDictionary(ids);
const rules = gapRules(catalogue);

/** The keys of the facts that the rules in force read. */
export const keysRead: ReadonlySet<string> = keysOf(rules);

/** A database of its own with so many people in the typed rows. */
export async function openPreview(ownerUrl: string, people: number): Promise<OpenHouse> {
  const open = await houseOn(await cloneDatabase(ownerUrl));
  await fillNow(open.owner, people, keysRead);
  await sql`vacuum analyze registry.person_now, registry.household_now`.execute(open.owner);
  return open;
}

/** A rule asked of everybody, as a preview does, and all rules with what they are worth. */
export async function measurePreview(open: OpenHouse, people: number, quick: boolean): Promise<Measured[]> {
  const jobs = openDb(open.urls.jobUrl, 2, () => {});
  try {
    const baseline = () => sql`select id from areas.area where id = ${open.area('670307')}`.execute(jobs.db);
    const many = people.toLocaleString('en');
    const { rows } = await sql<{
      id: string;
    }>`select id from areas.area where province = '67' order by id`.execute(open.owner);
    const areas = rows.map((row) => row.id);
    const one = async (service: string) => {
      const version = catalogue.find((each) => each.id === service);
      if (!version) throw new Error(`${service} is not in the catalogue`);
      const asked = previewSql({ before: version, after: version, on, areas });
      return measureFew(`preview, ${many} people: ${service}`, 1000, quick ? 5 : 7, baseline, () =>
        ask(jobs.db, asked),
      );
    };
    const half = Math.ceil(areas.length / 2);
    const halves = [areas.slice(0, half), areas.slice(half)].map(everythingSql);
    return [
      await one('lao-old-age-allowance'),
      await one('dcy-child-support-grant'),
      await one('dep-home-adaptation'),
      // Half of the areas on each core: totals over a house keep one statement on one.
      await measureFew(`preview, ${many} people: all, with money`, 20_000, quick ? 2 : 1, baseline, () =>
        Promise.all(halves.map((each) => ask(jobs.db, each))),
      ),
    ];
  } finally {
    await jobs.pool.end();
  }
}

/** How many come out with each verdict, and the money of those who are entitled, of every rule in one pass. */
function everythingSql(areas: readonly string[]): string {
  const where = `n.area = any (array[${areas.map(textSql).join(', ')}]::text[])`;
  const source = nowSource({ on, where }, keysRead, ids);
  const inner = verdictsSql(rules, { dictionary, source, on, keep: ['area'] });
  const sums = rules.map(
    ({ column, worth }) =>
      `count(*) filter (where ${column} = 'entitled'), count(*) filter (where ${column} = 'judgement'),
      count(*) filter (where ${column} = 'unknown'), sum(${worth}) filter (where ${column} = 'entitled')`,
  );
  return `select count(*), ${sums.join(', ')} from (${inner}) everybody`;
}

function ask(db: Db, statement: string): Promise<unknown> {
  return asActor(db, null, 'read only', (tx) => sql.raw(statement).execute(tx));
}

function keysOf(asked: readonly GapRule[]): ReadonlySet<string> {
  const expressions = asked.flatMap((one) => one.expressions);
  return readBy(
    asked.map(({ rule }) => rule),
    dictionary,
    expressions,
  ).keys;
}
