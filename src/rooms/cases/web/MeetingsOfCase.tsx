import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { CaseFile, MeetingOfCase } from './case-file.ts';
import { MeetingDialog } from './MeetingDialog.tsx';

/** The joint meetings on a case: who sat there, what was said, who does what by when. */
export function MeetingsOfCase({ file, mayAct }: { file: CaseFile; mayAct: boolean }): ReactNode {
  const t = useWords('cases');
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('meetings')}
      count={file.meetings.length}
      act={
        mayAct && (
          <Button look="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t('record_meeting')}
          </Button>
        )
      }
    >
      {file.meetings.length === 0 && <p className="muted">{t('meetings_none')}</p>}
      {file.meetings.map((meeting) => (
        <Minutes key={meeting.meeting} meeting={meeting} />
      ))}
      {adding && <MeetingDialog file={file} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Minutes({ meeting }: { meeting: MeetingOfCase }) {
  const t = useWords('cases');
  const format = useFormat();
  const lang = useLanguage();
  const { held_on, place, attended, words, decided, next_on, by } = meeting;
  return (
    <article className="cases-need">
      <h3>{t('meeting_on', { date: format.date(held_on) })}</h3>
      <p className="muted">{place}</p>
      <p>
        {t('attended')}{' '}
        {attended.map((one) => [one.name, one[`short_${lang}`]].filter(Boolean).join(' ')).join(', ')}
      </p>
      <p className="said">“{words}”</p>
      {decided.length > 0 && (
        <ul>
          {decided.map((one) => (
            <li key={`${one.what} ${one.who}`}>
              {one.what} <b>{one.who}</b>
              {one.by_when !== null && <> {t('by_day', { date: format.date(one.by_when) })}</>}
            </li>
          ))}
        </ul>
      )}
      {next_on !== null && <p>{t('next_meeting', { date: format.date(next_on) })}</p>}
      <p className="source">{by}</p>
    </article>
  );
}
