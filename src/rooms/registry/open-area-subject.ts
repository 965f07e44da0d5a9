import { sql } from 'kysely';
import { areaSubject } from './area-subject.ts';
import type { Tx } from './tables.ts';

/** Makes an area's place among the subjects of facts; the first to say something of the area needs it. Gives its id. */
export async function openAreaSubject(tx: Tx, area: string): Promise<string> {
  const subject = areaSubject(area);
  await sql`insert into registry.subject (area, id, kind) values (${area}, ${subject}, 'area')
    on conflict do nothing`.execute(tx);
  await sql`insert into registry.area_now (area, subject) values (${area}, ${subject})
    on conflict do nothing`.execute(tx);
  return subject;
}
