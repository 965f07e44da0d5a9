import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { VillageRow } from './place-row.ts';
import { useVillageWords } from './village-words.ts';

type CloseVillageFormProps = {
  area: string;
  village: VillageRow;
  others: readonly VillageRow[];
  onDone: () => void;
};

/** Closes a village or ชุมชน from a day on, perhaps into another one. */
export function CloseVillageForm({ area, village, others, onDone }: CloseVillageFormProps): ReactNode {
  const t = useWords('areas');
  const lang = useLanguage();
  const reader = useDateReader();
  const nameOf = useVillageWords();
  const { run, busy, problem } = useDo();
  const [closed_on, setClosedOn] = useState<string | null>(null);
  const [successor, setSuccessor] = useState('');
  const [checked, setChecked] = useState(false);
  const fields = fieldErrors(problem, lang);
  const early = problem?.code === 'closed_before_open' ? problem[lang] : undefined;

  async function send() {
    setChecked(true);
    if (closed_on === null) return;
    const next = successor === '' ? null : successor;
    const input = { area, place: village.code, closed_on, successor: next };
    if ((await run('areas.close-village', input)) !== null) onDone();
  }

  return (
    <form
      className="stack asks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && early === undefined && <Refused problem={problem} />}
      <p>{t('close_village_text')}</p>
      <DateField
        label={t('closed_on')}
        error={early ?? fields['closed_on'] ?? (checked && closed_on === null ? t('day_missing') : undefined)}
        reader={reader}
        value={closed_on}
        onChange={setClosedOn}
      />
      <SelectField
        label={t('successor')}
        optional
        empty={t('no_successor')}
        value={successor}
        options={others.map((one) => ({ value: one.code, label: nameOf(one) }))}
        onChange={setSuccessor}
      />
      <div className="acts">
        <Button type="submit" look="danger" busy={busy}>
          {t('close')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
