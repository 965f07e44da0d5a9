import { useState, type ReactNode } from 'react';
import { formatBaht, readBaht } from '../../../platform/thai/thai-money.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Cofunding } from '../cofunding.ts';
import { helpForms, type HelpForm } from '../help.ts';
import { GiverField } from './GiverField.tsx';
import { OverlapNote } from './OverlapNote.tsx';
import { ServiceField } from './ServiceField.tsx';

/** A part of a plan, with its plan. */
export type PartGiven = { plan: Cofunding; part: Cofunding['parts'][number] };

type RecordHelpFormProps = {
  area: string;
  family: string;
  people: readonly { person: string; name: string }[];
  /** The part of a plan of several sources that was given. */
  of?: PartGiven;
  onClose: () => void;
};

/** Help that somebody gave without a request from the centre, written into the one ledger. */
export function RecordHelpForm({ area, family, people, of, onClose }: RecordHelpFormProps): ReactNode {
  const t = useWords('help');
  const refusal = useRefusals('help');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [help] = useState(newId);
  const [typed, setTyped] = useState({
    service: of?.part.service ?? '',
    what: of?.plan.what ?? '',
    organisation: of?.part.organisation ?? '',
    giver: of?.part.giver ?? '',
    form: 'cash' as HelpForm,
    amount: of ? formatBaht(of.part.amount_satang, { unit: false }) : '',
    person: '',
    given_on: format.today() as string | null,
    overlap_reason: '',
  });
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const errors = fieldErrors(problem, lang);
  const satang = readBaht(typed.amount);
  const own: Record<string, string | undefined> = {
    what: typed.service === '' && typed.what.trim() === '' ? refusal('help_unnamed') : undefined,
    giver: typed.organisation === '' && typed.giver.trim() === '' ? refusal('help_giver_unnamed') : undefined,
    amount: typed.form === 'cash' && satang === undefined ? refusal('help_amount_missing') : undefined,
    given_on: typed.given_on === null || typed.given_on.length < 10 ? t('given_on_missing') : undefined,
  };
  const wrong = (field: string) => (checked ? (own[field] ?? errors[field]) : undefined);
  return (
    <Dialog title={of ? `${t('part_give')}: ${of.plan.what}` : t('record_help')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!busy && Object.values(own).every((one) => one === undefined)) void save();
        }}
      >
        {problem !== null && <Refused problem={problem} />}
        <ServiceField value={typed.service} onChange={(service) => set({ service })} />
        {typed.service === '' && (
          <TextField
            label={t('what')}
            hint={t('what_hint')}
            maxLength={200}
            error={wrong('what')}
            value={typed.what}
            onChange={(what) => set({ what })}
          />
        )}
        <OverlapNote
          asked={
            typed.service === '' || typed.given_on?.length !== 10
              ? null
              : {
                  area,
                  family,
                  person: typed.person === '' ? null : typed.person,
                  service: typed.service,
                  on: typed.given_on,
                  ...(of && { part: of.part.part }),
                }
          }
          reason={typed.overlap_reason}
          onReason={(overlap_reason) => set({ overlap_reason })}
          error={wrong('overlap_reason')}
        />
        <GiverField
          area={area}
          organisation={typed.organisation}
          giver={typed.giver}
          error={wrong('giver')}
          onChange={set}
        />
        <RadioPick<HelpForm>
          label={t('form')}
          value={typed.form}
          choices={helpForms.map((one) => ({ value: one, label: t(`form.${one}`) }))}
          onChange={(form) => set({ form })}
        />
        <div className="pair">
          {typed.form === 'cash' && (
            <TextField
              label={t('amount')}
              inputMode="decimal"
              suffix={t('baht')}
              maxLength={20}
              error={wrong('amount') ?? wrong('amount_satang')}
              value={typed.amount}
              onChange={(amount) => set({ amount })}
            />
          )}
          <DateField
            label={t('given_on')}
            reader={reader}
            error={wrong('given_on')}
            value={typed.given_on}
            onChange={(given_on) => set({ given_on })}
          />
        </div>
        <SelectField
          label={t('for_whom')}
          empty={t('whole_family')}
          optional
          value={typed.person}
          options={people.map((one) => ({ value: one.person, label: one.name }))}
          onChange={(person) => set({ person })}
        />
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('save_help')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const done = await run('help.record-help', {
      area,
      help,
      family,
      person: typed.person === '' ? null : typed.person,
      service: typed.service === '' ? null : typed.service,
      what: typed.service === '' ? typed.what : null,
      organisation: typed.organisation === '' ? null : typed.organisation,
      giver: typed.organisation === '' ? typed.giver : null,
      form: typed.form,
      amount_satang: typed.form === 'cash' ? satang : null,
      given_on: typed.given_on,
      overlap_reason: typed.overlap_reason,
      part: of?.part.part ?? null,
    });
    if (done !== null) onClose();
  }
}
