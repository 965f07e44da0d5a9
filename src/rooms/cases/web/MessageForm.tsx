import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { everybodyOf, fullName, useFamilyFile } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { kindsWithDay, messageKinds, messageWays, type MessageKind, type MessageWay } from '../message.ts';

type MessageFormProps = { area: string; caseId: string; family: string; onClose: () => void };

/** A reminder: to whom, how, about what; the text is the system's own. */
export function MessageForm({ area, caseId, family, onClose }: MessageFormProps): ReactNode {
  const t = useWords('cases');
  const refusal = useRefusals('cases');
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const errors = fieldErrors(problem, useLanguage());
  const file = useFamilyFile(area, family).data;
  const people = file === undefined ? [] : everybodyOf(file);
  const [message, setMessage] = useState(newId);
  const [person, setPerson] = useState('');
  const [way, setWay] = useState<MessageWay>('sms');
  const [kind, setKind] = useState<MessageKind | ''>('');
  const [day, setDay] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const to = person === '' ? (people[0]?.person ?? '') : person;
  const dated = kind !== '' && kindsWithDay.includes(kind);

  async function send() {
    setChecked(true);
    if (to === '' || kind === '' || (dated && day === null) || busy) return;
    const input = { area, message, case: caseId, person: to, way, kind, day: dated ? day : null };
    if ((await run('cases.send-message', input)) !== null) return onClose();
    setMessage(newId());
  }

  return (
    <form
      className="stack tight"
      aria-label={t('message_send')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && Object.keys(errors).length === 0 && <Refused problem={problem} />}
      <div className="pair">
        <SelectField
          label={t('message_to')}
          value={to}
          options={people.map((one) => ({ value: one.person, label: fullName(one) }))}
          onChange={setPerson}
        />
        <SelectField
          label={t('message_kind')}
          empty
          value={kind}
          error={checked && kind === '' ? t('message_choose') : undefined}
          options={messageKinds.map((value) => ({ value, label: t(`message_kind.${value}`) }))}
          onChange={(next) => setKind(next as MessageKind | '')}
        />
      </div>
      <RadioPick
        label={t('message_way')}
        value={way}
        choices={messageWays.map((value) => ({ value, label: t(`message_way.${value}`) }))}
        onChange={setWay}
      />
      {dated && (
        <DateField
          label={t('message_day')}
          reader={reader}
          error={checked && day === null ? refusal('message_day_missing') : errors['day']}
          value={day}
          onChange={setDay}
        />
      )}
      <p className="source">{t('message_hint')}</p>
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t(way === 'telephone' ? 'message_said' : 'message_send')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
