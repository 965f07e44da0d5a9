import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Note } from '../../../ui/Note.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { OverlapFound } from '../overlap.ts';

type OverlapNoteProps = {
  /** What is about to be given or asked for; nothing is asked while it is null. `about`: the request that is answered. */
  asked: Giving | null;
  reason: string;
  onReason: (reason: string) => void;
  /** The server asked for a reason: two requests of one visit may stand beside each other. */
  insist?: boolean;
  error?: string | undefined;
};

export type Giving = {
  area: string;
  family: string;
  person: string | null;
  service: string;
  on?: string;
  about?: string;
  /** The part of a plan of several sources that it is. */
  part?: string;
};

/** What the guard against helping twice says before something is sent: what was given, and the reason for going on. */
export function OverlapNote({ asked, reason, onReason, insist = false, error }: OverlapNoteProps): ReactNode {
  const t = useWords('help');
  const { data } = useAsk<OverlapFound>('help.find-overlaps', asked ?? {}, { when: asked !== null });
  const findings = data?.findings ?? [];
  const ruling = data?.ruling ?? 'free';
  if (asked === null || (findings.length === 0 && !insist)) return null;
  const stopped = ruling === 'needs_supervisor';
  const mayGo = !stopped || data?.supervisor === true;
  return (
    <div className="stack tight help-guard">
      {findings.length > 0 && (
        <Note
          tone={stopped ? 'bad' : ruling === 'free' ? 'calm' : 'warn'}
          title={t(`overlap_title.${ruling}`)}
          live={ruling !== 'free'}
        >
          <Findings findings={findings} />
          {!mayGo && <p>{t('overlap_ask_head')}</p>}
        </Note>
      )}
      {mayGo && (ruling !== 'free' || insist) && (
        <TextField
          label={t('overlap_reason')}
          hint={t('overlap_reason_hint')}
          lines
          maxLength={2000}
          error={error}
          value={reason}
          onChange={onReason}
        />
      )}
    </div>
  );
}

function Findings({ findings }: { findings: OverlapFound['findings'] }) {
  const t = useWords('help');
  const lang = useLanguage();
  return findings.map((one) => (
    <div key={`${one.kind} ${one.level} ${one.group_en}`}>
      <p>
        <b>{one[`group_${lang}`]}</b>
      </p>
      <ul>
        {one.earlier.map((line) => (
          <li key={line.en}>{line[lang]}</li>
        ))}
        {one.more > 0 && <li>{t('overlap_more', { n: one.more })}</li>}
      </ul>
      {one.advice_th !== null && <p className="source">{one[`advice_${lang}`]}</p>}
    </div>
  ));
}
