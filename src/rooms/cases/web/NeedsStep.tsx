import type { ReactNode } from 'react';
import { useWords, useRefusals } from '../../../platform/web/words.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { needKinds, urgencies, type NeedKind } from '../need.ts';
import { noteLimit } from '../note.ts';
import { isRestricted } from './intake-to-send.ts';
import type { IntakeTyped, NeedTyped } from './intake-typed.ts';

type NeedsStepProps = {
  typed: IntakeTyped;
  members: readonly { person: string; name: string }[];
  errors: Readonly<Record<string, string>>;
  checked: boolean;
  onChange: (part: Partial<IntakeTyped>) => void;
  onDone: () => void;
};

/** What the trouble is: its kinds, and the person's own words for each. */
export function NeedsStep({ typed, members, errors, checked, onChange, onDone }: NeedsStepProps): ReactNode {
  const t = useWords('cases');
  const refusal = useRefusals('cases');
  const setNeed = (id: string, part: Partial<NeedTyped>) =>
    onChange({ needs: typed.needs.map((need) => (need.id === id ? { ...need, ...part } : need)) });
  return (
    <div className="stack">
      <div>
        <ManyPick<NeedKind>
          label={t('which_needs')}
          choices={needKinds.map((value) => ({
            value,
            label: value === 'other' ? `${t('need.other')} (${t('write_it')})` : t(`need.${value}`),
          }))}
          value={typed.needs.map((need) => need.kind)}
          onChange={(kinds) => onChange(withKinds(typed, kinds))}
        />
        {checked && typed.needs.length === 0 && (
          <p className="field-error">
            <Icon name="warning" />
            <span>{refusal('needs_none')}</span>
          </p>
        )}
      </div>
      {typed.needs.map((need, at) => (
        <div key={need.id} className="cases-need-typed">
          <TextField
            lines
            label={t('own_words', { need: t(`need.${need.kind}`) })}
            hint={at === 0 ? t('own_words_hint') : undefined}
            optional={need.kind !== 'other'}
            maxLength={noteLimit + 200}
            error={errorOf(need, at)}
            value={need.words}
            onChange={(words) => setNeed(need.id, { words })}
          />
          {members.length > 1 && (
            <SelectField
              label={t('whose_need')}
              empty={t('whole_family')}
              optional
              value={need.person ?? ''}
              options={members.map((one) => ({ value: one.person, label: one.name }))}
              onChange={(person) => setNeed(need.id, { person: person === '' ? null : person })}
            />
          )}
        </div>
      ))}
      <RadioPick
        label={t('urgency')}
        choices={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        value={typed.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
      {isRestricted(typed) && (
        <p className="cases-lock">
          <Icon name="lock" />
          <span>{t('becomes_restricted')}</span>
        </p>
      )}
      <div className="acts">
        <Button look="go" hint="Ctrl Enter" onPress={onDone}>
          {t('see_rights')}
        </Button>
      </div>
    </div>
  );

  function errorOf(need: NeedTyped, at: number): string | undefined {
    if (need.words.length > noteLimit) return refusal('note_too_long');
    if (checked && need.kind === 'other' && need.words.trim() === '') return refusal('need_needs_words');
    return errors[`needs.${at}.words`];
  }
}

// What was asked for a need goes with the need.
function withKinds(typed: IntakeTyped, kinds: readonly NeedKind[]): Partial<IntakeTyped> {
  const needs = kinds.map(
    (kind) =>
      typed.needs.find((need) => need.kind === kind) ?? { id: newId(), kind, words: '', person: null },
  );
  const first = needs[0]?.id ?? '';
  const kept = new Set(needs.map((need) => need.id));
  return { needs, asks: typed.asks.map((ask) => (kept.has(ask.need) ? ask : { ...ask, need: first })) };
}
