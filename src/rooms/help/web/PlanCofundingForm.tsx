import { useState, type ReactNode } from 'react';
import { readBaht } from '../../../platform/thai/thai-money.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { GiverField } from './GiverField.tsx';
import { ServiceField } from './ServiceField.tsx';

type PartTyped = { part: string; organisation: string; giver: string; service: string; amount: string };

/** One need of a house with its whole cost, and the sources that pay it together. */
export function PlanCofundingForm(props: { area: string; family: string; onClose: () => void }): ReactNode {
  const { area, family, onClose } = props;
  const t = useWords('help');
  const refusal = useRefusals('help');
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const [cofunding] = useState(newId);
  const [what, setWhat] = useState('');
  const [cost, setCost] = useState('');
  const [parts, setParts] = useState<readonly PartTyped[]>(() => [emptyPart(), emptyPart()]);
  const [checked, setChecked] = useState(false);
  const change = (at: number, part: Partial<PartTyped>) =>
    setParts(parts.map((one, no) => (no === at ? { ...one, ...part } : one)));
  const whole = readBaht(cost) ?? 0;
  const planned = parts.reduce((sum, { amount }) => sum + (readBaht(amount) ?? 0), 0);
  const unnamed = (one: PartTyped) => one.organisation === '' && one.giver.trim() === '';
  const sound =
    what.trim() !== '' && whole > 0 && parts.every((one) => !unnamed(one) && (readBaht(one.amount) ?? 0) > 0);
  return (
    <Dialog title={t('cofunding_plan')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!busy && sound) void save();
        }}
      >
        {problem !== null && <Refused problem={problem} />}
        <TextField
          label={t('cofunding_what')}
          hint={t('cofunding_what_hint')}
          maxLength={200}
          error={checked && what.trim() === '' ? refusal('help_unnamed') : undefined}
          value={what}
          onChange={setWhat}
        />
        <TextField
          label={t('cofunding_cost')}
          inputMode="decimal"
          suffix={t('baht')}
          maxLength={20}
          error={checked && whole <= 0 ? refusal('help_amount_missing') : undefined}
          value={cost}
          onChange={setCost}
        />
        {parts.map((one, at) => (
          <fieldset key={one.part} className="stack tight help-source">
            <legend className="field-label">{t('cofunding_source', { n: at + 1 })}</legend>
            <GiverField
              area={area}
              organisation={one.organisation}
              giver={one.giver}
              error={checked && unnamed(one) ? refusal('cofunding_source_unnamed') : undefined}
              onChange={(part) => change(at, part)}
            />
            <ServiceField value={one.service} onChange={(service) => change(at, { service })} />
            <TextField
              label={t('cofunding_amount')}
              inputMode="decimal"
              suffix={t('baht')}
              maxLength={20}
              error={
                checked && !((readBaht(one.amount) ?? 0) > 0) ? refusal('help_amount_missing') : undefined
              }
              value={one.amount}
              onChange={(amount) => change(at, { amount })}
            />
            {parts.length > 1 && (
              <Button look="quiet" onPress={() => setParts(parts.filter((_, no) => no !== at))}>
                {t('cofunding_remove_source', { n: at + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        <Button icon="plus" onPress={() => setParts([...parts, emptyPart()])}>
          {t('cofunding_add_source')}
        </Button>
        <p role="status">
          {t('cofunding_sum', {
            planned: format.baht(planned),
            cost: format.baht(whole),
            given: format.baht(0),
          })}
          {planned < whole && ` ${t('cofunding_gap', { gap: format.baht(whole - planned) })}`}
        </p>
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('cofunding_save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const done = await run('help.plan-cofunding', {
      area,
      cofunding,
      family,
      what,
      cost_satang: whole,
      parts: parts.map(({ part, organisation, giver, service, amount }) => ({
        part,
        organisation: organisation === '' ? null : organisation,
        giver: organisation === '' ? giver : null,
        service: service === '' ? null : service,
        amount_satang: readBaht(amount),
      })),
    });
    if (done !== null) onClose();
  }
}

function emptyPart(): PartTyped {
  return { part: newId(), organisation: '', giver: '', service: '', amount: '' };
}
