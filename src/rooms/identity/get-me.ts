import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import type { Tx } from './tables.ts';

/** Who I am: my name, my postings, the one I work in now. */
export const getMe = read({
  name: 'identity.get-me',
  input: z.object({}),
  output: z.object({
    account: z.uuid(),
    username: z.string(),
    name: z.string(),
    must_change: z.boolean(),
    totp: z.boolean(),
    posting: z.uuid().nullable(),
    session: z.uuid().nullable(),
    postings: z.array(
      z.object({
        id: z.uuid(),
        duty: z.string(),
        organisation: z.object({ id: z.uuid(), short_th: z.string(), short_en: z.string() }).nullable(),
        areas: z.array(z.object({ id: z.string(), name_th: z.string(), name_en: z.string() })),
        area_count: z.number(),
      }),
    ),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor) {
    const me = await tx
      .selectFrom('identity.account')
      .select(['id', 'username', 'name', 'must_change'])
      .where('id', '=', actor.account)
      .executeTakeFirstOrThrow();
    const totp = await sql<{ on: boolean }>`
      select totp_secret is not null as "on" from identity.my_credentials()`.execute(tx);
    return {
      account: me.id,
      username: me.username,
      name: me.name,
      must_change: me.must_change,
      totp: totp.rows[0]?.on ?? false,
      posting: actor.posting,
      session: actor.session,
      postings: await myPostings(tx, actor.account),
    };
  },
});

async function myPostings(tx: Tx, account: string) {
  const found = await sql<{
    id: string;
    duty: string;
    organisation: { id: string; short_th: string; short_en: string } | null;
    areas: { id: string; name_th: string; name_en: string }[];
    area_count: number;
  }>`
    select p.id, p.duty,
      case when o.id is not null then json_build_object('id', o.id, 'short_th', o.short_th, 'short_en', o.short_en) end as organisation,
      coalesce((select json_agg(json_build_object('id', a.id, 'name_th', a.name_th, 'name_en', a.name_en) order by a.id)
        from (select x.area from identity.posting_area x where x.posting = p.id order by x.area limit 30) few
        join areas.public_area a on a.id = few.area), '[]') as areas,
      (select count(*)::int from identity.posting_area x where x.posting = p.id) as area_count
    from identity.posting p left join identity.public_organisation o on o.id = p.organisation
    where p.account = ${account} and p.during @> identity.today() and p.ended_at is null
    order by p.given_at, p.id`.execute(tx);
  return found.rows;
}
