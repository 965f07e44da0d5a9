import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { RequestClock, RequestOfNeed } from '../../referrals/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { useLanguage } from '../../../platform/web/language.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { AppealLink } from './AppealLink.tsx';
import type { CaseFile, NeedOfCase as Need } from './case-file.ts';
import { CloseNeedForm } from './CloseNeedForm.tsx';
import { ReferDialog } from './ReferDialog.tsx';

type NeedOfCaseProps = { file: CaseFile; need: Need; mayAct: boolean };

/** One need: in whose words, who has it, how far it is, and closing it when it can be closed. */
export function NeedOfCase({ file, need, mayAct }: NeedOfCaseProps): ReactNode {
  const { area, today, home } = file;
  const { family } = home;
  const lang = useLanguage();
  const [assigning, setAssigning] = useState(false);
  const t = useWords('cases');
  const format = useFormat();
  const [closing, setClosing] = useState(false);
  const [referring, setReferring] = useState(false);
  const [only, ...others] = need.referrals;
  const alone = only !== undefined && others.length === 0 && need.state !== 'closed';
  const waits = need.referrals.filter((one) => one.turn !== null);
  return (
    <article className="cases-need" id={`need-${need.need}`} tabIndex={-1}>
      <h3>
        {t(`need.${need.kind}`)}{' '}
        {alone ? <RequestClock request={only} /> : <NeedMark need={need} today={today} />}
      </h3>
      {need.person !== null && <p className="muted">{t('need_of', { name: need.person.name ?? '' })}</p>}
      {need.closure === null && (
        <p className="muted">
          {need.held_by === null
            ? t('held_by_us', { name: need.owner.name ?? t('centre') })
            : t('held_by', { who: need.held_by[`short_${lang}`], name: need.owner.name ?? t('centre') })}
        </p>
      )}
      {need.words !== null && <p className="said">“{need.words}”</p>}
      {need.referrals.map((request) => (
        <RequestOfNeed
          key={request.referral}
          area={area}
          request={request}
          mayAct={mayAct && need.closure === null}
          clockShown={alone}
        />
      ))}
      {need.referrals.length === 0 && need.closure === null && (
        <p className="muted">{t('centre_does', { date: format.date(need.due_on) })}</p>
      )}
      {need.closure !== null && (
        <p className="cases-ended">
          {t(`outcome.${need.closure.outcome}`)}
          {need.closure.words !== null && <> “{need.closure.words}”</>}{' '}
          {need.closure.satisfied !== null && t(`satisfied.${need.closure.satisfied}`)}{' '}
          {need.closure.feedback !== null && <> “{need.closure.feedback}”</>}{' '}
          <span className="source">
            {[need.closure.by, format.moment(need.closure.at)].filter(Boolean).join(' ')}
          </span>
        </p>
      )}
      {closing && <CloseNeedForm area={area} need={need} onClose={() => setClosing(false)} />}
      {mayAct && need.closure === null && !closing && (
        <div className="acts">
          <Button
            reason={waits.length === 0 ? undefined : t('need_waits_for', { n: waits.length })}
            onPress={() => setClosing(true)}
          >
            {t('close_need')}
          </Button>
          <Button look="quiet" icon="plus" onPress={() => setReferring(true)}>
            {t('refer')}
          </Button>
          <Button look="quiet" onPress={() => setAssigning(true)}>
            {t('assign')}
          </Button>
        </div>
      )}
      {assigning && <AssignDialog file={file} need={need} onClose={() => setAssigning(false)} />}
      <AppealLink area={area} need={need} />
      {referring && (
        <ReferDialog area={area} family={family} need={need} onClose={() => setReferring(false)} />
      )}
    </article>
  );
}

function NeedMark({ need: { state, due_on }, today }: { need: Need; today: string }) {
  const t = useWords('cases');
  if (state === 'closed') return <Chip tone="ok">{t('state.closed')}</Chip>;
  if (state === 'asked') return <Chip tone="now">{t('state.asked')}</Chip>;
  if (state === 'answered') return <Chip tone="soon">{t('state.answered')}</Chip>;
  const days = Math.round((Date.parse(due_on) - Date.parse(today)) / 86_400_000);
  if (state === 'ours' || days < 0) return <DueChip days={days} />;
  return <Chip tone="wait">{t('state.waiting')}</Chip>;
}
