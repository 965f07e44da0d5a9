import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { LooseCondition } from '../../services/web/public.ts';
import type { RuleWords } from './rule-words.ts';
import { TestFields } from './TestFields.tsx';
import { emptyTest, testOf, typedOf } from './test-typed.ts';

const scopes = [
  'substantive',
  'quota',
  'judgement',
  'approval',
  'channel_screening',
  'procedural',
  'pending_law',
  'registration_round',
  'warning',
] as const;

type ConditionFormProps = {
  condition: LooseCondition;
  words: RuleWords;
  busy: boolean;
  onSave: (condition: LooseCondition) => void;
  onClose: () => void;
};

/** One condition: the fact and its comparison, who settles it, and its sentence in both languages. */
export function ConditionForm({ condition, words, busy, onSave, onClose }: ConditionFormProps): ReactNode {
  const t = useWords('eligibility');
  const [written, setWritten] = useState(condition);
  const [typed, setTyped] = useState(() => typedOf(condition.when, words.typeOf));
  const set = (part: Partial<LooseCondition>) => setWritten({ ...written, ...part });
  return (
    <form
      className="stack eligibility-rule-form"
      aria-label={t('rule_condition')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed ? { ...written, when: testOf(typed, words.typeOf(typed.fact)) } : written);
      }}
    >
      {typed ? (
        <TestFields typed={typed} words={words} onChange={setTyped} />
      ) : (
        <Note
          tone="calm"
          acts={<Button onPress={() => setTyped(emptyTest)}>{t('rule_test_replace')}</Button>}
        >
          {t('rule_test_kept')}
        </Note>
      )}
      <TextField
        label={t('rule_sentence_th')}
        hint={t('rule_sentence_hint')}
        lines
        maxLength={1000}
        value={written.th}
        onChange={(th) => set({ th })}
      />
      <TextField
        label={t('rule_sentence_en')}
        lines
        maxLength={1000}
        value={written.en}
        onChange={(en) => set({ en })}
      />
      <div className="pair">
        <SelectField
          label={t('rule_scope')}
          value={written.scope}
          options={scopes.map((value) => ({ value, label: t(`rule_scope.${value}`) }))}
          onChange={(scope) => set({ scope })}
        />
        <TextField
          label={t('rule_source')}
          hint={t('rule_source_hint')}
          maxLength={1000}
          value={written.source}
          onChange={(source) => set({ source })}
        />
      </div>
      <div className="acts">
        <Button look="go" type="submit" busy={busy}>
          {t('rule_keep')}
        </Button>
        <Button onPress={onClose}>{t('rule_cancel')}</Button>
      </div>
    </form>
  );
}
