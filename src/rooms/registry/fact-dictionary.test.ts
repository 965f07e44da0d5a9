import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../platform/rules/check.ts';
import { makeDictionary } from '../../platform/rules/dictionary.ts';
import { answerShape, dimensions, factSubjects, type Fact } from './fact.ts';
import { factDictionary, factOf, ruleFacts } from './fact-dictionary.ts';
import { factBesideOf, helpCounts } from './facts-beside.ts';
import { nowColumns } from './now-columns.ts';

const right = (key: string, answer: unknown) => answerShape(factOf(key) as Fact).safeParse(answer).success;
const list = join(import.meta.dirname, '../../../../shared/data/services/facts.csv');
const present = existsSync(list);

describe('the dictionary', () => {
  it('has every entry once, complete in both languages', () => {
    expect(new Set(ruleFacts.map((fact) => fact.key)).size).toBe(ruleFacts.length);
    expect(factDictionary.length).toBeGreaterThanOrEqual(120);
    for (const fact of factDictionary) {
      for (const words of [fact.label, fact.question, ...Object.values(fact.options ?? {})]) {
        expect(words.th).toMatch(/[ก-ฮ]/u);
        expect(words.en).toMatch(/[a-z]/);
      }
      expect(['choice', 'set'].includes(fact.type), fact.key).toBe(fact.options !== undefined);
      if (fact.type === 'set') expect(Object.keys(fact.options ?? {}), fact.key).toContain('none');
      expect(fact.sources.length, fact.key).toBeGreaterThan(1);
    }
    for (const dimension of dimensions)
      expect(
        factDictionary.filter((fact) => fact.dimension === dimension && fact.first).length,
      ).toBeGreaterThan(0);
  });

  it('has a column of its own for every fact but the restricted ones', () => {
    const columns = factSubjects.flatMap((subject) =>
      nowColumns(subject).map((one) => `${subject} ${one.column}`),
    );
    const restricted = factDictionary.filter((fact) => fact.sensitivity === 'restricted');
    expect(new Set(columns).size).toBe(factDictionary.length - restricted.length);
    expect(restricted.map((fact) => fact.key).toSorted()).toEqual([
      'assessment.cannot_self_support',
      'assessment.child_protection_need',
      'assessment.domestic_violence',
      'assessment.no_family_option',
      'case.provincial_subcommittee_approval',
      'household.hiv_affected',
      'person.aids_certificate',
      'person.hiv_affected',
      'person.trafficking_victim_confirmed',
      'person.unplanned_pregnancy',
    ]);
  });

  it('works out derived facts from facts that there are', () => {
    const dictionary = makeDictionary(ruleFacts);
    for (const { key, derived } of ruleFacts) {
      if (!derived) continue;
      const test = derived.expression ?? ({ op: 'gte', of: derived.term, value: 0 } as const);
      const faults = checkExpression(test, dictionary).filter(({ code }) => code !== 'wrong_type');
      expect(faults, key).toEqual([]);
      expect(factOf(key)).toBeUndefined();
    }
    expect(factBesideOf('household.low_income')?.kind).toBe('derived');
    expect(factBesideOf('fund.member_status')?.kind).toBe('given');
  });

  it.skipIf(!present)(
    `has every key that the conditions name${present ? '' : ' (../shared/data/services is absent here)'}`,
    () => {
      const keys = readFileSync(list, 'utf8')
        .split('\n')
        .slice(1)
        .flatMap((line) =>
          line === '' ? [] : [/^"([^"]*)"|^([^,]*)/.exec(line)?.slice(1).find(Boolean) ?? ''],
        );
      const services = keys.flatMap((key) => /^aid_history\.count\('(.+)',/.exec(key)?.[1] ?? []);
      const known = new Set([...ruleFacts, ...helpCounts(services)].map((fact) => fact.key));
      expect(keys.filter((key) => !known.has(key))).toEqual([]);
      expect(keys.length).toBeGreaterThan(150);
    },
  );

  it('says what an answer must look like', () => {
    expect(right('person.annual_income', 2_400_000)).toBe(true);
    expect(right('person.annual_income', -1)).toBe(false);
    expect(right('person.annual_income', 0.5)).toBe(false);
    expect(right('person.adl_score', 21)).toBe(false);
    expect(right('assessment.urgency', 'urgent')).toBe(true);
    expect(right('assessment.urgency', 'soon')).toBe(false);
    expect(right('household.housing_condition', ['unsafe', 'not_accessible'])).toBe(true);
    expect(right('household.housing_condition', ['none', 'unsafe'])).toBe(false);
    expect(right('household.housing_condition', [])).toBe(false);
    expect(right('person.can_do_adl', 'yes')).toBe(false);
    expect(right('student.gpa', 3.57)).toBe(true);
    expect(right('student.gpa', 3.575)).toBe(false);
    expect(right('household.land_size_rai', 0)).toBe(true);
    expect(right('person.sso_section', '33')).toBe(true);
    expect(right('event.date', '2026-11')).toBe(true);
  });
});
