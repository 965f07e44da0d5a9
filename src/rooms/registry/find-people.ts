import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findCards } from './find-cards.ts';
import { findHits, type Hit, type Place } from './find-hits.ts';
import { idKey } from './id-seal.ts';
import { validNeighbours } from './national-id.ts';
import { peopleSheet } from './people-sheet.ts';
import { personCard } from './person-card.ts';
import { readSearch, searchGone, searchWithin } from './search.ts';
import type { Tx } from './tables.ts';

const found = personCard.extend({
  /** How it was found: as typed, by its sound, by a word such as the village, roughly, or by several words together. */
  by: z.enum(['typed', 'sound', 'word', 'rough', 'words']),
});

/** So many hits are counted one by one; more are "more than". */
const counted = 200;

/**
 * Finds people of my areas as one types: by any part of the name as written or as it sounds (Thai or Latin letters), nickname,
 * identity number or its last four digits, telephone, house number, village. The surest hits come first. Titles and spaces
 * do not matter. `state`: those who live here, or the dead and those who moved away.
 */
export const findPeople = read({
  name: 'registry.find-people',
  input: z.object({
    text: z.string().max(200),
    /** Only in one of my areas. */
    in_area: areaId.optional(),
    /** Only in the village with this code (8 digits). */
    village: z
      .string()
      .regex(/^\d{8}$/, 'village_unknown')
      .optional(),
    /** Only in houses with this number. */
    house_no: z.string().max(60).optional(),
    state: z.enum(['here', 'gone']).default('here'),
    after: z.string().max(500).optional(),
    limit: z.number().int().min(1).max(50).default(20),
  }),
  output: z.object({
    rows: z.array(found),
    next: z.string().nullable(),
    /** How many there are, with the first page only: exact up to 200; `more` too when every word typed is common in these areas. */
    count: z.object({ people: z.number().int(), more: z.boolean() }).nullable(),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'areas' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map(({ area, person: subject }) => ({ area, subject })),
  },
  sheet: peopleSheet,
  async run(tx: Tx, actor, input) {
    const { in_area: area, limit } = input;
    const areas = area ? actor.areas.filter((one) => one === area) : actor.areas;
    const typed = searchWithin(readSearch(input.text, idKey, validNeighbours), {
      village: input.village,
      house: input.house_no,
    });
    const search = input.state === 'gone' ? searchGone(typed) : typed;
    const after = placeOf(input.after);
    const { hits, cut } = await findHits(tx, areas, search, after, after ? limit + 1 : counted + 1);
    const page = hits.slice(0, limit);
    const cards = await findCards(tx, page, dayInThailand(new Date()));
    const rows = page.flatMap((hit) => {
      const card = cards.get(hit.person);
      return card ? [{ ...card, by: hit.by }] : [];
    });
    const last = hits.length > limit ? page.at(-1) : undefined;
    const count = after
      ? null
      : { people: Math.min(hits.length, counted), more: cut || hits.length > counted };
    return { rows, next: last ? nextOf(last) : null, count };
  },
});

function nextOf({ no, area, person, key }: Hit): string {
  return [no, area, person, key].join(' ');
}

function placeOf(after: string | undefined): Place | undefined {
  const [, no, area, person, key] =
    /^(\d{1,4}) ([0-9A-Z]{6}) ([0-9a-f-]{36}) (.*)$/su.exec(after ?? '') ?? [];
  return no && area && person && key !== undefined ? { no: Number(no), area, person, key } : undefined;
}
