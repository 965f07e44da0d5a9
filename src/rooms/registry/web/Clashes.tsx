import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Note } from '../../../ui/Note.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import type { RecordChange } from './use-record-change.ts';

type ClashesProps = {
  clashes: RecordChange<Record<string, string>>['clashes'];
  label: (field: string) => string;
  show: (field: string, value: string) => string;
  onTake: (field: string, value: string) => void;
};

/** What somebody else changed while this form was open, beside what is typed here: one of the two is chosen. */
export function Clashes({ clashes, label, show, onTake }: ClashesProps): ReactNode {
  const t = useWords('registry');
  const format = useFormat();
  // Both sides stay on the screen after one was taken.
  const [first] = useState(() => new Map(clashes.map((one) => [one.field, one])));
  const [by] = clashes;
  if (by === undefined) return null;
  return (
    <Note live title={t('clash_title', { by: by.by, at: format.moment(by.at) })}>
      <p>{t('clash_text')}</p>
      <div className="stack tight registry-clashes">
        {clashes.map((one) => {
          const mine = first.get(one.field)?.mine ?? one.mine;
          return (
            <RadioPick
              key={one.field}
              stacked
              label={label(one.field)}
              value={one.mine === one.theirs ? 'theirs' : 'mine'}
              choices={[
                {
                  value: 'theirs',
                  label: t('clash_theirs', { by: one.by, value: show(one.field, one.theirs) }),
                },
                { value: 'mine', label: t('clash_mine', { value: show(one.field, mine) }) },
              ]}
              onChange={(side) => onTake(one.field, side === 'mine' ? mine : one.theirs)}
            />
          );
        })}
      </div>
    </Note>
  );
}
