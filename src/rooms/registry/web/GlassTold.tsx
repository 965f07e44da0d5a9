import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Note } from '../../../ui/Note.tsx';
import type { GlassReason } from '../circle.ts';

type Told = {
  glass: string;
  family: string;
  by: string | null;
  reason: GlassReason;
  words: string;
  since: string;
};

/** Tells the people of a circle who opened what only they knew; nothing where nobody did. */
export function GlassTold({ area, family }: { area: string; family?: string }): ReactNode {
  const t = useWords('registry');
  const format = useFormat();
  const { data } = useAsk<Told[]>('registry.list-told-glass', { area }, { when: area !== '' });
  const told = (data ?? []).filter((one) => family === undefined || one.family === family);
  if (told.length === 0) return null;
  return (
    <div className="registry-told">
      <Note title={t('glass_told', { n: told.length })}>
        <ul>
          {told.slice(0, 5).map((one) => (
            <li key={one.glass}>
              <span className="whole">{one.by}</span> · {t(`glass_reason.${one.reason}`)}: {one.words}{' '}
              <span className="source">{format.moment(one.since)}</span>{' '}
              {family === undefined && (
                <Link to="/families/$area/$family" params={{ area, family: one.family }} search={{}}>
                  {t('glass_told_family')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
