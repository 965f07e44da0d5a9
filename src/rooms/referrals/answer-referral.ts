import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { partOfRequest, reviewGiving, overlapReason, turnReservation, writeHelp } from '../help/public.ts';
import { amountFault, answer, answerFault, answersIn, lastSeen, type Answer } from './answer.ts';
import { alreadySaid, holdReferral, turnReferral, type HeldReferral } from './turn-referral.ts';
import type { Tx } from './tables.ts';
import { writeFactAsks } from './write-fact-asks.ts';

/**
 * The organisation answers a request that was sent to it. `seen` is the last word that the officer had before the eyes:
 * when something was said since, the answer is refused by the name of what it was.
 */
export const answerReferral = command({
  name: 'referrals.answer-referral',
  input: z.object({
    area: areaId,
    answer: id,
    referral: id,
    seen: lastSeen,
    given: answer,
    overlap_reason: overlapReason,
  }),
  may: { duties: ['agency'], within: 'organisation' },
  async run(tx: Tx, actor, input, occasion) {
    return writeAnswer(tx, actor, input, { way: 'account', heard: null, said_by: null }, occasion.at);
  },
});

/** How an answer came: from an account; heard by the desk and how, from whom; or through a link, from whom. */
export type AnswerWay = {
  way: 'account' | 'desk' | 'link';
  heard: 'telephone' | 'letter' | 'in_person' | 'message' | null;
  said_by: string | null;
};

type Answering = {
  area: string;
  answer: string;
  referral: string;
  seen: string | null;
  given: Answer;
  overlap_reason: string | null;
};

/** Writes an answer, and the help when something was delivered, in the caller's transaction; refuses as `answerReferral` does. */
export async function writeAnswer(
  tx: Tx,
  actor: Actor,
  { area, answer: answerId, referral, seen, given, overlap_reason }: Answering,
  way: AnswerWay,
  at: Date,
): Promise<{ answer: string; help: string | null }> {
  const held = await holdReferral(tx, area, referral, seen);
  const last = held.said.at(-1);
  if (last && !answersIn[held.state].includes(given.kind)) throw alreadySaid(last);
  const fault = answerFault(given, held.sent_on, dayInThailand(new Date())) ?? amountFault(given, held.form);
  if (fault) throw refuse(fault, { field: 'given' });
  const help =
    given.kind === 'delivered' ? await giveHelp(tx, actor, area, held, given, overlap_reason) : null;
  const { kind, reason, words, amount_satang, given_on } = given;
  await tx
    .insertInto('referrals.answer')
    .values({
      kind,
      reason,
      words,
      amount_satang,
      given_on,
      ...way,
      area,
      id: answerId,
      referral,
      help,
      answered_at: at,
      answered_by: actor.account,
    })
    .execute();
  if (given.kind === 'more_information')
    await writeFactAsks(tx, { area, referral, answer: answerId }, given.facts);
  await turnReferral(tx, area, held, { kind, id: answerId });
  if (given.kind !== 'more_information')
    await turnReservation(tx, area, referral, given.kind === 'accepted' ? 'approved_at' : 'ended_at');
  return { answer: answerId, help };
}

// What was delivered becomes one line of the ledger in the same transaction.
async function giveHelp(
  tx: Tx,
  actor: Actor,
  area: string,
  held: HeldReferral,
  { amount_satang, given_on, words }: Extract<Answer, { kind: 'delivered' }>,
  overlap_reason: string | null,
): Promise<string> {
  const help = newId();
  const { family, person, service, service_th, service_en, organisation, form } = held;
  const sensitive = held.sensitive || held.restricted;
  const part = await partOfRequest(tx, area, held.id);
  const giving = {
    area,
    about: held.id,
    family,
    person,
    service,
    on: given_on,
    organisation,
    sensitive,
    part,
  };
  // Who answers by a link tells what was given already, and can be shown nothing of what others gave.
  if (actor.duty !== 'link') await reviewGiving(tx, actor, giving, overlap_reason);
  await writeHelp(tx, actor, {
    area,
    id: help,
    family,
    person,
    service,
    organisation,
    form,
    amount_satang,
    given_on,
    what_th: service_th,
    what_en: service_en,
    giver: null,
    referral: held.id,
    sensitive,
    note: words,
    part,
  });
  return help;
}
