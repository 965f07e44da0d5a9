import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findHits, type Hit, type Place } from './find-hits.ts';
import { idKey } from './id-seal.ts';
import { validNeighbours } from './national-id.ts';
import { findCards } from './find-cards.ts';
import { personCard } from './person-card.ts';
import { readSearch } from './search-key.ts';
import type { Tx } from './tables.ts';

const found = personCard.extend({
  /** How it was found: as typed, by its sound, by a word such as the village, roughly, or by several words together. */
  by: z.enum(['typed', 'sound', 'word', 'rough', 'words']),
});

/**
 * Finds people of my areas as one types: by any part of the name as written or as it sounds (Thai or Latin letters), nickname,
 * identity number or its last four digits, telephone, house number, village. The surest hits come first. Titles and spaces
 * do not matter.
 */
export const findPeople = read({
  name: 'registry.find-people',
  input: z.object({
    text: z.string().max(200),
    after: z.string().max(500).optional(),
    limit: z.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ rows: z.array(found), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer'], within: 'areas' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map(({ area, person: subject }) => ({ area, subject })),
  },
  async run(tx: Tx, actor, { text, after, limit }) {
    const search = readSearch(text, idKey, validNeighbours);
    const hits = await findHits(tx, actor.areas, search, placeOf(after), limit + 1);
    const page = hits.slice(0, limit);
    const cards = await findCards(tx, page, dayInThailand(new Date()));
    const rows = page.flatMap((hit) => {
      const card = cards.get(hit.person);
      return card ? [{ ...card, by: hit.by }] : [];
    });
    const last = hits.length > limit ? page.at(-1) : undefined;
    return { rows, next: last ? nextOf(last) : null };
  },
});

function nextOf({ step, key, person }: Hit): string {
  return [step, person, key].join(' ');
}

function placeOf(after: string | undefined): Place | undefined {
  const [, step, person, key] = /^(\d+) ([0-9a-f-]{36}) (.*)$/su.exec(after ?? '') ?? [];
  return step && person && key !== undefined ? { step: Number(step), person, key } : undefined;
}
