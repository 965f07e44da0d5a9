import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand, isPartialDate } from '../../platform/thai/partial-date.ts';
import { findCards } from './find-cards.ts';
import { findHits, type Hit } from './find-hits.ts';
import { hashIdNumber, idKey } from './id-seal.ts';
import { byLikeness, likenessOf, likenessReasons, type Compared } from './likeness.ts';
import { readIdNumber, validNeighbours, type IdNumber } from './national-id.ts';
import { personCard } from './person-card.ts';
import { readPersonName } from './person-name.ts';
import { houseNumber } from './search-key.ts';
import { readDuplicateSearch, searchGone } from './search.ts';
import { readPhone } from '../../platform/thai/thai-phone.ts';
import type { Tx } from './tables.ts';

const likely = personCard.extend({
  why: z.enum(likenessReasons),
  /** Strong enough to ask before saving. */
  sure: z.boolean(),
});
const elsewhere = z.object({
  area: areaId,
  area_th: z.string(),
  area_en: z.string(),
  centre_phone: z.string().nullable(),
});

/**
 * Who of those about to be written down may be on file already: in my areas by number, name as it sounds and birth; in other
 * areas only that somebody with the number is on file, and which centre to call. Half-typed fields are welcome.
 */
export const findDuplicates = read({
  name: 'registry.find-duplicates',
  input: z.object({
    people: z
      .array(
        z.object({
          person: id,
          name: z.string().max(1_000),
          birth_date: z.string().max(40).nullable().default(null),
          id_number: z.string().max(60).nullable().default(null),
          phone: z.string().max(60).nullable().default(null),
          house_no: z.string().max(60).nullable().default(null),
        }),
      )
      .min(1)
      .max(60),
  }),
  output: z.object({
    people: z.array(z.object({ person: id, likely: z.array(likely), elsewhere: z.array(elsewhere) })),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'areas' },
  looks: {
    kind: 'list',
    seen: (output) =>
      output.people.flatMap((one) => one.likely.map(({ area, person: subject }) => ({ area, subject }))),
  },
  async run(tx: Tx, actor, input) {
    const people = input.people.map((one) => ({
      person: one.person,
      name: readPersonName(one.name).name,
      birth_date: one.birth_date && isPartialDate(one.birth_date) ? one.birth_date : null,
      phone: (one.phone && readPhone(one.phone)) || null,
      house_no: one.house_no && houseNumber(one.house_no),
      number: one.id_number ? (readIdNumber(one.id_number) ?? null) : null,
    }));
    const others = await findElsewhere(
      tx,
      people.flatMap((one) => one.number ?? []),
    );
    const answers = [];
    for (const one of people) {
      const filed = await findLikely(tx, actor.areas, one);
      answers.push({
        person: one.person,
        likely: filed,
        elsewhere: others.get(one.number?.written ?? '') ?? [],
      });
    }
    return { people: answers };
  },
});

type Typed = Compared & { person: string; phone: string | null; number: IdNumber | null };

async function findLikely(tx: Tx, areas: readonly string[], one: Typed): Promise<z.infer<typeof likely>[]> {
  const near = one.number && !one.number.verified ? validNeighbours(one.number.written) : [];
  const search = readDuplicateSearch(one, one.number && idKey(one.number.written), near.map(idKey));
  const { hits: here } = await findHits(tx, areas, search, undefined, 60);
  // Somebody who moved away may have come back, and whoever died must not be added again.
  const hits = [...here, ...(await findHits(tx, areas, searchGone(search), undefined, 20)).hits];
  const cards = await findCards(tx, hits, dayInThailand(new Date()));
  const found = hits.flatMap((hit) => {
    const card = cards.get(hit.person);
    const likeness = card && card.person !== one.person && likenessOf(one, card, numberOf(hit, one.number));
    return likeness ? [{ ...card, ...likeness }] : [];
  });
  return found.toSorted(byLikeness);
}

function numberOf(hit: Hit, number: IdNumber | null): 'same' | 'near' | 'none' {
  if (!/^i:/i.test(hit.key)) return 'none';
  return number && hit.key.slice(2) === idKey(number.written) ? 'same' : 'near';
}

async function findElsewhere(
  tx: Tx,
  numbers: readonly IdNumber[],
): Promise<Map<string, z.infer<typeof elsewhere>[]>> {
  if (numbers.length === 0) return new Map();
  const written = new Map(numbers.map((one) => [hashIdNumber(one.written).toString('hex'), one.written]));
  const found = await sql<z.infer<typeof elsewhere> & { hash: string }>`
    select encode(e.hmac, 'hex') as hash, e.area, a.name_th as area_th, a.name_en as area_en, a.centre_phone
    from registry.exists_elsewhere((select array_agg(decode(h, 'hex')) from unnest(${[...written.keys()]}::text[]) h)) e
    join areas.public_area a on a.id = e.area order by e.area`.execute(tx);
  const told = found.rows.map(({ hash, ...row }) => ({ number: written.get(hash) ?? '', row }));
  return new Map(
    [...Map.groupBy(told, (one) => one.number)].map(([number, all]) => [number, all.map((one) => one.row)]),
  );
}
