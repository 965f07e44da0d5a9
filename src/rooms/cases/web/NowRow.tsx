import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useAnswerWords } from '../../referrals/web/public.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { RowItem } from '../../../ui/Rows.tsx';
import type { NeedOfToday } from './case-file.ts';
import { useHomeWords } from './home-words.ts';

/** One thing to do now: whose, until when, what happened, and the way there. */
export function NowRow({ one }: { one: NeedOfToday }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const home = useHomeWords();
  const lang = useLanguage();
  const answers = useAnswerWords();
  const days = format.daysUntil(one.due_on);
  const to = {
    to: '/cases/$area/$case',
    params: { area: one.area, case: one.case },
    search: { family: one.home.family },
    hash: `need-${one.need}`,
  } as const;
  // Named only where it is somebody else than the head under whose name the family stands.
  const who = one.who === null || one.who === one.home.head ? '' : one.who;
  const late = one.state === 'waiting' || one.state === 'ours';
  return (
    <RowItem
      title={
        <Link className="item-title cases-person" {...to}>
          {home.name(one.home)}
        </Link>
      }
      marks={
        late || days <= 0 ? (
          <DueChip days={days} />
        ) : (
          <Chip tone={one.state === 'asked' ? 'now' : 'ok'}>{t(`mark.${one.state}`)}</Chip>
        )
      }
      text={
        <>
          {[who, t(`need.${one.kind}`), happened()].filter((part) => part !== '').join('\u00A0· ')}
          {(one.last?.words ?? one.words) !== null && (
            <span className="cases-quote">“{one.last?.words ?? one.words}”</span>
          )}
        </>
      }
      end={
        <Link className={buttonClass()} {...to}>
          {t(`go.${one.state}`)}
          <span className="hidden-words"> {home.name(one.home)}</span>
        </Link>
      }
    />
  );

  // “พมจ. ขอข้อมูลเพิ่ม”: who did it, and what it was.
  function happened(): string {
    const { last } = one;
    if (last === null) return t(`do.${one.state}`);
    const by = last[`short_${lang}`];
    if (one.state === 'waiting') return t('do.late', { by });
    if (last.kind === null) return t(`do.${one.state}`);
    const why = last.reason === null ? '' : ` (${answers.reason(last.kind, last.reason)})`;
    return `${by} ${answers.act(last.kind)}${why}`;
  }
}
