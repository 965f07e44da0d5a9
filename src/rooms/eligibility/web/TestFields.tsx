import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import type { RuleFact } from '../../services/web/public.ts';
import { unitOf, type RuleWords } from './rule-words.ts';
import { bases, comparesOf, type Basis, type TestTyped } from './test-typed.ts';

type TestFieldsProps = {
  typed: TestTyped;
  words: RuleWords;
  onChange: (typed: TestTyped) => void;
  /** Steps of an amount are about facts, or hold for everybody else. */
  only?: readonly Basis[];
};

/** A test in fields: what it looks at, how it compares, with which value. */
export function TestFields({ typed, words, onChange, only = bases }: TestFieldsProps): ReactNode {
  const t = useWords('eligibility');
  const type = words.typeOf(typed.fact);
  const set = (part: Partial<TestTyped>) => onChange({ ...typed, ...part });
  return (
    <>
      <SelectField
        label={t('rule_basis')}
        value={typed.basis}
        options={only.map((value) => ({ value, label: t(`rule_basis.${value}`) }))}
        onChange={(value) => set({ basis: bases.find((one) => one === value) ?? 'fact', compare: 'yes' })}
      />
      {typed.basis === 'receives' && (
        <div className="pair">
          <SelectField
            label={t('rule_service')}
            empty
            value={typed.service}
            options={words.services.map(({ service, name }) => ({ value: service, label: name }))}
            onChange={(service) => set({ service })}
          />
          <SelectField
            label={t('rule_compare')}
            value={typed.compare === 'no' ? 'no' : 'yes'}
            options={['yes', 'no'].map((value) => ({ value, label: t(`rule_receipt.${value}`) }))}
            onChange={(compare) => set({ compare })}
          />
        </div>
      )}
      {typed.basis === 'fact' && (
        <>
          <FactPick
            label={t('rule_fact')}
            words={words}
            value={typed.fact}
            onPick={(fact) =>
              set({
                fact: fact?.key ?? '',
                compare: comparesOf(fact?.type)[0] ?? 'yes',
                values: [],
                value: '',
              })
            }
          />
          {typed.fact !== '' && (
            <SelectField
              label={t('rule_compare')}
              value={typed.compare}
              options={comparesOf(type).map((value) => ({ value, label: t(`rule_compare.${value}`) }))}
              onChange={(compare) => set({ compare })}
            />
          )}
          {typed.fact !== '' && <Value typed={typed} words={words} set={set} />}
        </>
      )}
    </>
  );
}

function Value({
  typed,
  words,
  set,
}: {
  typed: TestTyped;
  words: RuleWords;
  set: (part: Partial<TestTyped>) => void;
}) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const fact = words.fact(typed.fact);
  switch (typed.compare) {
    case 'yes':
    case 'no':
    case 'known':
    case 'exists':
      return null;
    case 'in':
    case 'not_in':
    case 'intersects':
      return fact?.options ? (
        <ManyPick
          label={t('rule_values')}
          choices={fact.options.map((one) => ({ value: one.value, label: one[lang] }))}
          value={[...typed.values]}
          onChange={(values) => set({ values })}
        />
      ) : (
        <TextField
          label={t('rule_values')}
          hint={t('rule_values_hint')}
          value={typed.values.join(', ')}
          onChange={(value) => set({ values: value.split(',').flatMap((one) => one.trim() || []) })}
        />
      );
    case 'eq_field':
      return (
        <FactPick
          label={t('rule_same_as')}
          words={words}
          value={typed.other}
          onPick={(other) => set({ other: other?.key ?? '' })}
        />
      );
    case 'within_months':
      return (
        <TextField
          label={t('rule_months')}
          inputMode="numeric"
          suffix={t('rule_unit.months')}
          value={typed.value}
          onChange={(value) => set({ value })}
        />
      );
    case 'between':
      return (
        <div className="pair">
          <OneValue
            label={t('rule_from')}
            fact={fact}
            value={typed.value}
            onChange={(value) => set({ value })}
          />
          <OneValue
            label={t('rule_to')}
            fact={fact}
            value={typed.other}
            onChange={(other) => set({ other })}
          />
        </div>
      );
    default:
      return (
        <OneValue
          label={t('rule_value')}
          fact={fact}
          value={typed.value}
          onChange={(value) => set({ value })}
        />
      );
  }
}

function OneValue(props: {
  label: string;
  fact: RuleFact | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useWords('eligibility');
  const reader = useDateReader();
  const { label, fact, value, onChange } = props;
  if (fact?.type === 'date')
    return (
      <DateField
        label={label}
        reader={reader}
        value={value || null}
        onChange={(date) => onChange(date ?? '')}
      />
    );
  const unit = unitOf(fact);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      suffix={unit ? t(`rule_unit.${unit}`) : undefined}
      value={value}
      onChange={onChange}
    />
  );
}

/** A fact of the dictionary, by a few letters of its name or its key. */
export function FactPick(props: {
  label: string;
  words: RuleWords;
  value: string;
  onPick: (fact: RuleFact | null) => void;
  clearsAfterPick?: boolean;
}): ReactNode {
  const lang = useLanguage();
  const t = useWords('eligibility');
  // The dictionary may come after the field: it is drawn anew with the words of what is picked.
  const picked = props.words.fact(props.value) ?? null;
  const [first] = useState(props.value);
  return (
    <TypeAhead<RuleFact>
      key={`${first} ${picked !== null && props.value === first} ${props.words.facts.length}`}
      label={props.label}
      hint={t('rule_fact_hint')}
      minLetters={1}
      picked={picked}
      clearsAfterPick={props.clearsAfterPick ?? false}
      load={(text) => Promise.resolve(found(props.words.facts, text))}
      onPick={props.onPick}
      toText={(fact) => fact.label[lang]}
      toKey={(fact) => fact.key}
      renderItem={(fact) => (
        <>
          {fact.label[lang]} <small>{[t(`rule_type.${fact.type}`), fact.key].join(' · ')}</small>
        </>
      )}
    />
  );
}

// The fact whose name is just what was typed comes first: Enter takes it.
function found(facts: readonly RuleFact[], text: string): readonly RuleFact[] {
  const wanted = text.toLowerCase();
  const namesOf = ({ key, label }: RuleFact) => [label.th, label.en, key].map((one) => one.toLowerCase());
  const rank = (fact: RuleFact) => {
    const names = namesOf(fact);
    if (names.includes(wanted)) return 0;
    return names.some((one) => one.startsWith(wanted)) ? 1 : 2;
  };
  return facts
    .filter((fact) => namesOf(fact).some((one) => one.includes(wanted)))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 30);
}
