import { mustBeRestricted } from '../triage.ts';
import { agreedToSend } from './agreed.ts';
import type { IntakeTyped } from './intake-typed.ts';

/** What `cases.open-case` is sent. */
export function intakeToSend(area: string, typed: IntakeTyped): Record<string, unknown> {
  const { ids } = typed;
  return {
    area,
    case: ids.case,
    family: typed.family,
    contact: {
      id: ids.contact,
      channel: typed.channel,
      person: typed.elsewise ? null : typed.person,
      caller: typed.elsewise ? typed.caller : null,
      dangers: typed.danger === true ? typed.dangers : [],
      called: typed.danger === true ? typed.called : [],
      urgency: typed.urgency,
    },
    restricted: typed.restricted,
    needs: typed.needs.map((need) => ({
      id: need.id,
      kind: need.kind,
      words: wordsOf(need.words),
      person: need.person,
      asks: typed.asks
        .filter((ask) => ask.need === need.id)
        .map((ask) => ({
          referral: ask.referral,
          service: ask.right.service,
          person: ask.right.person,
          organisation: ask.right.organisation,
          words: wordsOf(need.words),
          held: ask.seen,
          overlap_reason: ask.overlap_reason ?? null,
        })),
    })),
    agreed: agreedToSend(typed, isRestricted(typed)),
    bring: addedToBring(typed),
    bring_on: typed.bring_on,
    receipt: ids.receipt,
    print: ids.print,
  };
}

/** What the family is asked to bring besides the papers of the rights: one thing on each line. */
export function addedToBring(typed: IntakeTyped): string[] {
  const lines = typed.bring.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, 20);
}

/** All that the receipt says to bring: papers that nobody has seen yet, and what was added by hand. */
export function toBring(typed: IntakeTyped): string[] {
  const missing = typed.asks.flatMap(({ right, seen }) =>
    right.documents.map((paper) => paper.th).filter((name) => !seen.includes(name)),
  );
  const restricted = isRestricted(typed);
  return [...new Set([...(restricted ? [] : missing), ...addedToBring(typed)])];
}

/** Whether the case will be seen by its own people only. */
export function isRestricted(typed: IntakeTyped): boolean {
  return mustBeRestricted({
    asked: typed.restricted,
    dangers: typed.danger === true ? typed.dangers : [],
    needs: typed.needs.map((need) => need.kind),
    sensitiveService: typed.asks.some((ask) => ask.right.sensitive),
  });
}

function wordsOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}
