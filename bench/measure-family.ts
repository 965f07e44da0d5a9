import { sql } from 'kysely';
import { newId } from '../src/platform/ids.ts';
import { factDictionary } from '../src/rooms/registry/fact-dictionary.ts';
import type { OpenHouse } from '../test/house-on.ts';
import type { BigFamily } from './fill-family.ts';
import { measure, type Measured } from './measure.ts';

/** A family of twenty with ten years of history, as its screen asks for it, and one fact recorded. */
export async function measureFamily(
  open: OpenHouse,
  { area, household, family, people }: BigFamily,
  times: number,
): Promise<Measured[]> {
  const account = (await open.actor('มาลี')).account;
  const baseline = () =>
    sql`select id, name from identity.public_account where id = ${account}`.execute(open.house.db);
  const key = factDictionary.find((one) => one.subject === 'person' && one.type === 'boolean')?.key;
  const file = () => open.ask('มาลี', 'registry.get-family', { area, family });
  const help = () => open.ask('มาลี', 'help.list-household-help', { area, household });
  const rights = () => open.ask('มาลี', 'eligibility.list-rights', { area, family });
  return [
    await measure('family of 20: its file', 60, times, baseline, file),
    await measure('family of 20: its help', 60, times, baseline, help),
    await measure('family of 20: its rights', 60, times, baseline, rights),
    await measure('family of 20: file, help and rights', 60, times, baseline, () =>
      Promise.all([file(), help(), rights()]),
    ),
    await measure('recording a fact', 20, times, baseline, (round) =>
      open.done('มาลี', 'registry.record-fact', {
        area,
        facts: [
          { fact: newId(), subject: people[round % 20], key, value: round % 2 === 0, source: 'declared' },
        ],
      }),
    ),
  ];
}
