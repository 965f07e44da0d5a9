import { sql, type Transaction } from 'kysely';
import { keysOf } from '../src/rooms/registry/write-keys.ts';
import { insertRows } from './insert-rows.ts';
import { fullName } from './person.ts';
import type { PilotWorld } from './world.ts';

type Tx = Transaction<Record<never, never>>;

/** Writes by what the people of a pilot are found: the keys that the commands write, for all people at once. */
export async function writeSearchKeys(
  tx: Tx,
  { pilot: { area }, homes }: PilotWorld,
  numbers: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const villages = await namesOfVillages(tx, [...new Set(homes.flatMap((one) => one.village ?? []))]);
  const people = homes.flatMap((home) =>
    home.families.flatMap(({ people: own }) => own.map((one) => ({ home, one }))),
  );
  const rows = people.map(({ home, one }) => {
    const village = home.village ? villages.get(home.village) : undefined;
    const hmac = numbers.get(one.id) ?? null;
    const keys = keysOf({
      name: fullName(one),
      nickname: one.nickname,
      id_hmac: hmac,
      id_last4: one.idNumber?.slice(-4) ?? null,
      phone: one.phone,
      other_phones: [],
      earlier_names: null,
      document_hashes: null,
      state: one.state,
      house_no: home.houseNo,
      house_phone: home.phone,
      village: home.village,
      village_name: village?.name ?? home.villageWords,
      moo: village?.moo ?? null,
    });
    return { person: one.id, keys, hmac };
  });
  await sql`
    insert into registry.person_key (area, key, person)
    select ${area}, key, person from json_to_recordset(${JSON.stringify(rows.map(({ person, keys }) => ({ person, keys })))}::json)
      as r (person uuid, keys text[]), unnest(r.keys) as key
    order by key collate "C", person`.execute(tx);
  await insertRows(
    tx,
    'registry.id_index',
    rows.flatMap(({ person, hmac }) => (hmac ? [{ hmac: `\\x${hmac.toString('hex')}`, area, person }] : [])),
  );
}

async function namesOfVillages(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, { name: string; moo: number }>> {
  const { rows } = await sql<{ code: string; name: string; moo: number }>`
    select code, name_th as name, moo from areas.public_place where code = any (${[...codes]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code, row]));
}
