import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { PersonPick, type FamilyFile } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { channels, type Channel } from '../triage.ts';
import type { IntakeTyped } from './intake-typed.ts';
import { useSpeakers } from './speakers.ts';

type WhoStepProps = {
  typed: IntakeTyped;
  file: FamilyFile | undefined;
  errors: Readonly<Record<string, string>>;
  checked: boolean;
  onChange: (part: Partial<IntakeTyped>) => void;
  /** Somebody was picked: the step is done with it. */
  onPick: (part: Partial<IntakeTyped>) => void;
  onDone: () => void;
};

/** How the visit came, and whose it is: found by a few letters, or added and back. */
export function WhoStep({ typed, file, errors, checked, onChange, onPick, onDone }: WhoStepProps): ReactNode {
  const t = useWords('cases');
  return (
    <div className="stack">
      <RadioPick<Channel>
        label={t('channel')}
        choices={channels
          .filter((value) => value !== 'public')
          .map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={typed.channel}
        onChange={(channel) => onChange({ channel })}
      />
      {typed.family === null ? (
        <PersonPick
          back="intake"
          onPick={({ area, family, person, name }) =>
            onPick({ area, family, person, name, elsewise: false, caller: '' })
          }
        />
      ) : (
        <Picked
          typed={typed}
          file={file}
          error={errors['contact.caller'] ?? (checked ? missing() : undefined)}
          onChange={onChange}
          onDone={onDone}
        />
      )}
    </div>
  );

  function missing(): string | undefined {
    return typed.elsewise && typed.caller.trim() === '' ? t('caller_missing') : undefined;
  }
}

type PickedProps = Pick<WhoStepProps, 'typed' | 'file' | 'onChange' | 'onDone'> & {
  error: string | undefined;
};

function Picked({ typed, file, error, onChange, onDone }: PickedProps) {
  const t = useWords('cases');
  const { members, home } = useSpeakers(file);
  if (file === undefined) return <Loading what={typed.name} />;
  return (
    <>
      <div className="spread">
        <p>
          <b className="large">{typed.name === '' ? members[0]?.name : typed.name}</b>{' '}
          <span className="muted">{home}</span>
        </p>
        <Button
          onPress={() => onChange({ family: null, person: null, name: '', needs: forAll(typed), asks: [] })}
        >
          {t('another_person')}
        </Button>
      </div>
      <SelectField
        label={t('who_speaks')}
        value={typed.elsewise ? SOMEBODY : (typed.person ?? '')}
        empty={t('nobody_named')}
        options={[
          ...members.map((one) => ({ value: one.person, label: one.line })),
          { value: SOMEBODY, label: t('somebody_else') },
        ]}
        onChange={(value) => {
          const elsewise = value === SOMEBODY;
          const person = elsewise || value === '' ? null : value;
          const name = members.find((one) => one.person === person)?.name;
          onChange({ elsewise, person, ...(name !== undefined && { name }) });
        }}
      />
      {typed.elsewise && (
        <TextField
          label={t('caller')}
          hint={t('caller_hint')}
          maxLength={200}
          error={error}
          value={typed.caller}
          onChange={(caller) => onChange({ caller })}
        />
      )}
      <div className="acts">
        <Button look="go" hint="Ctrl Enter" onPress={onDone}>
          {t('go_on')}
        </Button>
      </div>
    </>
  );
}

const SOMEBODY = 'somebody';

// Whose a need is falls away with the family; what was said stays.
function forAll({ needs }: IntakeTyped): IntakeTyped['needs'] {
  return needs.map((need) => ({ ...need, person: null }));
}
