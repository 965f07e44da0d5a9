import { sql } from 'kysely';
import { derive, job, type JobRoom } from '../../platform/jobs.ts';
import { fileOutbox, MessageFault, type Messenger, type Outgoing } from '../../platform/messenger.ts';
import { isDue, triedForDays } from './message.ts';

/**
 * Sends what waits, each message by itself and once; what does not leave is tried again by the clock, for a week. When the messenger cannot
 * be reached the rest waits for the next round: nothing is lost, and every attempt is written down.
 */
export const sendMessages = job<Record<string, never>>({
  name: 'cases.send-messages',
  every: '*/5 * * * *',
  atStart: true,
  async run(room) {
    await sendWaiting(room, Date.now());
  },
});

/** Sends what is due at a moment (milliseconds); how many left. */
export async function sendWaiting(
  room: Pick<JobRoom, 'house' | 'jobDb' | 'dataDir'>,
  now: number,
): Promise<number> {
  const messenger = room.house.messenger ?? fileOutbox(room.dataDir);
  let sent = 0;
  for (const one of await findWaiting(room)) {
    if (!isDue(one.tries, one.last?.getTime() ?? null, now)) continue;
    const became = await sendOne(room as JobRoom, messenger, one, now);
    if (became === 'sent') sent += 1;
    if (became === 'unreachable') break;
  }
  return sent;
}

type Waiting = Outgoing & {
  area: string;
  tries: number;
  last: Date | null;
  asked_at: Date;
  restricted: boolean;
};

async function findWaiting({ jobDb }: Pick<JobRoom, 'jobDb'>): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select m.area, m.id, m.way, m.phone as to, m.text, m.asked_at, c.restricted, t.tries, t.last
    from cases.message m
    join cases.case_file c on c.area = m.area and c.id = m.case_file
    cross join lateral (
      select count(*)::int as tries, max(tried_at) as last, bool_or(sent or fault in ('restricted', 'given_up')) as over
      from cases.message_try t where t.area = m.area and t.message = m.id) t
    where m.way <> 'telephone' and not coalesce(t.over, false)
    order by m.asked_at, m.id limit 500`.execute(jobDb);
  return rows;
}

type Became = 'sent' | 'unreachable' | 'refused' | 'restricted' | 'given_up' | 'elsewhere';

// The message is held while it is handed over: two servers never send the same one.
async function sendOne(room: JobRoom, messenger: Messenger, one: Waiting, now: number): Promise<Became> {
  const { area, id, way, to, text, tries } = one;
  return derive(room, async (tx) => {
    const held = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${id}, 11)) and not exists (
        select from cases.message_try t where t.area = ${area} and t.message = ${id} and t.no > ${tries}) as mine`.execute(
      tx,
    );
    if (!held.rows[0]?.mine) return 'elsewhere';
    const became = await hand();
    const fault = became === 'sent' ? null : became;
    await sql`insert into cases.message_try (area, message, no, sent, fault)
      values (${area}, ${id}, ${tries + 1}, ${fault === null}, ${fault})`.execute(tx);
    return became;
  });

  async function hand(): Promise<Exclude<Became, 'elsewhere'>> {
    // The case became restricted after somebody asked for it.
    if (one.restricted) return 'restricted';
    if (now - one.asked_at.getTime() > triedForDays * 86_400_000) return 'given_up';
    try {
      await messenger.send({ id, way, to, text });
      return 'sent';
    } catch (error) {
      if (error instanceof MessageFault) return error.code;
      throw error;
    }
  }
}
