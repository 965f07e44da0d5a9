import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { Actor } from '../../platform/actor.ts';
import { shownCase } from './find-shown.ts';
import { note } from './note.ts';
import type { Tx } from './tables.ts';
import { mustBeAtDesk, writeHandover } from './write-handover.ts';

/**
 * Hands everything that is open of one officer over to another: on leave, or when a posting has ended. Restricted cases go only
 * when whoever does it may see them.
 */
export const giveAllCases = command({
  name: 'cases.give-all-cases',
  input: z.object({ area: areaId, from: id, to: id, words: note.nullable().default(null) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, one, { at }) {
    const { area, from, to } = one;
    if (from === to) throw refuse('handed_to_self');
    await mustBeAtDesk(tx, area, to);
    const cases = await giveCases(tx, actor, one, at);
    const needs = await giveNeeds(tx, actor, one, at);
    const visits = await giveVisits(tx, one);
    if (cases + needs + visits === 0) throw refuse('nothing_to_hand');
    return { cases, needs, visits };
  },
});

type Leave = { area: string; from: string; to: string; words: string | null };

async function giveCases(tx: Tx, actor: Actor, { area, from, to, words }: Leave, at: Date): Promise<number> {
  const rows = await tx
    .selectFrom('cases.case_file')
    .select(['id', 'restricted'])
    .where('area', '=', area)
    .where('owner', '=', from)
    .where('closed_at', 'is', null)
    .where(shownCase('cases.case_file'))
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id: caseId, restricted } of rows) {
    const more = { area, case: caseId, need: null, from, to, due_on: null, words, restricted, at };
    await writeHandover(tx, actor, more);
  }
  if (rows.length > 0)
    await tx
      .updateTable('cases.case_file')
      .set({ owner: to })
      .where('area', '=', area)
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .execute();
  return rows.length;
}

// Needs in the cases of others are written down one by one; those of the cases above went with them.
async function giveNeeds(tx: Tx, actor: Actor, { area, from, to, words }: Leave, at: Date): Promise<number> {
  const rows = await tx
    .selectFrom('cases.need as n')
    .innerJoin('cases.case_file as c', (on) =>
      on.onRef('c.area', '=', 'n.area').onRef('c.id', '=', 'n.case_file'),
    )
    .select(['n.id', 'n.case_file', 'c.restricted', 'c.owner'])
    .where('n.area', '=', area)
    .where('n.owner', '=', from)
    .where('n.closed_at', 'is', null)
    .where(shownCase('c'))
    .orderBy('n.id')
    .forUpdate('n')
    .execute();
  for (const { id: need, case_file, restricted, owner } of rows) {
    const more = { area, case: case_file, need, from, to, due_on: null, words, restricted, at };
    if (owner !== to) await writeHandover(tx, actor, more);
  }
  if (rows.length > 0)
    await tx
      .updateTable('cases.need')
      .set({ owner: to })
      .where('area', '=', area)
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .execute();
  return rows.length;
}

async function giveVisits(tx: Tx, { area, from, to }: Leave): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('cases.visit')
    .set({ visitor: to })
    .where('area', '=', area)
    .where('visitor', '=', from)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
