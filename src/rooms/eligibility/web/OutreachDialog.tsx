import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { GapRow } from '../gap.ts';
import { outreachWays } from '../outreach.ts';

type OutreachDialogProps = { area: string; rows: readonly GapRow[]; onDone: () => void; onClose: () => void };

/** Makes a list of houses to reach of the chosen people. */
export function OutreachDialog({ area, rows, onDone, onClose }: OutreachDialogProps): ReactNode {
  const t = useWords('eligibility');
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const [outreach] = useState(newId);
  const [name, setName] = useState('');
  const [way, setWay] = useState<(typeof outreachWays)[number]>('visit');
  const [due, setDue] = useState<string | null>(() => inAWeek(format.today()));
  const homes = new Set(rows.map(({ household }) => household)).size;

  async function save() {
    const gaps = rows.map(({ person, service }) => ({ person, service }));
    const done = await run('eligibility.plan-outreach', { area, outreach, name, way, due_on: due, gaps });
    if (done !== null) onDone();
  }

  return (
    <Dialog
      title={t('outreach_new', { n: homes, people: new Set(rows.map(({ person }) => person)).size })}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('outreach_name')}
          hint={t('outreach_name_hint')}
          maxLength={120}
          value={name}
          onChange={setName}
        />
        <RadioPick
          label={t('outreach_way')}
          value={way}
          choices={outreachWays.map((value) => ({ value, label: t(`way.${value}`) }))}
          onChange={setWay}
        />
        <DateField label={t('outreach_due')} reader={useDateReader()} value={due} onChange={setDue} />
        {problem !== null && <Refused problem={problem} />}
        <div className="acts below">
          <Button
            type="submit"
            look="go"
            busy={busy}
            reason={
              name.trim() === ''
                ? t('outreach_name_first')
                : due === null
                  ? t('outreach_due_first')
                  : undefined
            }
          >
            {t('outreach_save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function inAWeek(day: string): string {
  return new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
}
