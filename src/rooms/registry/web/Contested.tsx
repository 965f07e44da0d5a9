import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Note } from '../../../ui/Note.tsx';
import type { FactOnFile } from './family-file.ts';

/** Somebody says that a record is not so, in their words. */
export function Contested({ one }: { one: FactOnFile['contested'][number] }): ReactNode {
  const t = useWords('registry');
  const format = useFormat();
  return (
    <Note title={t(`contested_by.${one.contested_by}`)}>
      <p>{one.words}</p>
      <p className="source">
        {t('recorded_by', { name: one.recorded_by })} {format.date(one.recorded_at.slice(0, 10))}
      </p>
    </Note>
  );
}
