import type { CaseTable } from '../case-table.ts';
import type { CaseReasons, CaseResult, Trial } from '../trial.ts';

/** What a made-up person is, as facts by key in baht; null: not known. */
export type MadeUp = Readonly<Record<string, unknown>>;
type Case = CaseTable['cases'][number];

/** The values of a case, all of them: the example with what the case changes. */
export function valuesOf(table: CaseTable, one: Case | undefined): MadeUp {
  return { ...table.example.shared, ...table.example.person, ...one?.with };
}

/** The question that `get-case-reasons` answers for these values. */
export function asking(table: CaseTable, one: Case | undefined, values: MadeUp, on: string): object {
  const isShared = (key: string) => key in table.example.shared || !key.startsWith('person.');
  const pick = (shared: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => isShared(key) === shared));
  return {
    on,
    shared: pick(true),
    person: pick(false),
    ...(one?.head && { head: one.head }),
    ...(one?.others && { others: one.others }),
  };
}

/** A case of its own made of values that were tried and what came of them. */
export function caseFrom(
  table: CaseTable,
  one: Case | undefined,
  tried: { th: string; on: string; values: MadeUp; came: CaseReasons },
): Case {
  const example = valuesOf(table, undefined);
  const changed = Object.entries(tried.values).filter(
    ([key, value]) => JSON.stringify(example[key]) !== JSON.stringify(value),
  );
  return {
    th: tried.th,
    ...(tried.on !== table.on && { on: tried.on }),
    with: Object.fromEntries(changed) as Case['with'],
    ...(one?.head && { head: one.head }),
    ...(one?.others && { others: one.others }),
    verdict: tried.came.verdict,
    ...(tried.came.baht !== null && { baht: tried.came.baht }),
  };
}

/** The table with what the draft says taken as right in these cases. */
export function acceptedIn(trial: Trial, wanted: (result: CaseResult) => boolean): CaseTable | null {
  if (!trial.table) return null;
  const cases = trial.table.cases.map((one, at) => {
    const result = trial.cases[at];
    if (!result || result.failures.length === 0 || !wanted(result)) return one;
    const { verdict, baht, missing } = result.came;
    const { baht: _sum, missing: _missing, ...kept } = one;
    return {
      ...kept,
      verdict,
      ...(one.baht !== undefined && verdict !== 'not_entitled' && { baht }),
      ...(one.missing && { missing: [...missing] }),
    };
  });
  return { ...trial.table, cases };
}
