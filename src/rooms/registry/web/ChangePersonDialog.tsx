import { useState, type ReactNode } from 'react';
import { formatDate } from '../../../platform/thai/thai-date-format.ts';
import { readThaiDate } from '../../../platform/thai/thai-date.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { readPersonName } from '../person-name.ts';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import type { RosterMember } from '../roster.ts';
import { BirthField } from './BirthField.tsx';
import { Clashes } from './Clashes.tsx';
import { IdNumberField } from './IdNumberField.tsx';
import { PersonMore } from './PersonMore.tsx';
import { fullName } from './person-words.ts';
import { useRecordChange } from './use-record-change.ts';

type ChangePersonDialogProps = { area: string; person: RosterMember; onClose: () => void };
type Typed = Record<'name' | 'nickname' | 'birth' | 'unknowable' | 'sex' | 'id' | 'phone', string>;

/** A person's own record. Only what was touched is sent; what another officer changed meanwhile is shown, never overwritten. */
export function ChangePersonDialog({ area, person, onClose }: ChangePersonDialogProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const change = useRecordChange<Typed>(typedOf(person, lang), person.version, inForm);
  const { typed, set, problem, clashes } = change;
  const reader = useDateReader();
  const [renamed, setRenamed] = useState(false);
  const [renamedOn, setRenamedOn] = useState<string | null>(null);
  const errors = fieldErrors(problem, lang);
  const wrong = (field: string) => errors[`change.${field}`] ?? errors[field];
  const birth = typed.birth.trim() === '' ? null : readThaiDate(typed.birth);
  return (
    <Dialog title={t('record_of', { name: fullName(person) })} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.busy && birth?.ok !== false) void save();
        }}
      >
        {problem !== null && clashes.length === 0 && <Refused problem={problem} />}
        <Clashes
          key={clashes.map((one) => one.field).join()}
          clashes={clashes}
          label={(field) => t(labels[field] ?? field)}
          show={(field, value) => (field === 'sex' || field === 'state' ? t(`${field}.${value}`) : value)}
          onTake={(field, value) => set({ [field]: value })}
        />
        <div className="registry-person-fields">
          <div className="wide">
            <TextField
              label={t('name')}
              error={wrong('name') ?? wrong('title')}
              maxLength={200}
              value={typed.name}
              onChange={(name) => set({ name })}
            />
            {change.changed.includes('name') && (
              <>
                <Checkbox
                  checked={renamed}
                  label={t('name_changed')}
                  hint={t('name_changed_hint')}
                  onChange={setRenamed}
                />
                {renamed && (
                  <DateField
                    label={t('name_changed_on')}
                    optional
                    reader={reader}
                    error={wrong('name_changed_on')}
                    value={renamedOn}
                    onChange={setRenamedOn}
                  />
                )}
              </>
            )}
          </div>
          <TextField
            label={t('nickname')}
            optional
            maxLength={60}
            error={wrong('nickname')}
            value={typed.nickname}
            onChange={(nickname) => set({ nickname })}
          />
          <BirthField
            value={typed.birth}
            unknowable={typed.unknowable === 'yes'}
            error={wrong('birth_date')}
            onChange={(value, unknowable) => set({ birth: value, unknowable: unknowable ? 'yes' : 'no' })}
          />
          <RadioPick
            label={t('sex')}
            value={typed.sex}
            choices={['F', 'M', 'unsaid'].map((one) => ({ value: one, label: t(`sex.${one}`) }))}
            onChange={(sex) => set({ sex })}
          />
          <IdNumberField
            value={typed.id}
            keeps={person.id_last4}
            error={wrong('id_number')}
            onChange={(id) => set({ id })}
          />
          <TextField
            label={t('phone')}
            optional
            type="tel"
            maxLength={40}
            error={wrong('phone')}
            value={typed.phone}
            onChange={(phone) => set({ phone })}
          />
        </div>
        <div className="acts">
          <Button
            type="submit"
            look="go"
            busy={change.busy}
            reason={change.changed.length === 0 && clashes.length === 0 ? t('nothing_changed') : undefined}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
      <PersonMore area={area} person={person.person} />
    </Dialog>
  );

  async function save() {
    const done = await change.save((changed, now, seen) => [
      'registry.change-person',
      {
        area,
        person: person.person,
        seen,
        change: toSend(changed, now),
        ...(renamed && changed.includes('name') && { name_changed_on: renamedOn }),
      },
    ]);
    if (done) onClose();
  }
}

const labels: Readonly<Record<string, string>> = { id: 'id_number' };
const inForm: Readonly<Record<string, string>> = {
  title: 'name',
  birth_date: 'birth',
  birth_unknowable: 'unknowable',
  id_number: 'id',
};

function typedOf(person: RosterMember, lang: 'th' | 'en'): Typed {
  return {
    name: fullName(person),
    nickname: person.nickname ?? '',
    birth: person.birth_date === null ? '' : formatDate(person.birth_date, { lang }),
    unknowable: person.birth_unknowable ? 'yes' : 'no',
    sex: person.sex ?? 'unsaid',
    id: '',
    phone: person.phone === null ? '' : formatPhone(person.phone),
  };
}

function toSend(changed: readonly string[], typed: Typed): Record<string, unknown> {
  const birth = readThaiDate(typed.birth);
  const all: Record<keyof Typed, Record<string, unknown>> = {
    name: readPersonName(typed.name),
    nickname: { nickname: typed.nickname },
    birth: { birth_date: birth.ok ? birth.date : null },
    unknowable: { birth_unknowable: typed.unknowable === 'yes' },
    sex: { sex: typed.sex === 'unsaid' ? null : typed.sex },
    id: { id_number: typed.id },
    phone: { phone: typed.phone },
  };
  const fields = changed.filter((field): field is keyof Typed => field in all);
  return Object.assign({}, ...fields.map((field) => all[field])) as Record<string, unknown>;
}
