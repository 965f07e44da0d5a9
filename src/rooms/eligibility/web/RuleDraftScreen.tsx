import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { AmountEditor } from './AmountEditor.tsx';
import { DraftCases } from './DraftCases.tsx';
import { DraftLaw } from './DraftLaw.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { DraftPublish } from './DraftPublish.tsx';
import { FaultLines } from './FaultLines.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { useRuleWords } from './rule-words.ts';
import { ServiceLink } from './ServiceLink.tsx';
import { useRuleDraft } from './use-rule-draft.ts';

/** A draft of a service's rule: write it, run its cases, compare it with the rule in force, and have another publish it. */
export function RuleDraftScreen(): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const params: { draft?: string } = useParams({ strict: false });
  const { draft, refused, again } = useRuleDraft(params.draft ?? '');
  const words = useRuleWords(draft?.data.service ?? '');
  if (!draft || words.facts.length === 0)
    return refused === null ? (
      <Loading title={t('draft')} lines={8} />
    ) : (
      <>
        <PageHead title={t('draft')} />
        <Refused problem={refused} onRetry={again} />
      </>
    );
  const { data } = draft;
  const elsewhere = data.faults.filter(
    ({ place }) => !/^(rule\.|benefit\.|legal_basis|effective)/.test(place),
  );
  return (
    <>
      <PageHead
        before={t('draft')}
        title={data.name[lang]}
        sub={t('draft_by', { by: data.drafted_by, at: format.moment(data.changed_at) })}
        acts={
          <span className="row">
            <ServiceLink service={data.service}>{t('draft_see_service')}</ServiceLink>
            {draft.mayChange && (
              <Button
                look="danger"
                onPress={() => void draft.run('services.discard-draft', { draft: data.draft })}
              >
                {t('draft_discard')}
              </Button>
            )}
          </span>
        }
      />
      {draft.problem !== null && data.mine && <Refused problem={draft.problem} />}
      {data.faults.length > 0 && (
        <Note tone="bad" title={t('draft_faults', { n: data.faults.length })}>
          <FaultLines faults={elsewhere} />
          <p>{t('draft_faults_text')}</p>
        </Note>
      )}
      <Section title={t('rule')} first>
        <RuleEditor draft={draft} words={words} />
      </Section>
      <Section title={t('amount')}>
        <AmountEditor draft={draft} words={words} />
      </Section>
      <Section title={t('draft_law')}>
        <DraftLaw draft={draft} />
      </Section>
      <DraftCases draft={draft} words={words} />
      <DraftPreview draft={draft} />
      <DraftPublish key={data.state} draft={draft} />
    </>
  );
}
