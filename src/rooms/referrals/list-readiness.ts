import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { Refusal } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { serviceInForce } from '../services/public.ts';
import { capacity, capacityStates, holdsOn, type Capacity } from './capacity.ts';
import { findOwner, findRoute } from './find-owner.ts';
import { shownAtCentre } from './find-shown.ts';
import type { Tx } from './tables.ts';

const readiness = z.object({
  service: z.string(),
  /** To whom it really goes; null when it cannot be sent, and `problem` says why. */
  organisation: id.nullable(),
  short_th: z.string().nullable(),
  short_en: z.string().nullable(),
  problem: z.string().nullable(),
  /** The province in which it is accepted, when that is another one. */
  paid_in: z.string().nullable(),
  has_accounts: z.boolean(),
  phone: z.string().nullable(),
  /** What this centre has waiting there, and how much of it is overdue. */
  open: z.number().int(),
  overdue: z.number().int(),
  /** Of the last 365 days: how many were answered, and half of them within so many calendar days. */
  answered: z.number().int(),
  days: z.number().int().nullable(),
  capacity: capacity.extend({ state: z.enum(capacityStates), said_on: isoDate }).nullable(),
});

/** What to know of an organisation before it is asked: to whom it goes, how long it takes, what waits there, what it says itself. */
export const listReadiness = read({
  name: 'referrals.list-readiness',
  input: z.object({
    area: areaId,
    asks: z
      .array(z.object({ service: z.string().max(100), organisation: id.nullable().default(null) }))
      .min(1)
      .max(20),
  }),
  output: z.array(readiness),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, asks }) {
    const today = dayInThailand(new Date());
    const made: z.infer<typeof readiness>[] = [];
    for (const { service: wanted, organisation } of asks) {
      const service = await serviceInForce(tx, wanted, today);
      const paid_in = (await findRoute(tx, area, service))?.paid_in ?? null;
      const owner = await findOwner(tx, area, service, organisation).catch((error: unknown) => {
        if (error instanceof Refusal) return error;
        throw error;
      });
      const known = { service: wanted, paid_in };
      if (owner instanceof Refusal) made.push({ ...known, ...nobody, problem: owner.code });
      else made.push({ ...known, problem: null, ...(await readinessOf(tx, area, owner.id, today)) });
    }
    return made;
  },
});

const nobody = {
  organisation: null,
  short_th: null,
  short_en: null,
  has_accounts: true,
  phone: null,
  open: 0,
  overdue: 0,
  answered: 0,
  days: null,
  capacity: null,
};

type Known = Omit<z.infer<typeof readiness>, 'service' | 'paid_in' | 'problem'>;

async function readinessOf(tx: Tx, area: string, organisation: string, today: string): Promise<Known> {
  const { rows } = await sql<Omit<Known, 'capacity'> & { capacity: (Capacity & { said_on: string }) | null }>`
    select o.id as organisation, o.short_th, o.short_en, o.has_accounts, o.phone, w.open, w.overdue, a.answered, a.days, (
      select json_build_object('state', c.state, 'words', c.words, 'until', c.until,
        'said_on', (c.said_at at time zone 'Asia/Bangkok')::date)
      from referrals.capacity c where c.organisation = o.id order by c.said_at desc, c.id desc limit 1) as capacity
    from identity.public_organisation o
    cross join lateral (
      select count(*)::int as open, (count(*) filter (where r.due_on < ${today}::date))::int as overdue
      from referrals.referral r
      where r.area = ${area} and r.organisation = o.id and r.open_for = 'organisation' and ${shownAtCentre('r')}) w
    cross join lateral (
      select count(*)::int as answered,
        ceil(percentile_cont(0.5) within group (order by extract(epoch from r.since - r.sent_at) / 86400))::int as days
      from referrals.referral r
      where r.area = ${area} and r.organisation = o.id and r.state in ('delivered', 'declined')
        and r.sent_at > now() - interval '365 days' and ${shownAtCentre('r')}) a
    where o.id = ${organisation}`.execute(tx);
  const [found] = rows;
  if (!found) return nobody;
  return { ...found, capacity: found.capacity && holdsOn(found.capacity, today) ? found.capacity : null };
}
