import { useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { FamilyFile } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Saved } from '../../../ui/Saved.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { IntakeSteps } from './IntakeSteps.tsx';
import { isBegun, missingStep } from './intake-typed.ts';
import { ReceiptPreview } from './ReceiptPreview.tsx';
import { useSpeakers } from './speakers.ts';
import { useIntake } from './use-intake.ts';

/** A visit from “is everybody safe?” to the receipt: steps that fold when done, the paper building itself beside them. */
export function IntakeScreen(): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const intake = useIntake();
  const { typed, draft, area, problem, arriving } = intake;
  const [checked, setChecked] = useState(false);
  const [now] = useState(() => new Date());
  // Said until the next step: who came back from adding a family has not been away.
  const { family: arrived } = useSearch({ strict: false });
  const [cameBack] = useState(() =>
    draft.restored && arrived === undefined && isBegun(typed) ? typed.at : null,
  );
  const family = useAsk<FamilyFile>(
    'registry.get-family',
    { area, family: typed.family },
    { when: typed.family !== null },
  );
  const people = useSpeakers(family.data);
  const named = people.members.find((one) => one.person === typed.person)?.name;
  const tellName = useEffectEvent((name: string) => {
    if (typed.name === '') intake.set({ name });
  });
  // Somebody who came with the address is named once their file is read.
  useEffect(() => {
    if (named !== undefined) tellName(named);
  }, [named]);
  const page = useRef<HTMLDivElement>(null);
  const step = `${typed.at} ${typed.family ?? ''}`;
  useEffect(() => {
    if (step !== '') toStep(page.current);
  }, [step]);

  const missing = missingStep(typed);
  const last = typed.at === 'rights' || typed.at === 'owners';
  const issue = () => {
    setChecked(true);
    void intake.issue();
  };
  const goOn = () => {
    setChecked(true);
    if (missing !== null && missing === typed.at) return;
    setChecked(false);
    intake.finish(typed.at);
  };
  useHotkey('ctrl+enter', () => (last ? issue() : goOn()));

  if (area === '') return <Empty>{t('no_area')}</Empty>;
  const speaker = typed.elsewise ? typed.caller : (named ?? typed.name);
  return (
    <div ref={page}>
      <PageHead
        title={
          <>
            {t('intake')} <span className="cases-person">{speaker}</span>
          </>
        }
        acts={draft.savedAt !== null && <Saved at={format.time(draft.savedAt)} />}
      />
      {cameBack && typed.at === cameBack && (
        <div className="cases-half">
          <Note tone="calm" acts={<Button onPress={intake.startOver}>{t('start_over')}</Button>}>
            <p>{t('draft_came_back')}</p>
          </Note>
        </div>
      )}
      {arriving.other && (
        <div className="cases-half">
          <Note
            live
            acts={
              <>
                <Button onPress={arriving.keep}>{t('arriving_keep', { name: typed.name })}</Button>
                <Button onPress={arriving.replace}>{t('arriving_replace')}</Button>
              </>
            }
          >
            <p>{t('arriving_other', { name: typed.name })}</p>
          </Note>
        </div>
      )}
      <div className="columns side-380">
        <div>
          <IntakeSteps intake={intake} family={family} people={people} checked={checked} onGoOn={goOn} />
          <div className="stack tight cases-issue">
            {problem !== null && <Refused problem={problem} title={t('not_issued')} />}
            <div className="acts">
              <Button
                look={last ? 'go' : 'plain'}
                big
                busy={intake.busy}
                hint={last ? 'Ctrl Enter' : undefined}
                reason={missing === null ? undefined : t(`missing.${missing}`)}
                onPress={issue}
              >
                {t('issue')}
              </Button>
              <Button big look="quiet" onPress={intake.rest}>
                {t('rest')}
              </Button>
            </div>
            <p className="source">{t('issue_text')}</p>
          </div>
        </div>
        <aside aria-label={t('preview')}>
          <ReceiptPreview
            area={area}
            typed={typed}
            at={draft.savedAt ?? now}
            who={{ name: speaker === '' ? null : speaker, house_no: people.house_no, moo: people.moo }}
          />
        </aside>
      </div>
    </div>
  );
}

// The step that opened is where writing goes on: its first box to write in, else its name.
function toStep(page: HTMLElement | null): void {
  const step = page?.querySelector('.step.now');
  const first =
    step?.querySelector<HTMLElement>('input[type="search"], .cases-need-typed textarea') ??
    step?.querySelector('h2');
  first?.focus();
}
