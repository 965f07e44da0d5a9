import type { ConditionState } from '../../platform/rules/explain.ts';
import { addDays, dayOf, dayText } from '../../platform/rules/calendar.ts';
import type { Helped } from './find-house.ts';
import type { Judgement } from './judge.ts';
import type { FactReader } from './read-facts.ts';
import type { WelfareService } from '../services/public.ts';
import type { Standing } from './rights-list.ts';
import type { ConditionRead, Right } from './screening.ts';

/** A judgement in words: the conditions with the facts they were read from, what to ask, what was given already. */
export function rightOf(
  judged: Judgement,
  facts: FactReader,
  helped: readonly Helped[],
  familyOf: ReadonlyMap<string, string>,
  on: string,
): Right {
  const { person, service, explanation } = judged;
  const given = helpOf(helped, service.id, person, familyOf.get(person));
  const first = explanation.askFirst && facts.ask(explanation.askFirst);
  return {
    person,
    service: service.id,
    version: service.version,
    verdict: judged.verdict,
    amount: judged.amount,
    conditions: explanation.conditions.map((one) => conditionRead(one, facts)),
    missing: explanation.missing.map((ref) => facts.ask(ref)),
    ask_first: first && { person: first.person, key: first.key },
    apply_alone: judged.applyAlone,
    receiving: isReceiving(service, given, on),
    helped: given,
  };
}

/** Where a right stands, without its reasons: for lists. */
export function standingOf(
  judged: Pick<Judgement, 'person' | 'service' | 'verdict' | 'amount'>,
  helped: readonly Helped[],
  familyOf: ReadonlyMap<string, string>,
  on: string,
): Standing {
  const { person, service, verdict, amount } = judged;
  const given = helpOf(helped, service.id, person, familyOf.get(person));
  return {
    person,
    service: service.id,
    verdict,
    amount,
    receiving: isReceiving(service, given, on),
    helped: given,
  };
}

function isReceiving(service: WelfareService, given: Right['helped'], on: string): boolean {
  return service.benefit.frequency === 'monthly' && given !== null && given.last_on > lately(on);
}

function conditionRead({ condition, ...state }: ConditionState, facts: FactReader): ConditionRead {
  const { id, th, en, scope, source, evidence } = condition;
  return {
    id,
    th,
    en,
    scope,
    source,
    evidence,
    state: state.state,
    settled_by: state.settledBy,
    deciding: state.deciding,
    facts: state.read.map((ref) => facts.read(ref)),
  };
}

// Help to a whole family counts for everybody of it; help to a person for that person.
function helpOf(
  helped: readonly Helped[],
  service: string,
  person: string,
  family: string | undefined,
): Right['helped'] {
  const own = helped.filter(
    (one) => one.service === service && (one.person === null ? one.family === family : one.person === person),
  );
  const last = own
    .map(({ last_on }) => last_on)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  return {
    times: own.reduce((sum, { times }) => sum + times, 0),
    cash_satang: own.reduce((sum, { cash_satang }) => sum + cash_satang, 0),
    last_on: last,
  };
}

/** A payment of the last two months says that a monthly service is still received. Our own measure. */
function lately(on: string): string {
  return dayText(addDays(dayOf(on) ?? 0, -62));
}
