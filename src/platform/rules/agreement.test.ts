import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRule } from './check.ts';
import { compileExpression } from './compile-expression.ts';
import { compileRule, compileStanding } from './compile.ts';
import { explainRule } from './explain.ts';
import { cellAt, supposing } from './fact-ref.ts';
import type { FactRef } from './fact-ref.ts';
import { answersOf, areExact } from './missing.ts';
import type { Search } from './missing.ts';
import { answerMarks } from './answers.ts';
import { slotOf } from './dictionary.ts';
import { anyHousehold, anyRule, dictionary, pool, today } from '../../../test/random-rules.ts';
import { layOut } from './sheet.ts';
import type { Cell, FactValue, Sheet } from './sheet.ts';
import { compileReasons } from './reasons.ts';
import type { Expression } from './expression.ts';
import { conditionsOf, isCondition, settledBy } from './rule.ts';
import type { Rule } from './rule.ts';
import { truthName } from './truth.ts';
import { isFinal, isSettled, verdictOf } from './verdict.ts';

const subjects = 20_000;
const householdsPerRule = 25;

test(`closure and explanation agree on ${subjects} random people, condition by condition`, () => {
  let people = 0;
  fc.assert(
    fc.property(anyRule, manyHouseholds(), (rule, households) => {
      expect(checkRule(rule, dictionary)).toEqual([]);
      const verdict = compileRule(rule, dictionary);
      const explain = explainRule(rule, dictionary);
      const tests = conditionsOf(rule).map(({ when }) => compileExpression(when, dictionary));
      for (const sheet of households.flatMap((household) => layOut(dictionary, household))) {
        people += 1;
        const explanation = explain(sheet);
        const states = explanation.conditions.map(({ state }) => state).join();
        if (explanation.verdict !== verdict(sheet)) throw new Error('the verdicts differ');
        if (states !== tests.map((run) => truthName(run(sheet))).join()) throw new Error('the states differ');
      }
    }),
    { numRuns: runs() },
  );
  expect(people).toBeGreaterThanOrEqual(subjects);
});

test('quick reasons say what the explanation says', () => {
  fc.assert(
    fc.property(anyRule, manyHouseholds(), (rule, households) => {
      const explain = explainRule(rule, dictionary);
      const reasons = compileReasons(rule, dictionary);
      for (const sheet of households.flatMap((household) => layOut(dictionary, household))) {
        const { askFirst: _first, conditions, ...slow } = explain(sheet);
        const { conditions: brief, ...quick } = reasons(sheet);
        expect(quick).toEqual(slow);
        expect(brief).toEqual(conditions.map(({ read: _read, missing: _missing, ...one }) => one));
      }
    }),
    { numRuns: runs() / 10 },
  );
});

test('filling in an unknown never turns entitled into not entitled, nor a settled verdict open', () => {
  fc.assert(
    fc.property(anyRule, manyHouseholds(), fc.infiniteStream(fc.nat()), (rule, households, luck) => {
      const standing = compileStanding(rule, dictionary);
      for (const sheet of households.flatMap((household) => layOut(dictionary, household))) {
        const before = verdictOf(standing(sheet));
        const after = filled(openFacts(sheet), sheet, luck, () => verdictOf(standing(sheet)));
        const allowed = {
          entitled: /^entitled/,
          not_entitled: /^not/,
          judgement: /^judg|^ent/,
          unknown: /./,
        };
        if (!allowed[before].test(after)) throw new Error(`${before} became ${after}`);
      }
    }),
    { numRuns: runs() },
  );
});

test('the missing set settles the verdict whatever the answers', () => {
  fc.assert(
    fc.property(anyRule, manyHouseholds(), fc.infiniteStream(fc.nat()), (rule, households, luck) => {
      const standing = compileStanding(rule, dictionary);
      const explain = explainRule(rule, dictionary);
      for (const sheet of households.flatMap((household) => layOut(dictionary, household))) {
        const { verdict, missing } = explain(sheet);
        if (verdict !== 'unknown') {
          if (missing.length > 0) throw new Error('nothing is missing once the verdict is settled');
          continue;
        }
        if (missing.length === 0 && !onlyInforms(rule)) throw new Error('unknown, and nothing to ask');
        for (let times = 0; times < 3 && missing.length > 0; times += 1) {
          const settled = filled(missing, sheet, luck, () => isSettled(standing(sheet)));
          if (!settled) throw new Error(`still open after ${JSON.stringify(missing)}`);
        }
      }
    }),
    { numRuns: runs() },
  );
});

test('no fact of the missing set can be left out', () => {
  let proved = 0;
  let unproved = 0;
  fc.assert(
    fc.property(anyRule, fc.array(anyHousehold, { minLength: 4, maxLength: 4 }), (rule, households) => {
      const search: Search = {
        standing: compileStanding(rule, dictionary),
        marks: answerMarks(rule, dictionary),
        dictionary,
      };
      const explain = explainRule(rule, dictionary);
      for (const sheet of households.flatMap((household) => layOut(dictionary, household))) {
        const { missing, askFirst } = explain(sheet);
        if (missing.length > 0 && !missing.some((ref) => ref === askFirst))
          throw new Error('asks first for another');
        for (const left of missing) {
          const others = missing.filter((ref) => ref !== left);
          const found = canStayOpen(others, sheet, search, { left: 5_000 });
          if (found === 'yes') proved += 1;
          else if (found === 'no' && areExact(others, search)) throw new Error(`${left.key} is not needed`);
          else unproved += 1;
        }
      }
    }),
    { numRuns: 800 },
  );
  expect(proved).toBeGreaterThan(300);
  expect(unproved / proved).toBeLessThan(0.03);
});

test('judgements, approvals and law not yet issued are listed apart and never refuse', () => {
  fc.assert(
    fc.property(anyRule, manyHouseholds(), (rule, households) => {
      const explain = explainRule(rule, dictionary);
      const verdict = compileRule(rule, dictionary);
      const [refusing, agreeing] = [never, always].map((answer) =>
        compileRule(answeredBy(rule, 'people', answer), dictionary),
      );
      const informed = [never, always].map((answer) =>
        compileRule(answeredBy(rule, 'nobody', answer), dictionary),
      );
      for (const sheet of households.flatMap((household) => layOut(dictionary, household))) {
        if (refusing?.(sheet) === 'not_entitled' && agreeing?.(sheet) !== 'not_entitled')
          throw new Error('people who say no refused somebody');
        if (informed.some((each) => each(sheet) !== verdict(sheet)))
          throw new Error('what only informs changed the verdict');
        const { conditions, missing } = explain(sheet);
        const asked = new Set(
          conditions.flatMap((one) => (one.settledBy === 'facts' ? one.missing : [])).map(named),
        );
        if (missing.some((ref) => !asked.has(named(ref)))) throw new Error('asks for what people decide');
      }
    }),
    { numRuns: runs() },
  );
});

const always: Expression = { op: 'always' };
const never: Expression = { op: 'not', of: always };

/** The same rule as if all that these settle came out so. */
function answeredBy(rule: Rule, who: 'people' | 'nobody', when: Expression): Rule {
  if (!isCondition(rule)) return { ...rule, of: rule.of.map((child) => answeredBy(child, who, when)) };
  return settledBy(rule.scope) === who ? { ...rule, when } : rule;
}

function named({ member, key }: FactRef): string {
  return `${member ?? ''} ${key}`;
}

function runs(): number {
  return subjects / householdsPerRule;
}

function manyHouseholds(): fc.Arbitrary<readonly Parameters<typeof layOut>[1][]> {
  return fc.array(anyHousehold, { minLength: householdsPerRule, maxLength: householdsPerRule });
}

function onlyInforms(rule: Parameters<typeof conditionsOf>[0]): boolean {
  return conditionsOf(rule).every(({ scope }) => settledBy(scope) === 'nobody');
}

/** Every fact that this household lacks or knows only in part. */
function openFacts(sheet: Sheet): readonly FactRef[] {
  const keys = [...dictionary.meanings.values()].filter(({ derived }) => !derived);
  const refs = keys.flatMap(({ key, about }): FactRef[] =>
    about === 'shared' ? [{ member: null, key }] : sheet.members.map(({ member }) => ({ member, key })),
  );
  return refs.filter((ref) => possible(ref, sheet).length > 0);
}

function filled<T>(refs: readonly FactRef[], sheet: Sheet, luck: fc.Stream<number>, question: () => T): T {
  const [first, ...rest] = refs;
  if (!first) return question();
  const answers = possible(first, sheet);
  const answer = answers[(luck.next().value ?? 0) % answers.length];
  return supposing(first, answer, sheet, dictionary, () => filled(rest, sheet, luck, question));
}

/** Looks for one set of answers that leaves the verdict open: finding it proves that the fact left out is needed. */
function canStayOpen(
  refs: readonly FactRef[],
  sheet: Sheet,
  search: Search,
  tries: { left: number },
): 'yes' | 'no' | 'gave up' {
  const standing = search.standing(sheet);
  if (isFinal(standing)) return 'no';
  const [first, ...rest] = refs;
  if (!first) return isSettled(standing) ? 'no' : 'yes';
  let found: 'no' | 'gave up' = 'no';
  for (const answer of [...answersOf(first, sheet, search), ...possible(first, sheet)]) {
    tries.left -= 1;
    if (tries.left < 0) return 'gave up';
    const inner = supposing(first, answer, sheet, dictionary, () => canStayOpen(rest, sheet, search, tries));
    if (inner === 'yes') return 'yes';
    if (inner === 'gave up') found = inner;
  }
  return found;
}

/** The answers still possible for a fact: all when unknown, those within when known in part, none when known. */
function possible(ref: FactRef, sheet: Sheet): readonly Cell[] {
  const current = cellAt(ref, sheet, dictionary);
  const answers = cells.get(ref.key) ?? [true, false];
  if (current === undefined) return answers;
  if (typeof current !== 'object' || Array.isArray(current)) return [];
  if ('low' in current) return answers.filter((cell) => Number(cell) >= current.low);
  if (!('earliest' in current) || current.earliest === current.latest) return [];
  const within = answers.filter(
    (cell) =>
      typeof cell === 'object' &&
      'earliest' in cell &&
      cell.earliest >= current.earliest &&
      cell.latest <= current.latest,
  );
  const ends = [current.earliest, current.latest].map((day) => ({ earliest: day, latest: day }));
  return [...within, ...ends];
}

const cells = new Map(
  Object.entries(pool).map(([key, values]) => [key, values.map((value) => cellFor(key, value))]),
);

function cellFor(key: string, value: FactValue): Cell {
  const members = [{ id: 'm', facts: {} }];
  const [sheet] = layOut(dictionary, { on: today, shared: { [key]: value }, members });
  return sheet?.cells[slotOf(key, dictionary)];
}
