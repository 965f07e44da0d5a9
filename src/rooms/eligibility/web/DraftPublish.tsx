import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { DraftOfRule } from './use-rule-draft.ts';

/** Publishing a draft, by another administrator than the one who wrote it. */
export function DraftPublish({ draft }: { draft: DraftOfRule }): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const { data, problem } = draft;
  const [from, setFrom] = useState(data.effective_from);
  const [to, setTo] = useState(data.effective_to);
  const errors = fieldErrors(problem, lang);
  if (data.state !== 'open')
    return (
      <Note tone={data.state === 'published' ? 'ok' : 'calm'} live>
        {t(`draft_state.${data.state}`, { version: data.published_version ?? '' })}
      </Note>
    );
  if (data.mine)
    return (
      <Section title={t('publish')}>
        <Note tone="calm">{t('publish_another')}</Note>
      </Section>
    );
  return (
    <Section title={t('publish')}>
      <form
        className="stack eligibility-rule-form"
        onSubmit={(event) => {
          event.preventDefault();
          void draft.run('eligibility.publish-draft', {
            draft: data.draft,
            revision: data.revision,
            effective_from: from ?? '',
            effective_to: to,
          });
        }}
      >
        <p className="muted">
          {t('publish_text', { by: data.drafted_by, at: format.moment(data.changed_at) })}
        </p>
        <div className="pair">
          <DateField
            label={t('draft_from')}
            reader={reader}
            value={from}
            error={errors['effective_from']}
            onChange={setFrom}
          />
          <DateField
            label={t('draft_to')}
            hint={t('draft_to_hint')}
            optional
            reader={reader}
            value={to}
            error={errors['effective_to']}
            onChange={setTo}
          />
        </div>
        {problem !== null && Object.keys(errors).length === 0 && <Refused problem={problem} />}
        <div className="acts">
          <Button look="go" type="submit" busy={draft.busy}>
            {t('publish_do')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
