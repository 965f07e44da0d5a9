import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusalDetails } from './refuse.ts';

export type Sentences = ReadonlyMap<string, { th: string; en: string }>;

/** Reads every refusal's Thai and English sentence from the platform, the hallway and the rooms. */
export function readSentences(source: string = join(import.meta.dirname, '..')): Sentences {
  const folders = [
    join(source, 'platform'),
    ...readdirSync(join(source, 'rooms'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(source, 'rooms', entry.name)),
  ];
  const sentences = new Map<string, { th: string; en: string }>();
  for (const folder of folders) {
    const th = refusalsIn(join(folder, 'th.json'));
    const en = refusalsIn(join(folder, 'en.json'));
    for (const [code, sentence] of Object.entries(th))
      sentences.set(code, { th: sentence, en: en[code] ?? sentence });
  }
  return sentences;
}

/** Fills `{places}` of a sentence from the details; a place without a detail is left out. */
export function fill(sentence: string, details: RefusalDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = details[place];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}

function refusalsIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  return (JSON.parse(readFileSync(file, 'utf8')) as { refusals?: Record<string, string> }).refusals ?? {};
}
