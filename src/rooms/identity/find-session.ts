import { sql } from 'kysely';
import type { Db } from '../../platform/db.ts';
import type { FindActor } from '../../platform/session.ts';

/**
 * Finds the actor of a session token: the account at the posting it works in now. `demo`: the made-up people may work;
 * without it their sessions end too, also those that were opened before.
 */
export function findSession(db: Db, { demo }: { demo: boolean } = { demo: true }): FindActor {
  return async (tokenHash) => {
    const found = await sql<Row>`select * from identity.find_session(${tokenHash})`.execute(db);
    const row = found.rows[0];
    if (!row) return 'none';
    if (row.ended || (row.demo && !demo)) return 'expired';
    return {
      account: row.account,
      name: row.name,
      posting: row.posting,
      duty: row.duty ?? 'none',
      organisation: row.organisation,
      areas: row.areas,
      session: row.session,
      mustChangePassword: row.must_change,
    };
  };
}

type Row = {
  session: string;
  account: string;
  name: string;
  must_change: boolean;
  demo: boolean;
  ended: boolean;
  posting: string | null;
  duty: string | null;
  organisation: string | null;
  areas: string[];
};
