import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { consentGivers, consentKinds, consentPartners, consentState, consentWays } from './consent.ts';
import { findConsents, type ConsentRow } from './find-consents.ts';
import { findRoster } from './find-roster.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  consent: id,
  person: id,
  what: z.enum(consentKinds),
  with_whom: z.enum(consentPartners),
  organisation_th: z.string().nullable(),
  organisation_en: z.string().nullable(),
  given_on: isoDate,
  until: isoDate.nullable(),
  given_by: z.enum(consentGivers),
  guardian_name: z.string().nullable(),
  guardian_relation: z.string().nullable(),
  witnessed_by: z.string(),
  how: z.enum(consentWays),
  file: id.nullable(),
  restricted: z.boolean(),
  recorded_by: z.string().nullable(),
  state: z.enum(['standing', 'later', 'expired', 'withdrawn']),
  withdrawn_on: isoDate.nullable(),
  withdrawn_by: z.enum(consentGivers).nullable(),
  withdrawn_name: z.string().nullable(),
});

/** What the people of a family agreed to, with whom and until when, the newest first; what was taken back stands there, too. */
export const listConsents = read({
  name: 'registry.list-consents',
  input: z.object({ area: areaId, family: id }),
  output: z.array(row),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, _actor, { area, family }) {
    const today = dayInThailand(new Date());
    const members = (await findRoster(tx, area, [family], today)).get(family);
    if (!members) throw refuse('family_unknown', {}, 404);
    const rows = await findConsents(
      tx,
      area,
      members.map((one) => one.person),
    );
    return rows.map((one) => shownOf(one, today));
  },
});

function shownOf(
  { organisation: _id, case_file: _case, ...one }: ConsentRow,
  today: string,
): z.infer<typeof row> {
  return { ...one, state: consentState({ ...one, withdrawn: one.withdrawn_on !== null }, today) };
}
