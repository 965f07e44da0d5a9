import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { LooseTest, RuleFact } from '../../services/web/public.ts';
import { typedOf, type TestTyped } from './test-typed.ts';

/** The words of rules: facts, services, and tests as people read them. */
export type RuleWords = {
  facts: readonly RuleFact[];
  fact: (key: string) => RuleFact | undefined;
  typeOf: (key: string) => string | undefined;
  services: readonly { service: string; name: string }[];
  /** “อายุ ตั้งแต่ 60 ปีขึ้นไป” */
  test: (test: LooseTest) => string;
};

/** Fetches the words that the rule of a service may use. */
export function useRuleWords(service: string): RuleWords {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const { data: facts = [] } = useAsk<readonly RuleFact[]>(
    'services.list-rule-facts',
    { service },
    { when: service !== '' },
  );
  const { data: listed = [] } =
    useAsk<readonly { service: string; name: { th: string; en: string } }[]>('services.list-services');
  const byKey = new Map(facts.map((one) => [one.key, one]));
  const services = listed.map((one) => ({ service: one.service, name: one.name[lang] }));
  const fact = (key: string) => byKey.get(key);
  const typeOf = (key: string) => byKey.get(key)?.type;
  const label = (key: string) => fact(key)?.label[lang] ?? key;

  return { facts, fact, typeOf, services, test };

  function test(written: LooseTest): string {
    const typed = typedOf(written, typeOf);
    if (!typed) return t('rule_test_other');
    if (typed.basis === 'always' || typed.basis === 'pending') return t(`rule_basis.${typed.basis}`);
    if (typed.basis === 'receives') {
      const name = services.find((one) => one.service === typed.service)?.name ?? typed.service;
      return t(typed.compare === 'no' ? 'rule_says.not_receives' : 'rule_says.receives', { service: name });
    }
    return t(`rule_says.${typed.compare}`, {
      fact: label(typed.fact),
      value: valueOf(typed, typed.value),
      other: typed.compare === 'eq_field' ? label(typed.other) : valueOf(typed, typed.other),
      values: typed.values.map((one) => optionOf(typed.fact, one)).join(t('rule_or')),
    });
  }

  function valueOf(typed: TestTyped, value: string): string {
    const type = typeOf(typed.fact);
    if (typed.compare === 'within_months') return value;
    if (type === 'date' && /^\d{4}/.test(value)) return format.date(value);
    const number = Number(value);
    if (value === '' || Number.isNaN(number)) return value;
    if (type === 'money') return format.baht(number * 100);
    const unit = unitOf(fact(typed.fact));
    return unit === null ? format.number(number) : `${format.number(number)}\u00A0${t(`rule_unit.${unit}`)}`;
  }

  function optionOf(key: string, value: string): string {
    return fact(key)?.options?.find((one) => one.value === value)?.[lang] ?? value;
  }
}

/** In what a fact is counted: the key of its word; null for a plain number. */
export function unitOf(fact: RuleFact | undefined): string | null {
  if (fact?.type === 'money') return 'baht';
  return fact?.key.endsWith('age_years') ? 'years' : (fact?.unit ?? null);
}
