import { readBaht } from '../../../platform/thai/thai-money.ts';
import { answerFault, type Answer, type AnswerKind, type DeclineReason } from '../answer.ts';
import type { FactWanted } from '../fact-asked.ts';
import { noteLimit } from '../note.ts';
import type { Answerable } from './request.ts';

/** The answers that need something written. */
export type WrittenKind = Exclude<AnswerKind, 'accepted'>;

export type AnswerTyped = {
  words: string;
  reason: DeclineReason | '';
  amount: string;
  given_on: string | null;
  facts?: FactWanted[];
};

/** What keeps an answer from being sent, as refusal codes beside their fields. */
export type AnswerWrong = Partial<Record<'words' | 'reason' | 'amount' | 'given_on', string>>;

/** Checks what was typed as the server will. `today`: ISO day in Thailand. */
export function answerWrong(
  kind: WrittenKind,
  typed: AnswerTyped,
  about: readonly Answerable[],
  today: string,
): AnswerWrong {
  const words = typed.words.trim();
  if (words.length > noteLimit) return { words: 'note_too_long' };
  if (kind === 'more_information') return words === '' ? { words: 'note_empty' } : {};
  if (kind === 'declined' && typed.reason === '') return { reason: 'reason_missing' };
  if (kind === 'delivered' && typed.given_on === null) return { given_on: 'date_missing' };
  if (kind === 'delivered' && typed.amount.trim() !== '' && !((readBaht(typed.amount) ?? 0) > 0))
    return { amount: 'amount_unread' };
  const sent = about.map((one) => one.sent_on).toSorted();
  const fault = answerFault(answerOf(kind, typed, undefined), sent.at(-1) ?? '', today);
  if (fault === undefined) return {};
  return fault === 'reason_needs_words' ? { words: fault } : { given_on: fault };
}

/** The answer to send. `each`: one of several requests, of which every one is recorded with its own amount. */
export function answerOf(kind: WrittenKind, typed: AnswerTyped, each: Answerable | undefined): Answer {
  const words = typed.words.trim() === '' ? null : typed.words;
  const nothing = { reason: null, amount_satang: null, given_on: null };
  if (kind === 'more_information') return { ...nothing, kind, words: typed.words, facts: typed.facts ?? [] };
  if (kind === 'declined')
    return { ...nothing, kind, words, reason: typed.reason === '' ? 'other' : typed.reason };
  const amount_satang = each === undefined ? (readBaht(typed.amount) ?? null) : each.amount_satang;
  return { ...nothing, kind, words, amount_satang, given_on: typed.given_on ?? '' };
}
