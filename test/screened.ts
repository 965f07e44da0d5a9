import { readCatalogue } from '../src/rooms/services/read-catalogue.ts';
import { openAnswer } from '../src/rooms/eligibility/open-answer.ts';
import { openCatalogue } from '../src/rooms/eligibility/open-catalogue.ts';
import { openHousehold } from '../src/rooms/eligibility/open-household.ts';
import type { OpenAnswer, OpenVerdict } from '../src/rooms/eligibility/open-verdict.ts';

/** For tests: the catalogue of the files, ready for households from outside. */
export const catalogue = openCatalogue(readCatalogue());

/** Facts of one person, or of what a household shares. */
export type Sent = Readonly<Record<string, unknown>>;

/** Screens a household exactly as it is written here; `on` unless it says another day. */
export function screen(body: Readonly<Record<string, unknown>>): OpenAnswer {
  return openAnswer(catalogue, openHousehold.parse({ evaluation_date: '2026-11-20', ...body }));
}

/** Screens one person with what the household shares. */
export function screenOne(
  service: string,
  facts: Sent,
  more: Readonly<Record<string, unknown>> = {},
): OpenVerdict {
  const members = [{ id: 'p', relation: 'head', facts }];
  return only(screen({ members, services: [service], ...more }), 'p', service);
}

/** The verdict of one person and one service. */
export function only({ verdicts }: OpenAnswer, person: string, service: string): OpenVerdict {
  const found = verdicts.find((one) => one.person === person && one.service === service);
  if (!found) throw new Error(`no verdict of ${person} for ${service}`);
  return found;
}

/** The fields that a verdict still waits for. */
export function fieldsOf({ missing }: OpenVerdict): readonly string[] {
  return missing.map(({ field }) => field);
}
