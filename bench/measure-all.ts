import { sql } from 'kysely';
import { newId } from '../src/platform/ids.ts';
import type { OpenHouse } from '../test/house-on.ts';
import { measure, type Measured } from './measure.ts';

/** Measures the hot paths of the house through its front doors. */
export async function measureAll(open: OpenHouse, quick: boolean): Promise<Measured[]> {
  const times = quick ? 60 : 200;
  const area = open.area('670307');
  const account = (await open.actor('มาลี')).account;
  const baseline = () =>
    sql`select id, name from identity.public_account where id = ${account}`.execute(open.house.db);
  const run = (
    name: string,
    limit: number | undefined,
    work: (round: number) => Promise<unknown>,
    rounds = times,
  ) => measure(name, limit, rounds, baseline, work);
  const families = await sql<{ id: string }>`
    select id from registry.family f where area = ${area}
      and not exists (select from referrals.referral r where r.area = f.area and r.family = f.id) order by id limit ${times * 2}`.execute(
    open.owner,
  );
  const deepInbox = await deepPage(open, 'นก', 'referrals.list-inbox', {}, quick ? 20 : 500);
  const deepQueue = await deepPage(
    open,
    'มาลี',
    'cases.list-cases',
    { area, state: 'open' },
    quick ? 20 : 500,
  );
  return [
    await run('select of one row by its key', undefined, baseline),
    await run('intake: case, need, request, receipt', 50, (round) =>
      open.done('มาลี', 'cases.open-case', intakeOf(area, families.rows[round]?.id ?? '')),
    ),
    await run('inbox, page 1', 30, () => open.ask('นก', 'referrals.list-inbox', {})),
    await run(`inbox, page ${quick ? 20 : 500}`, 30, () =>
      open.ask('นก', 'referrals.list-inbox', { after: deepInbox }),
    ),
    await run('Today of an officer', 40, () => open.ask('มาลี', 'cases.list-my-cases', { area })),
    await run('Today of a centre', 40, () =>
      open.ask('มาลี', 'cases.list-my-cases', { area, whose: 'centre' }),
    ),
    await run('homes to visit', 40, () => open.ask('มาลี', 'cases.list-visits', { area, whose: 'centre' })),
    await run('queue of a centre, page 1', 30, () => open.ask('มาลี', 'cases.list-cases', { area })),
    await run(`queue of a centre, page ${quick ? 20 : 500}`, 30, () =>
      open.ask('มาลี', 'cases.list-cases', { area, after: deepQueue }),
    ),
    await run('area picker, three letters', 50, () => open.ask('มาลี', 'areas.find-places', { text: 'สัก' })),
  ];
}

/** One need of one family, asked of the provincial office, with its receipt. */
export function intakeOf(area: string, family: string): unknown {
  return {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', dangers: [], called: [] },
    needs: [
      {
        id: newId(),
        kind: 'sudden_hardship',
        words: 'ไฟไหม้ครัวเมื่อคืน',
        asks: [{ referral: newId(), service: 'ops-emergency-relief' }],
      },
    ],
    receipt: newId(),
    print: newId(),
  };
}

async function deepPage(
  open: OpenHouse,
  who: string,
  name: string,
  input: object,
  number: number,
): Promise<string> {
  let after: string | undefined;
  for (let page = 1; page < number; page += 4) {
    const answer = await open.ask<{ next: string | null }>(who, name, { ...input, after, limit: 200 });
    if (!answer.next) break;
    after = answer.next;
  }
  return after ?? '';
}
