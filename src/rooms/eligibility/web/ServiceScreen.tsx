import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useMe } from '../../identity/web/public.ts';
import type { Trial } from '../trial.ts';
import { AmountSaid } from './AmountEditor.tsx';
import { CasesTable } from './CasesTable.tsx';
import { Uncovered } from './DraftCases.tsx';
import { DraftList } from './DraftList.tsx';
import { useRuleWords } from './rule-words.ts';
import { RuleTree } from './RuleTree.tsx';
import { TryCase } from './TryCase.tsx';
import { VersionList, type RuleVersion } from './VersionList.tsx';

type Service = {
  name: { th: string; en: string };
  owner: { th: string; en: string };
  verified: boolean;
  legal_basis: { th: string; en: string };
};

/** One service: its rule in words, its versions with their days, and its cases, each of which can be tried with other values. */
export function ServiceScreen(): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const { duty } = useMe();
  const navigate = useNavigate();
  const doing = useDo();
  const params: { service?: string } = useParams({ strict: false });
  const service = params.service ?? '';
  const words = useRuleWords(service);
  const { data: known, problem, again } = useAsk<Service>('services.get-service', { service });
  const { data: versions = [] } = useAsk<readonly RuleVersion[]>('services.list-versions', { service });
  const [chosen, setChosen] = useState<number | null>(null);
  const [trying, setTrying] = useState<number | null>(null);
  const shown =
    versions.find((one) => (chosen === null ? one.in_force : one.version === chosen)) ?? versions[0];
  const tried = { service, ...(shown && { version: shown.version }) };
  const { data: trial } = useAsk<Trial>('eligibility.get-trial', tried, {
    when: shown !== undefined,
    keep: true,
  });
  if (known === undefined && problem !== null)
    return (
      <>
        <PageHead title={t('services')} />
        <Refused problem={problem} onRetry={again} />
      </>
    );
  if (known === undefined || shown === undefined) return <Loading title={t('services')} lines={8} />;
  return (
    <>
      <PageHead
        before={t('services')}
        title={known.name[lang]}
        sub={known.owner[lang]}
        acts={
          duty === 'administrator' ? (
            <Button look="go" icon="pencil" busy={doing.busy} onPress={() => void begin()}>
              {t('draft_begin')}
            </Button>
          ) : undefined
        }
      />
      {doing.problem !== null && <Refused problem={doing.problem} />}
      {!known.verified && (
        <p className="eligibility-mark">
          <Chip tone="soon">{t('unverified')}</Chip>
        </p>
      )}
      <Section title={t('rule_of_version', { version: shown.version })} first>
        {shown.body.rule === null ? (
          <p className="muted">{t('rule_none')}</p>
        ) : (
          <RuleTree rule={shown.body.rule} words={words} />
        )}
        <h3 className="subhead">{t('amount')}</h3>
        <AmountSaid body={shown.body} words={words} frequency={shown.frequency} />
        <h3 className="subhead">{t('law')}</h3>
        <p className="small">{shown.body.legal_basis[lang]}</p>
      </Section>
      <VersionList versions={versions} shown={shown.version} onShow={setChosen} />
      {(duty === 'administrator' || duty === 'auditor') && <DraftList service={service} />}
      <Section title={t('cases')} count={trial?.cases.length ?? 0}>
        <p className="muted">{t('cases_made_up')}</p>
        {trial === undefined && <Loading lines={4} />}
        {trial && !trial.table && <p className="muted">{t('cases_none')}</p>}
        {trial?.table && (
          <div className={trying === null ? undefined : 'columns side-380'}>
            <div>
              <CasesTable
                results={trial.cases}
                current={trying === null ? null : String(trying)}
                onTry={setTrying}
              />
              <Uncovered lines={trial.uncovered} />
            </div>
            {trying !== null && (
              <TryCase
                key={`${shown.version} ${trying}`}
                tried={tried}
                table={trial.table}
                from={trial.table.cases[trying]}
                words={words}
                onClose={() => setTrying(null)}
              />
            )}
          </div>
        )}
      </Section>
    </>
  );

  async function begin(): Promise<void> {
    const draft = newId();
    if (await doing.run('services.draft-rule', { draft, service }))
      void navigate({ to: '/rule-drafts/$draft', params: { draft } });
  }
}
