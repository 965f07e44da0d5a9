import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FaultLines } from './FaultLines.tsx';
import type { DraftOfRule } from './use-rule-draft.ts';

const none = { th: '', en: '' };

/** By which law, what changes in a sentence, and from when. */
export function DraftLaw({ draft }: { draft: DraftOfRule }): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const { body, effective_from, effective_to, faults } = draft.data;
  const [typed, setTyped] = useState<{
    law: typeof none;
    note: typeof none;
    from: string | null;
    to: string | null;
  } | null>(null);
  const wrong = faults.filter(({ place }) => /^(legal_basis|effective)/.test(place));
  if (typed === null)
    return (
      <div className="stack tight">
        <p>{body.legal_basis[lang]}</p>
        {body.note !== null && <p className="said">{body.note[lang]}</p>}
        <p className="source">
          {t('draft_days', {
            from: effective_from === null ? t('draft_no_day') : format.date(effective_from),
            to: effective_to === null ? t('draft_until_next') : format.date(effective_to),
          })}
        </p>
        <FaultLines faults={wrong} />
        {draft.mayChange && (
          <div className="acts">
            <Button
              icon="pencil"
              onPress={() =>
                setTyped({
                  law: body.legal_basis,
                  note: body.note ?? none,
                  from: effective_from,
                  to: effective_to,
                })
              }
            >
              {t('draft_law_change')}
            </Button>
          </div>
        )}
      </div>
    );
  return (
    <form
      className="stack eligibility-rule-form"
      aria-label={t('draft_law')}
      onSubmit={(event) => {
        event.preventDefault();
        const note = typed.note.th.trim() === '' && typed.note.en.trim() === '' ? null : typed.note;
        const changed = { ...body, legal_basis: typed.law, note };
        void draft
          .save({ body: changed, effective_from: typed.from, effective_to: typed.to })
          .then((done) => done && setTyped(null));
      }}
    >
      {(['law', 'note'] as const).map((part) =>
        (['th', 'en'] as const).map((tongue) => (
          <TextField
            key={`${part} ${tongue}`}
            label={t(`draft_${part}_${tongue}`)}
            lines
            maxLength={1000}
            value={typed[part][tongue]}
            onChange={(value) => setTyped({ ...typed, [part]: { ...typed[part], [tongue]: value } })}
          />
        )),
      )}
      <div className="pair">
        <DateField
          label={t('draft_from')}
          reader={reader}
          value={typed.from}
          onChange={(from) => setTyped({ ...typed, from })}
        />
        <DateField
          label={t('draft_to')}
          hint={t('draft_to_hint')}
          optional
          reader={reader}
          value={typed.to}
          onChange={(to) => setTyped({ ...typed, to })}
        />
      </div>
      <FaultLines faults={wrong} />
      <div className="acts">
        <Button look="go" type="submit" busy={draft.busy}>
          {t('rule_keep')}
        </Button>
        <Button onPress={() => setTyped(null)}>{t('rule_cancel')}</Button>
      </div>
    </form>
  );
}
