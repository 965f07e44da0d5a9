import { sql } from 'kysely';
import { searchKeys } from './search-key.ts';
import type { Tx } from './tables.ts';

/** Writes anew by what these people of one area can be found: a part of every command that changes a name, number or address. */
export async function writeKeys(tx: Tx, area: string, persons: readonly string[]): Promise<void> {
  const found = await sql<KeyRow & { id: string }>`
    select p.id, p.name, p.nickname, p.id_hmac, p.id_last4, p.phone, p.state, h.house_no, h.phone as house_phone, h.village,
      coalesce(v.name_th, h.village_words) as village_name, p.other_phones,
      (select array_agg(n.name) from registry.earlier_name n where n.area = p.area and n.person = p.id and n.ended_by is null) as earlier_names,
      (select array_agg(encode(d.number_hmac, 'hex')) from registry.document d
        where d.area = p.area and d.person = p.id and d.ended_by is null and d.number_hmac is not null) as document_hashes, v.moo
    from registry.person p
    left join lateral (
      select * from registry.member m
      where m.area = p.area and m.person = p.id and (m.until is null or p.state <> 'alive')
      order by m.until desc nulls first limit 1) m on true
    left join registry.family f on f.area = m.area and f.id = m.family
    left join registry.household h on h.area = f.area and h.id = f.household
    left join areas.public_place v on v.code = h.village
    where p.area = ${area} and p.id = any (${[...persons]}::uuid[])`.execute(tx);
  const rows = found.rows.map((row) => ({
    person: row.id,
    keys: keysOf(row),
    hmac: row.id_hmac?.toString('hex') ?? null,
  }));
  await sql`
    select registry.put_person_keys(${area}, one.person, one.keys),
      registry.put_in_id_index(${area}, one.person, decode(one.hmac, 'hex'))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (person uuid, keys text[], hmac text)`.execute(
    tx,
  );
}

/** What the record of a person and of their house says that can be searched. */
export type KeyRow = {
  name: string;
  nickname: string | null;
  id_hmac: Buffer | null;
  id_last4: string | null;
  phone: string | null;
  other_phones: readonly { number: string }[];
  earlier_names: string[] | null;
  /** In hexadecimal. */
  document_hashes: string[] | null;
  state: string;
  house_no: string | null;
  house_phone: string | null;
  village: string | null;
  village_name: string | null;
  moo: number | null;
};

/** The keys of a person. What a person gets more of (earlier names, documents, telephones) is added to these lists. */
export function keysOf(row: KeyRow): string[] {
  return searchKeys(
    {
      names: [row.name, ...(row.earlier_names ?? [])],
      nicknames: those(row.nickname),
      idKeys: [row.id_hmac, ...(row.document_hashes ?? []).map((one) => Buffer.from(one, 'hex'))].flatMap(
        (one) => those(one?.toString('base64url')),
      ),
      idLastFour: row.id_last4,
      phones: [...those(row.phone), ...row.other_phones.map((one) => one.number)],
      gone: row.state !== 'alive',
    },
    {
      houseNumber: row.house_no,
      villageName: row.village_name,
      moo: row.moo,
      village: row.village,
      phone: row.house_phone,
    },
  );
}

function those(text: string | null | undefined): string[] {
  return text ? [text] : [];
}
