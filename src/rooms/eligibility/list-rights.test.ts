import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import {
  packRights,
  unpackRights,
  withThoseLeftOut,
  type RightsList,
  type RightsPacked,
} from './rights-list.ts';
import type { Screening } from './screening.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const asked = () => ({ area: open.area('670307'), family: villageId('saensuk family') });

describe('list-rights', () => {
  it('says of every right what the screening says, without the reasons, and leaves the plain “no” out', async () => {
    const full = await open.ask<Screening>('มาลี', 'eligibility.screen-household', asked());
    const packed = await open.ask<RightsPacked>('มาลี', 'eligibility.list-rights', asked());
    const list = unpackRights(packed);
    expect(packRights(list)).toEqual(packed);
    expect(list.rights.length).toBeLessThan(full.rights.length);
    expect(list.services.map((one) => one.service)).toEqual(full.services.map((one) => one.service));
    const told = ({ rights }: Pick<RightsList, 'rights'>) =>
      rights
        .map(({ person, service, verdict, amount, receiving, helped }) =>
          JSON.stringify([service, person, verdict, amount, receiving, helped]),
        )
        .toSorted();
    expect(told(withThoseLeftOut(list))).toEqual(told(full));
  });
  it('is of the own area, for those who see families', async () => {
    await expect(open.ask('สมบัติ', 'eligibility.list-rights', asked())).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(open.ask('นก', 'eligibility.list-rights', asked())).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const nobody = { ...asked(), family: villageId('nongkhaen family') };
    await expect(open.ask('มาลี', 'eligibility.list-rights', nobody)).rejects.toMatchObject({
      code: 'family_not_screened',
    });
  });
});
