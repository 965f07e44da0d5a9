import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue.ts';

it('every kind of owner in the catalogue has a name with which an administrator can add such an organisation', () => {
  const text = readFileSync(join(import.meta.dirname, '../identity/th.json'), 'utf8');
  const { words } = JSON.parse(text) as { words: Record<string, string> };
  const kinds = new Set(readCatalogue().map((one) => one.owner.kind));
  expect([...kinds].filter((kind) => !(`kind.${kind}` in words))).toEqual([]);
});
