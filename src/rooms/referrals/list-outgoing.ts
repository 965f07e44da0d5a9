import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { linkStates, type LinkState } from './link.ts';
import { makeLinkToken } from './make-link-token.ts';
import type { Tx } from './tables.ts';

const link = z.object({
  link: id,
  state: z.enum(linkStates),
  expires_at: z.iso.datetime(),
  made_at: z.iso.datetime(),
  by: z.string().nullable(),
  /** What stands behind # of its address; null once it can no longer be used. */
  secret: z.string().nullable(),
});
const letter = z.object({
  letter: id,
  link: id.nullable(),
  asked_at: z.iso.datetime(),
  by: z.string().nullable(),
  pdf: id.nullable(),
  docx: id.nullable(),
  /** Why there is no PDF. */
  fault: z.enum(['no_fonts', 'not_made']).nullable(),
});

/** The links and letters with which a request went to an organisation without an account, the newest first. */
export const listOutgoing = read({
  name: 'referrals.list-outgoing',
  input: z.object({ area: areaId, referral: id }),
  output: z.object({ links: z.array(link), letters: z.array(letter) }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, referral }) {
    const links = await sql<LinkRow>`
      select l.id as link, l.expires_at, l.made_at, c.name as by,
        case when exists (select from referrals.answer a where a.area = l.area and a.answered_by = l.id and a.way = 'link') then 'used'
          when exists (select from referrals.link_end e where e.area = l.area and e.link = l.id) then 'ended'
          when l.expires_at < clock_timestamp() then 'expired' when r.open_for is null then 'over' else 'open' end as state
      from referrals.link l
      join referrals.referral r on r.area = l.area and r.id = l.referral
      left join identity.public_account c on c.id = l.made_by
      where l.area = ${area} and l.referral = ${referral} order by l.made_at desc, l.id limit 20`.execute(tx);
    const letters = await sql<LetterRow>`
      select l.id as letter, l.link, l.asked_at, l.fault, c.name as by, p.file as pdf, d.file as docx
      from referrals.letter l
      left join referrals.letter_paper p on p.area = l.area and p.letter = l.id and p.form = 'pdf'
      left join referrals.letter_paper d on d.area = l.area and d.letter = l.id and d.form = 'docx'
      left join identity.public_account c on c.id = l.asked_by
      where l.area = ${area} and l.referral = ${referral} order by l.asked_at desc, l.id limit 20`.execute(
      tx,
    );
    return {
      links: links.rows.map((one) => ({
        ...one,
        expires_at: one.expires_at.toISOString(),
        made_at: one.made_at.toISOString(),
        secret: one.state === 'open' ? `${area}.${makeLinkToken(one.link)}` : null,
      })),
      letters: letters.rows.map((one) => ({ ...one, asked_at: one.asked_at.toISOString() })),
    };
  },
});

type LinkRow = { link: string; expires_at: Date; made_at: Date; by: string | null; state: LinkState };
type LetterRow = Omit<z.infer<typeof letter>, 'asked_at'> & { asked_at: Date };
