import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { documentKinds } from './document-kind.ts';
import { mustBeHere } from './find-person-row.ts';
import { hashIdNumber, sealIdNumber } from './id-seal.ts';
import { idNumber, optionalLine, partialDate } from './person.ts';
import type { Tx } from './tables.ts';
import { writeKeys } from './write-keys.ts';

/** Writes down a paper of a person: a pink card, a passport, a ทร.38/1. Its number is sealed; the person is found by it. */
export const addDocument = command({
  name: 'registry.add-document',
  input: z.object({
    area: areaId,
    document: id,
    person: id,
    kind: z.enum(documentKinds),
    number: idNumber.default(null),
    place: optionalLine(120, 'document_place_too_long').default(null),
    expires: partialDate.nullable().default(null),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, document, person, kind, number, place, expires }, { at }) {
    await mustBeHere(tx, area, person);
    await tx
      .insertInto('registry.document')
      .values({
        area,
        id: document,
        person,
        kind,
        number_sealed: number && sealIdNumber(number.written, person),
        number_hmac: number && hashIdNumber(number.written),
        number_last4: number && number.written.slice(-4),
        place,
        expires,
        recorded_by: actor.account,
        at,
      })
      .execute();
    await writeKeys(tx, area, [person]);
    return { document };
  },
});
