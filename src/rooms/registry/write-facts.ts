import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import { dayInThailand, isPartialDate } from '../../platform/thai/partial-date.ts';
import { enterCircle } from './enter-circle.ts';
import { answerShape, sourceKinds, type Fact } from './fact.ts';
import { factOf } from './fact-dictionary.ts';
import { shownFact } from './find-circle.ts';
import { optionalLine } from './person.ts';
import type { Tx } from './tables.ts';
import { writeFactsNow } from './write-facts-now.ts';

/** One answer as it is recorded. */
export const recorded = z.object({
  fact: id,
  subject: id,
  key: z.string().max(100),
  /** A refusal to answer, and that the question does not apply, are answers too. */
  answer: z.enum(['value', 'refused', 'not_applicable']).default('value'),
  /** Money in satang a year; a date as far as it is known; see the fact dictionary. */
  value: z.json().optional(),
  /** The record that was wrong and that this one stands for; of the same subject and key. Both stay. */
  corrects: id.nullable().default(null),
  /** The day for which it is true; when it is left out, that of the corrected record, else the day of the command. */
  as_of: z
    .string()
    .refine((day) => day.length === 10 && isPartialDate(day), 'no_such_date')
    .optional(),
  source: z.enum(sourceKinds),
  source_words: optionalLine(200, 'source_words_too_long').default(null),
});
export type Recorded = z.infer<typeof recorded>;

/** Appends answers, and writes beside their subjects which are in use now. Refuses what is no answer, or not about these subjects. */
export async function writeFacts(
  tx: Tx,
  actor: Actor,
  area: string,
  facts: readonly Recorded[],
  at: Date,
): Promise<void> {
  const today = dayInThailand(at);
  const wrong = await findCorrected(tx, area, facts);
  const rows = facts.map((one) => {
    const fact = factOf(one.key);
    if (!fact) throw refuse('fact_unknown', { key: one.key });
    const as_of = one.as_of ?? wrong.get(one.corrects ?? '')?.as_of ?? today;
    if (as_of > dayInThailand(new Date())) throw refuse('fact_in_future', { key: one.key, fact: one.fact });
    return { ...checked(fact, one), area, as_of, recorded_by: actor.account };
  });
  await mustBeTheirs(tx, area, facts);
  const restricted = rows.filter((one) => one.restricted);
  // What only the circle knows is told to the desk, not written at a visit.
  if (restricted.length > 0 && actor.duty !== 'desk')
    throw refuse('fact_restricted', { key: restricted[0]?.key });
  await enterCircle(
    tx,
    area,
    restricted.map((one) => one.subject),
  );
  await tx.insertInto('registry.fact').values(rows).execute();
  await writeFactsNow(tx, area, facts);
}

function checked(fact: Fact, said: Recorded) {
  const { fact: factId, subject, key, answer, value, source, source_words, corrects } = said;
  const restricted = fact.sensitivity === 'restricted';
  const row = { id: factId, subject, key, answer, source, source_words, restricted, corrects };
  if (answer !== 'value') return { ...row, value: null };
  const parsed = answerShape(fact).safeParse(value);
  if (!parsed.success) throw refuse('fact_wrong_answer', { key, fact: factId });
  return { ...row, value: JSON.stringify(parsed.data) };
}

// The records that are corrected, each by a record of the same fact of the same subject.
async function findCorrected(
  tx: Tx,
  area: string,
  facts: readonly Recorded[],
): Promise<ReadonlyMap<string, { as_of: string }>> {
  const ids = facts.flatMap((one) => one.corrects ?? []);
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; subject: string; key: string; as_of: string }>`
    select id, subject, key, as_of from registry.fact
    where area = ${area} and id = any (${ids}::uuid[]) and ${shownFact('registry.fact')}`.execute(tx);
  const wrong = new Map(found.rows.map((row) => [row.id, row]));
  for (const one of facts) {
    if (one.corrects === null) continue;
    const row = wrong.get(one.corrects);
    if (!row) throw refuse('fact_not_there', {}, 404);
    if (row.subject !== one.subject || row.key !== one.key)
      throw refuse('fact_corrects_another', { key: one.key, fact: one.fact });
  }
  return wrong;
}

// A fact about a person is not recorded about a house, nor the other way round; nor about somebody of another area.
async function mustBeTheirs(tx: Tx, area: string, facts: readonly Recorded[]): Promise<void> {
  const found = await sql<{ id: string; kind: string; moved: string | null }>`
    select s.id, s.kind, case when p.state = 'moved' then concat(p.title, p.name) end as moved
    from registry.subject s left join registry.person p on p.area = s.area and p.id = s.id
    where s.area = ${area} and s.id = any (${facts.map((one) => one.subject)}::uuid[])`.execute(tx);
  const gone = found.rows.find((row) => row.moved !== null);
  if (gone) throw refuse('person_moved', { name: gone.moved, person: gone.id });
  const kinds = new Map(found.rows.map((row) => [row.id, row.kind]));
  for (const one of facts) {
    const kind = kinds.get(one.subject);
    if (!kind) throw refuse('subject_unknown', { subject: one.subject }, 404);
    if (kind !== factOf(one.key)?.subject)
      throw refuse('fact_wrong_subject', { key: one.key, fact: one.fact });
  }
}
