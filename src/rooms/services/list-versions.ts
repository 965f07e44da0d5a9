import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { draftBody, draftFrom } from './draft.ts';
import { findServices, findVersions, firstPublished } from './find-services.ts';
import type { Tx } from './tables.ts';

const said = z.object({ th: z.string(), en: z.string() });

/** Every version of a service's rule with its days: those of the catalogue, and those published in the house with who did it. */
export const listVersions = read({
  name: 'services.list-versions',
  input: z.object({ service: z.string().max(100) }),
  output: z.array(
    z.object({
      version: z.number().int(),
      /** Which one it is of those published in the house; null for a file of the catalogue. */
      published: z.number().int().nullable(),
      effective: z.object({ from: isoDate.nullable(), to: isoDate.nullable(), note: said.nullable() }),
      /** It decides today. */
      in_force: z.boolean(),
      drafted_by: z.string().nullable(),
      published_by: z.string().nullable(),
      published_at: z.date().nullable(),
      body: draftBody,
      per: z.string(),
      frequency: z.string(),
    }),
  ),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { service }) {
    const today = (await findServices(tx, dayInThailand(new Date()))).find(({ id }) => id === service);
    const { rows } = await sql<Published>`
      select p.version, a.name as published_by, d.name as drafted_by, p.published_at from services.publication p
      left join identity.public_account a on a.id = p.published_by
      left join identity.public_account d on d.id = p.drafted_by
      where p.service = ${service}`.execute(tx);
    const versions = await findVersions(tx, service);
    return versions.map((one) => {
      const publication = rows.find(({ version }) => version === one.version);
      return {
        version: one.version,
        published: publication ? one.version - firstPublished + 1 : null,
        effective: one.effective,
        in_force: today?.version === one.version,
        drafted_by: publication?.drafted_by ?? null,
        published_by: publication?.published_by ?? null,
        published_at: publication?.published_at ?? null,
        body: draftFrom(one),
        per: one.benefit.per,
        frequency: one.benefit.frequency,
      };
    });
  },
});

type Published = {
  version: number;
  published_by: string | null;
  drafted_by: string | null;
  published_at: Date;
};
