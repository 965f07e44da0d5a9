import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { nationalPlaces, otherNamesOf } from './national-places.ts';
import { operatingAreas } from './operating-areas.ts';
import { edition } from './place-edition.ts';
import { placeKeys } from './place-key.ts';
import { listedVillages } from './villages.ts';

test('the edition is that of the data: when this fails, write the new one into place-edition.ts', () => {
  const national = nationalPlaces();
  const places = [...national, ...listedVillages()];
  const everything = JSON.stringify([places, placeKeys(places, otherNamesOf), operatingAreas(national)]);
  expect(edition).toBe(createHash('sha256').update(everything).digest('hex').slice(0, 12));
});
