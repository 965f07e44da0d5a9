import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { contest, type ContestTold } from './contest.ts';
import { dimensionKnown, dimensionsKnown } from './dimension-known.ts';
import { dimensions, type Dimension } from './fact.ts';
import { factDictionary, factOf } from './fact-dictionary.ts';
import { disagreeing, factInUse, goodUntil } from './fact-in-use.ts';
import { factTold } from './fact-told.ts';
import { findOpenContests } from './find-contests.ts';
import { findFactsStanding, told, type FactRow } from './find-facts.ts';
import { familyLinks, findFamilyLinks } from './find-earlier-homes.ts';
import { findFamilies, findGone, findHome, findRoster } from './find-roster.ts';
import { goneMember, homeOf, rosterMember } from './roster.ts';
import type { Tx } from './tables.ts';

const factOnFile = z.object({
  subject: id,
  key: z.string(),
  /** Known to the circle only. */
  restricted: z.boolean(),
  /** The answer in use; money in satang. */
  used: factTold,
  /** The last day on which it counts; null: it does not grow old. */
  good_until: z.string().nullable(),
  expired: z.boolean(),
  /** Answers that say something else. */
  others: z.array(factTold),
  /** The answer in use was verified after all of them were recorded. */
  settled: z.boolean(),
  /** Who says that a record of it is not so; nothing was recorded or verified since. */
  contested: z.array(contest),
});
type FactOnFile = z.infer<typeof factOnFile>;

/** A family's file: the house and every family in it, who they are, and what each source says. */
export const getFamily = read({
  name: 'registry.get-family',
  input: z.object({ area: areaId, family: id }),
  output: z.object({
    family: id,
    home: homeOf,
    families: z.array(z.object({ family: id, members: z.array(rosterMember), gone: z.array(goneMember) })),
    /** Families that this one came from, or that came from it. */
    links: familyLinks,
    facts: z.array(factOnFile),
    /** By dimension: the latest day for which something of the house or its people is known. */
    freshness: z.record(z.enum(dimensions), z.string().nullable()),
    /** By dimension: how much of what is asked of everybody is known, and how old. Restricted facts are not counted. */
    dimensions: z.record(z.enum(dimensions), dimensionKnown),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, _actor, { area, family }) {
    const row = await tx
      .selectFrom('registry.family')
      .select('household')
      .where('area', '=', area)
      .where('id', '=', family)
      .executeTakeFirst();
    const home = row && (await findHome(tx, area, row.household));
    if (!home) throw refuse('family_unknown', {}, 404);
    const today = dayInThailand(new Date());
    const ids = await findFamilies(tx, area, home.household);
    const roster = await findRoster(tx, area, ids, today);
    const gone = await findGone(tx, area, ids, today);
    const families = ids.map((one) => ({
      family: one,
      members: roster.get(one) ?? [],
      gone: gone.get(one) ?? [],
    }));
    const links = await findFamilyLinks(tx, area, family);
    const persons = families.flatMap((one) => one.members.map((member) => member.person));
    const subjects = [home.household, ...persons];
    const rows = await findFactsStanding(tx, area, subjects);
    const facts = onFile(rows, await findOpenContests(tx, area, subjects), today);
    const people = families.flatMap((one) => one.members);
    return {
      family,
      home,
      families,
      links,
      facts,
      freshness: freshness(rows),
      dimensions: dimensionsKnown(home.household, people, facts),
    };
  },
});

function onFile(
  rows: readonly FactRow[],
  contests: readonly (ContestTold & { key: string })[],
  today: string,
): FactOnFile[] {
  const byKey = Map.groupBy(rows, (row) => row.key);
  return factDictionary.flatMap((fact) =>
    [...Map.groupBy(byKey.get(fact.key) ?? [], (row) => row.subject)].flatMap(([subject, records]) => {
      const used = factInUse(fact, records);
      if (!used) return [];
      const good_until = goodUntil(fact, used);
      const expired = good_until !== null && today > good_until;
      const differing = disagreeing(used, records);
      const settled = differing.every(
        (row) => used.verified_at !== null && new Date(row.done_at) <= used.verified_at,
      );
      const others = differing.map((row) => told(row));
      const { restricted } = used;
      const contested = contests
        .filter((one) => one.subject === subject && one.key === fact.key)
        .map(({ subject: _subject, key: _key, ...one }) => one);
      return [
        {
          subject,
          key: fact.key,
          restricted,
          used: told(used),
          good_until,
          expired,
          others,
          settled,
          contested,
        },
      ];
    }),
  );
}

function freshness(rows: readonly FactRow[]): Record<Dimension, string | null> {
  const days: Record<Dimension, string | null> = {
    health: null,
    living: null,
    education: null,
    income: null,
    access: null,
  };
  for (const row of rows) {
    const dimension = factOf(row.key)?.dimension;
    if (dimension && row.state !== 'refused' && row.as_of > (days[dimension] ?? ''))
      days[dimension] = row.as_of;
  }
  return days;
}
