import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { GlassTold } from '../../registry/web/public.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { AttachmentsOfCase } from './AttachmentsOfCase.tsx';
import type { CaseFile } from './case-file.ts';
import { CasePapers } from './CasePapers.tsx';
import { CloseCase } from './CloseCase.tsx';
import { Happenings } from './Happenings.tsx';
import { useHomeWords } from './home-words.ts';
import { MeetingsOfCase } from './MeetingsOfCase.tsx';
import { MessagesOfCase } from './MessagesOfCase.tsx';
import { NeedOfCase } from './NeedOfCase.tsx';
import { NoteForm } from './NoteForm.tsx';
import { PlanOfCase } from './PlanOfCase.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { VisitsOfCase } from './VisitsOfCase.tsx';

/** One case: each need with its owner, clock and last word; what happened; notes and closing. */
export function CaseScreen(): ReactNode {
  const t = useWords('cases');
  const { area = '', case: caseId = '' } = useParams({ strict: false });
  const { family } = useSearch({ strict: false });
  const { data, problem, again } = useAsk<CaseFile>(
    'cases.get-case',
    { area, case: caseId, about: family },
    { when: family !== undefined },
  );
  if (family === undefined) return <Refused problem={{ th: t('case_from_list'), en: t('case_from_list') }} />;
  if (data === undefined) {
    return problem === null ? (
      <Loading lines={8} title={t('case')} />
    ) : (
      <Refused problem={problem} onRetry={again} />
    );
  }
  return <CasePage file={data} />;
}

function CasePage({ file }: { file: CaseFile }) {
  const t = useWords('cases');
  const format = useFormat();
  const home = useHomeWords();
  const mayAct = useMe().duty === 'desk';
  const [noting, setNoting] = useState(false);
  const [asking, setAsking] = useState<'give' | 'reopen' | null>(null);
  const { area, case: caseId, home: where, closure } = file;
  const name = home.name(where);
  const receipt = { to: '/cases/$area/$case/receipt', params: { area, case: caseId } } as const;
  const open = file.needs.filter((need) => need.state !== 'closed');
  return (
    <>
      <PageHead
        crumbsLabel={t('crumbs')}
        crumbs={[
          { key: 'today', at: <Link to="/">{t('today')}</Link> },
          {
            key: 'family',
            at: (
              <Link to="/families/$area/$family" params={{ area, family: where.family }} search={{}}>
                {name}
              </Link>
            ),
          },
          { key: 'case', at: file.label ?? t('case') },
        ]}
        title={
          <>
            <span className="cases-person">{name}</span>
            {t('finding_mark')} {finding()}
          </>
        }
        sub={
          <>
            {[
              file.label,
              home.place(where),
              t('opened', {
                date: format.date(file.opened_on),
                channel: t(`channel.${file.contact.channel}`),
              }),
              file.owner === null ? null : t('owned_by', { name: file.owner }),
            ]
              .filter(Boolean)
              .join('\u00A0· ')}{' '}
            {file.restricted && <Chip icon="lock">{t('restricted')}</Chip>}
          </>
        }
        acts={
          mayAct && (
            <>
              <Button icon="pencil" expanded={noting} onPress={() => setNoting(!noting)}>
                {t('write_note')}
              </Button>
              {closure === null && <Button onPress={() => setAsking('give')}>{t('give_case')}</Button>}
              {file.receipt !== null && (
                <Link
                  className={buttonClass()}
                  {...receipt}
                  search={{ family: where.family, receipt: file.receipt }}
                >
                  <Icon name="print" />
                  {t('receipt')}
                </Link>
              )}
            </>
          )
        }
      />
      {file.restricted && <GlassTold area={area} family={where.family} />}
      {noting && <NoteForm area={area} file={file} onClose={() => setNoting(false)} />}
      <div className="columns wide-left">
        <div>
          <Section
            first
            title={t('needs')}
            count={file.needs.length}
            act={
              mayAct &&
              open.length < file.needs.length && (
                <Button look="quiet" onPress={() => setAsking('reopen')}>
                  {t('reopen')}
                </Button>
              )
            }
          >
            {file.needs.map((need) => (
              <NeedOfCase key={need.need} file={file} need={need} mayAct={mayAct} />
            ))}
          </Section>
          <VisitsOfCase file={file} mayAct={mayAct} />
          <PlanOfCase file={file} mayAct={mayAct} />
          <MeetingsOfCase file={file} mayAct={mayAct} />
          <AttachmentsOfCase file={file} mayAct={mayAct} />
          {mayAct && !file.restricted && closure === null && (
            <MessagesOfCase area={area} caseId={caseId} family={where.family} />
          )}
          {mayAct && <CasePapers area={area} caseId={file.case} />}
          {(mayAct || closure !== null) && <CloseCase file={file} mayAct={mayAct} />}
        </div>
        <Happenings file={file} />
      </div>
      {asking === 'give' && <AssignDialog file={file} onClose={() => setAsking(null)} />}
      {asking === 'reopen' && <ReopenDialog file={file} onClose={() => setAsking(null)} />}
    </>
  );

  function finding(): string {
    if (closure !== null) return t('finding_closed', { outcome: t(`outcome.${closure.outcome}`) });
    if (open.length === 0) return t('finding_all_answered');
    if (open.some((need) => need.state === 'asked')) return t('finding_asked');
    if (open.some((need) => need.state === 'answered')) return t('finding_answered');
    const late = open.filter((need) => need.due_on < file.today);
    if (late.length > 0) return t('finding_late', { n: late.length });
    return open.length === 1
      ? t('finding_one', { need: t(`need.${open[0]?.kind ?? 'other'}`) })
      : t('finding_open', { n: open.length });
  }
}
