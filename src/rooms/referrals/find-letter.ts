import { sql } from 'kysely';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import type { LetterKnown } from './letter.ts';
import { linkAddress } from './link.ts';
import { makeLinkToken } from './make-link-token.ts';
import type { Packet } from './packet.ts';
import { readPacket } from './read-packet.ts';
import type { Tx } from './tables.ts';

/** What a letter that was asked for is made of; undefined when there is none that the asker may see, or it was made already. */
export async function findLetter(
  tx: Tx,
  area: string,
  letter: string,
  house: string,
): Promise<{ about: string; known: LetterKnown } | undefined> {
  const { rows } = await sql<Row>`
    select coalesce(r.person, r.family) as about, r.packet, r.due_on, l.asked_at, l.link, k.expires_at, o.name_th, o.address_th,
      o.letter_th, a.centre_name_th, a.centre_address_th, a.centre_letterhead_th, a.centre_phone
    from referrals.letter l
    join referrals.referral r on r.area = l.area and r.id = l.referral
    join identity.public_organisation o on o.id = r.organisation
    join areas.public_area a on a.id = l.area
    left join referrals.link k on k.area = l.area and k.id = l.link
    where l.area = ${area} and l.id = ${letter}
      and not exists (select from referrals.letter_paper p where p.area = l.area and p.letter = l.id)`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return undefined;
  const until = row.expires_at && dayInThailand(row.expires_at);
  return {
    about: row.about,
    known: {
      centre: {
        name: row.centre_name_th,
        address: row.centre_address_th,
        letterhead: row.centre_letterhead_th,
        phone: row.centre_phone,
      },
      organisation: { name: row.name_th, address: row.address_th, addressed: row.letter_th },
      packet: await readPacket(tx, area, row.packet),
      on: dayInThailand(row.asked_at),
      due_on: row.due_on,
      reply: row.link && until ? { address: linkAddress(house, area, makeLinkToken(row.link)), until } : null,
    },
  };
}

type Row = {
  about: string;
  packet: Packet;
  due_on: string;
  asked_at: Date;
  link: string | null;
  expires_at: Date | null;
  name_th: string;
  address_th: string | null;
  letter_th: string | null;
  centre_name_th: string;
  centre_address_th: string | null;
  centre_letterhead_th: string | null;
  centre_phone: string | null;
};
