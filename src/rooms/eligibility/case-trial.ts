import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import type { Household, Member } from '../../platform/rules/sheet.ts';
import type { WelfareService } from '../services/public.ts';
import { askedAbout } from './asked-about.ts';
import { factsAsRead, type CaseTable } from './case-table.ts';
import { judgeHousehold, type Judgement } from './judge.ts';

/** A case that came out otherwise than it is written: which one, in which word, what was wanted and what came. */
export type CaseFailure = {
  readonly case: string;
  readonly place: 'verdict' | 'baht' | 'missing' | 'apply_alone';
  readonly wanted: unknown;
  readonly came: unknown;
};
type Case = CaseTable['cases'][number];

/** One case of a table as it came out. */
export type CaseOutcome = {
  readonly written: Case;
  readonly judged: Judgement;
  readonly failures: readonly CaseFailure[];
};

/** Runs every case of a table, in its order. */
export function caseOutcomes(
  service: WelfareService,
  table: CaseTable,
  dictionary: FactDictionary,
): readonly CaseOutcome[] {
  return table.cases.flatMap((written) => {
    const [judged] = judgeHousehold(houseOfCase(table, written, dictionary), [service], dictionary);
    return judged ? [{ written, judged, failures: differences(written, judged) }] : [];
  });
}

/** Runs the specification of a service by its cases; an empty list means that the rule says what its cases say. */
export function caseFailures(
  service: WelfareService,
  table: CaseTable,
  dictionary: FactDictionary,
): readonly CaseFailure[] {
  return caseOutcomes(service, table, dictionary).flatMap(({ failures }) => failures);
}

/** The household of a case; its person is the first member. */
export function houseOfCase(table: CaseTable, one: Case, dictionary: FactDictionary): Household {
  const isShared = (key: string) => dictionary.meanings.get(key)?.about === 'shared';
  const changed = (of: Case['with'], shared: boolean) => ({
    ...of,
    ...Object.fromEntries(Object.entries(one.with).filter(([key]) => isShared(key) === shared)),
  });
  const member = (id: string, facts: Case['with']): Member => ({
    id,
    facts: { counts_in_household: true, ...factsAsRead(facts, dictionary) },
  });
  const members = [
    member('person', changed(table.example.person, false)),
    ...(one.head ? [member('head', one.head)] : []),
    ...(one.others ?? []).map((facts, at) => member(`other ${at + 1}`, facts)),
  ];
  const shared = factsAsRead(changed(table.example.shared, true), dictionary);
  const head = one.head ? 'head' : 'person';
  const residents = members.map(({ id }) => ({
    person: id,
    family: 'family',
    name: id,
    relation: id === head ? 'head' : 'child',
    age: null,
  }));
  const area = shared['case.lao'];
  const household = { on: one.on ?? table.on, shared, members };
  return askedAbout(household, residents, typeof area === 'string' ? area : 'AAAAAA').household;
}

function differences(one: Case, judged: Judgement): readonly CaseFailure[] {
  const { verdict, amount, explanation, applyAlone } = judged;
  const missing = explanation.missing.map(({ key }) => key);
  return [
    ...differ(one, 'verdict', one.verdict, verdict),
    ...differ(one, 'verdict', one.verdict, explanation.verdict),
    ...(one.baht === undefined
      ? []
      : differ(one, 'baht', span(one.baht), amount && [amount.least_satang / 100, amount.most_satang / 100])),
    ...(one.missing ? differ(one, 'missing', one.missing, missing) : []),
    ...(one.apply_alone ? differ(one, 'apply_alone', one.apply_alone, applyAlone) : []),
  ];
}

function differ(
  one: Case,
  place: CaseFailure['place'],
  wanted: unknown,
  came: unknown,
): readonly CaseFailure[] {
  return JSON.stringify(wanted) === JSON.stringify(came) ? [] : [{ case: one.th, place, wanted, came }];
}

function span(baht: NonNullable<Case['baht']> | null): readonly [number, number] | null {
  return typeof baht === 'number' ? [baht, baht] : baht;
}
