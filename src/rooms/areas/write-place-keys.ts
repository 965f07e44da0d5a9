import { findPlaceLines } from './find-place-lines.ts';
import { levelOf, rankOf, type PlaceName } from './place.ts';
import { keysOf } from './place-key.ts';
import type { Tx } from './tables.ts';

/** Adds what may be typed to find a village or ชุมชน under its present name; its earlier names go on finding it. */
export async function writePlaceKeys(tx: Tx, place: PlaceName): Promise<void> {
  const line = (await findPlaceLines(tx, [place.code])).get(place.code) ?? [];
  const keys = keysOf([place, ...line.slice(1)]);
  const rank = rankOf(levelOf(place.code));
  const rows = keys.map((key) => ({ rank, key, place: place.code }));
  await tx
    .insertInto('areas.place_key')
    .values(rows)
    .onConflict((taken) => taken.doNothing())
    .execute();
}
