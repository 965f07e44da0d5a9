import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { newBand, type BandTyped } from './amount-typed.ts';
import type { RuleWords } from './rule-words.ts';
import { TestFields } from './TestFields.tsx';

type BandFieldsProps = {
  bands: readonly BandTyped[];
  words: RuleWords;
  onChange: (bands: readonly BandTyped[]) => void;
};

/** The steps of an amount, the first that holds is paid. */
export function BandFields({ bands, words, onChange }: BandFieldsProps): ReactNode {
  const t = useWords('eligibility');
  const set = (at: number, part: Partial<BandTyped>) =>
    onChange(bands.map((band, index) => (index === at ? { ...band, ...part } : band)));
  return (
    <>
      {bands.map((band, at) => (
        <fieldset key={band.id} className="stack eligibility-rule-band">
          <legend>{t('amount_step', { n: at + 1 })}</legend>
          {band.typed ? (
            <TestFields
              typed={band.typed}
              words={words}
              only={['fact', 'always']}
              onChange={(typed) => set(at, { typed })}
            />
          ) : (
            <p className="muted">{t('rule_test_kept')}</p>
          )}
          <div className="pair">
            <TextField label={t('amount_step_th')} value={band.th} onChange={(th) => set(at, { th })} />
            <TextField label={t('amount_step_en')} value={band.en} onChange={(en) => set(at, { en })} />
          </div>
          <TextField
            label={t('amount')}
            inputMode="decimal"
            suffix={t('rule_unit.baht')}
            value={band.baht}
            onChange={(baht) => set(at, { baht })}
          />
          <div className="acts">
            <Button
              look="quiet"
              icon="close"
              label={`${t('rule_remove')} ${t('amount_step', { n: at + 1 })}`}
              onPress={() => onChange(bands.filter((_, index) => index !== at))}
            >
              {t('rule_remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="acts">
        <Button icon="plus" onPress={() => onChange([...bands, newBand(bands)])}>
          {t('amount_add_step')}
        </Button>
      </div>
    </>
  );
}
