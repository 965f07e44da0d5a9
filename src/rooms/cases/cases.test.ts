import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const emergency = 'ops-emergency-relief';

/** A visit of the grandmother for one need, the emergency grant asked for. */
const visit = () => ({
  area: open.area('670307'),
  case: newId(),
  family,
  contact: { id: newId(), channel: 'walk_in', person: grandmother },
  needs: [
    {
      id: newId(),
      kind: 'sudden_hardship',
      words: 'เงินกะบ่พอค่าผ้าอ้อม',
      asks: [
        { referral: newId(), service: emergency, person: grandmother, held: ['บัตรประจำตัวประชาชน'] },
      ] as object[],
    },
  ],
  receipt: newId(),
  print: newId(),
});

/** The same without asking anybody, so that many visits can follow one another. */
const plainVisit = () => {
  const made = visit();
  return { ...made, needs: made.needs.map((need) => ({ ...need, asks: [] })) };
};

describe('open-case', () => {
  it('writes everything in one command, gives the number, and logs no text', async () => {
    const input = visit();
    const done = await open.done('มาลี', 'cases.open-case', input);
    expect(done).toMatchObject({ case: input.case, number: 'สล 0001/2570', restricted: false });
    const logged = await sql<{ text: string }>`
      select row_to_json(c)::text as text from platform.command c where name = 'cases.open-case'`.execute(
      open.owner,
    );
    expect(logged.rows).toHaveLength(1);
    expect(logged.rows[0]?.text).not.toContain('ผ้าอ้อม');
    expect(open.said.join(' ')).not.toContain('ผ้าอ้อม');
  });
});
