import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useFactWords } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Picked } from '../../../ui/Picked.tsx';
import type { FactWanted } from '../fact-asked.ts';
import { FactPick } from './FactPick.tsx';

type AskFactsProps = {
  roster: readonly { person: string; name: string }[];
  value: readonly FactWanted[];
  onChange: (facts: FactWanted[]) => void;
};

/** Facts that an organisation asks for by name, one after another. */
export function AskFacts({ roster, value, onChange }: AskFactsProps): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const say = useFactWords();
  const [wanted, setWanted] = useState<FactWanted>({ subject: roster[0]?.person ?? null, key: '' });
  const keyOf = (one: FactWanted) => `${one.subject} ${one.key}`;
  const whoOf = (subject: string | null) =>
    roster.find((one) => one.person === subject)?.name ?? t('ask_fact_house');
  const add = () => {
    if (wanted.key === '' || value.some((one) => keyOf(one) === keyOf(wanted))) return;
    onChange([...value, wanted]);
    setWanted({ ...wanted, key: '' });
  };
  return (
    <fieldset className="stack tight" lang={lang}>
      <legend className="field-label">{t('ask_facts')}</legend>
      <p className="field-hint">{t('ask_facts_hint')}</p>
      {value.length > 0 && (
        <Picked
          label={t('ask_facts')}
          items={value.map((one) => ({
            key: keyOf(one),
            text: t('asked_fact', { label: say.label(one.key), who: whoOf(one.subject) }),
          }))}
          onRemove={(key) => onChange(value.filter((one) => keyOf(one) !== key))}
        />
      )}
      <FactPick roster={roster} value={wanted} restricted onChange={setWanted} />
      <div className="acts">
        <Button reason={wanted.key === '' ? t('choose_fact') : undefined} onPress={add}>
          {t('ask_fact_add')}
        </Button>
      </div>
    </fieldset>
  );
}
