import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { DraftBody } from '../../services/web/public.ts';
import { amountForms, amountOf, amountTyped, type AmountForm, type AmountTyped } from './amount-typed.ts';
import { BandFields } from './BandFields.tsx';
import { FaultLines } from './FaultLines.tsx';
import type { RuleWords } from './rule-words.ts';
import type { DraftOfRule } from './use-rule-draft.ts';

/** How much: none, one sum, a sum between two, or steps of which the first that holds is paid. */
export function AmountEditor({ draft, words }: { draft: DraftOfRule; words: RuleWords }): ReactNode {
  const t = useWords('eligibility');
  const { body, base, faults } = draft.data;
  const [typed, setTyped] = useState<AmountTyped | null>(null);
  const wrong = faults.filter(({ place }) => place.startsWith('benefit.'));
  if (typed === null)
    return (
      <div className="stack tight">
        <AmountSaid body={body} words={words} frequency={base.frequency} />
        <FaultLines faults={wrong} />
        {draft.mayChange && (
          <div className="acts">
            <Button icon="pencil" onPress={() => setTyped(amountTyped(body.amount, words.typeOf))}>
              {t('amount_change')}
            </Button>
          </div>
        )}
      </div>
    );
  return (
    <form
      className="stack eligibility-rule-form"
      aria-label={t('amount')}
      onSubmit={(event) => {
        event.preventDefault();
        const amount = amountOf(typed, words.typeOf);
        void draft.save({ body: { ...body, amount } }).then((done) => done && setTyped(null));
      }}
    >
      <SelectField
        label={t('amount_form')}
        value={typed.form}
        options={amountForms
          .filter((form) => form !== 'other' || typed.form === 'other')
          .map((value) => ({ value, label: t(`amount_form.${value}`) }))}
        onChange={(form) => setTyped({ ...typed, form: form as AmountForm })}
      />
      {typed.form === 'one' && (
        <TextField
          label={t('amount')}
          inputMode="decimal"
          suffix={t('rule_unit.baht')}
          value={typed.baht}
          onChange={(baht) => setTyped({ ...typed, baht })}
        />
      )}
      {typed.form === 'between' && (
        <div className="pair">
          {(['baht', 'most'] as const).map((part) => (
            <TextField
              key={part}
              label={t(part === 'baht' ? 'rule_from' : 'rule_to')}
              inputMode="decimal"
              suffix={t('rule_unit.baht')}
              value={typed[part]}
              onChange={(value) => setTyped({ ...typed, [part]: value })}
            />
          ))}
        </div>
      )}
      {typed.form === 'bands' && (
        <BandFields bands={typed.bands} words={words} onChange={(bands) => setTyped({ ...typed, bands })} />
      )}
      {typed.form === 'other' && <p className="muted">{t('amount_other')}</p>}
      <FaultLines faults={wrong} />
      <div className="acts">
        <Button look="go" type="submit" busy={draft.busy}>
          {t('rule_keep')}
        </Button>
        <Button onPress={() => setTyped(null)}>{t('rule_cancel')}</Button>
      </div>
      <Checkbox
        checked={body.ceiling}
        onChange={(ceiling) => void draft.save({ body: { ...body, ceiling } })}
        label={t('amount_at_most')}
      />
    </form>
  );
}

/** A sum as it is paid: one line, or a line for each step. */
export function AmountSaid(props: { body: DraftBody; words: RuleWords; frequency: string }): ReactNode {
  const t = useWords('eligibility');
  const ofServices = useWords('services');
  const lang = useLanguage();
  const format = useFormat();
  const { body, words } = props;
  const typed = amountTyped(body.amount, words.typeOf);
  const often = [ofServices(props.frequency), body.ceiling ? t('amount_at_most') : '']
    .filter(Boolean)
    .join(' · ');
  if (typed.form === 'none') return <p>{t('amount_form.none')}</p>;
  if (typed.form === 'other') return <p>{t('amount_other')}</p>;
  const baht = (value: string) => (Number.isNaN(Number(value)) ? value : format.baht(Number(value) * 100));
  if (typed.form !== 'bands')
    return (
      <p>
        {[typed.baht, typed.form === 'between' ? typed.most : ''].filter(Boolean).map(baht).join('–')}{' '}
        <span className="source">{often}</span>
      </p>
    );
  return (
    <>
      <ul className="eligibility-rule-bands">
        {typed.bands.map((band) => (
          <li key={band.id}>
            <span>
              {band[lang] || band.th}{' '}
              <span className="source">{words.test(band.kept ?? { op: 'always' })}</span>
            </span>
            <strong>{baht(band.baht)}</strong>
          </li>
        ))}
      </ul>
      <p className="source">{often}</p>
    </>
  );
}
