import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { circleWays, glassReasons } from './circle.ts';
import type { Tx } from './tables.ts';

const member = z.object({
  circle: id,
  /** Whom the circle is around: a person, a family or a house. */
  subject: id,
  account: id,
  name: z.string().nullable(),
  how: z.enum(circleWays),
  named_by: z.string().nullable(),
  since: z.iso.datetime(),
});
const broken = z.object({
  glass: id,
  by: z.string().nullable(),
  mine: z.boolean(),
  reason: z.enum(glassReasons),
  words: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  open: z.boolean(),
});

/**
 * Who stands in the circles around a family, its people and its house, as far as I stand in them; and whose glass was broken. Empty for
 * whoever is outside, whether there is a circle or not.
 */
export const listCircle = read({
  name: 'registry.list-circle',
  input: z.object({ area: areaId, family: id }),
  output: z.object({ members: z.array(member), broken: z.array(broken) }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { area, family }) {
    const { rows } = await sql<Found>`
      select c.id, c.subject, c.account, a.name, c.how, n.name as named_by, c.since, c.until, c.reason, c.words,
        coalesce(c.until > now(), false) as open
      from registry.circle c
      left join identity.public_account a on a.id = c.account
      left join identity.public_account n on n.id = c.named_by
      where c.area = ${area} and c.subject in (select registry.around(${area}, ${family}))
        and (c.how = 'broke_glass' or c.until is null)
        and (c.account = ${actor.account} or case c.how when 'broke_glass' then registry.told_of_glass(c.area, c.subject)
          else registry.keeps_circle(c.area, c.subject) end)
      order by c.since, c.id`.execute(tx);
    return {
      members: rows.flatMap((row) => (row.how === 'broke_glass' ? [] : [memberOf(row)])),
      broken: rows.flatMap((row) => (row.how === 'broke_glass' ? [brokenOf(row, actor.account)] : [])),
    };
  },
});

type Found = {
  id: string;
  subject: string;
  account: string;
  name: string | null;
  how: z.infer<typeof member>['how'];
  named_by: string | null;
  since: Date;
  until: Date | null;
  reason: z.infer<typeof broken>['reason'] | null;
  words: string | null;
  open: boolean;
};

function memberOf({ id: circle, subject, account, name, how, named_by, since }: Found) {
  return { circle, subject, account, name, how, named_by, since: since.toISOString() };
}

function brokenOf({ id: glass, account, name: by, reason, words, since, until, open }: Found, me: string) {
  return {
    glass,
    by,
    mine: account === me,
    reason: reason ?? ('other' as const),
    words: words ?? '',
    since: since.toISOString(),
    until: (until ?? since).toISOString(),
    open,
  };
}
