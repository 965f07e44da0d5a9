import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';

/** What whoever complained takes home: number, PIN, and until when it is answered. */
export function ComplaintSlip({
  label,
  pin,
  due_on,
}: {
  label: string;
  pin: string;
  due_on: string;
}): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  return (
    <>
      <Note tone="ok" live>
        <Facts
          items={[
            { key: 'number', name: t('complain_number'), value: <b className="large whole">{label}</b> },
            {
              key: 'pin',
              name: t('complain_pin'),
              value: <b className="large whole">{`${pin.slice(0, 3)} ${pin.slice(3)}`}</b>,
            },
            { key: 'due', name: t('complain_due'), value: format.longDate(due_on) },
          ]}
        />
      </Note>
      <p>{t('complain_keep')}</p>
      <p className="source">{t('complain_due_note')}</p>
    </>
  );
}
