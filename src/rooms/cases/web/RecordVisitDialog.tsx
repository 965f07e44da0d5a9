import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { factsGiven, useFamilyFile, VisitQuestions, type FactsGiven } from '../../registry/web/public.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import { visitOutcomes, type VisitOutcome } from '../visit.ts';
import { FormDialog } from './FormDialog.tsx';
import { PhotoField } from './PhotoField.tsx';
import { usePhotos } from './use-photos.ts';
import type { VisitOfCase } from './visits.ts';

type RecordVisitDialogProps = { area: string; visit: VisitOfCase; restricted: boolean; onClose: () => void };
type Typed = { outcome: VisitOutcome | null; went_on: string | null; words: string; given: FactsGiven };

/** What came of a visit: seen in words, answers that become facts, photos. What is typed is kept until it is sent. */
export function RecordVisitDialog({ area, visit, restricted, onClose }: RecordVisitDialogProps): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const draft = useDraft<Typed>(`visit:${visit.visit}`, () => ({
    outcome: null,
    went_on: format.today(),
    words: '',
    given: {},
  }));
  const photos = usePhotos(area, restricted, 'house_inside');
  const [checked, setChecked] = useState(false);
  const family = useFamilyFile(area, visit.family);
  const { outcome, went_on, words, given } = draft.value;
  const change = (part: Partial<Typed>) => draft.set({ ...draft.value, ...part });
  const went = outcome !== 'called_off';
  const errors = fieldErrors(problem, lang);
  return (
    <FormDialog
      title={t('record_visit')}
      send={t('save_visit_made')}
      busy={busy || photos.sending}
      problem={photos.problem ?? problem}
      wrong={outcome === null || (went && went_on === null)}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <RadioPick
        label={t('visit_outcome')}
        stacked
        choices={visitOutcomes.map((value) => ({ value, label: t(`visited.${value}`) }))}
        value={outcome}
        {...(checked && outcome === null && { error: t('outcome_missing') })}
        onChange={(next) => change({ outcome: next })}
      />
      {went && (
        <DateField
          label={t('went_on')}
          reader={reader}
          value={went_on}
          error={checked && went_on === null ? t('day_missing') : errors['went_on']}
          onChange={(next) => change({ went_on: next })}
        />
      )}
      <TextField
        lines
        optional
        label={t('seen')}
        hint={t('note_hint')}
        maxLength={noteLimit}
        error={errors['words']}
        value={words}
        onChange={(next) => change({ words: next })}
      />
      {outcome === 'visited' && (
        <>
          <PhotoField
            label={t('photos')}
            chosen={photos.chosen}
            error={photos.error}
            onChoose={photos.choose}
            onChange={photos.change}
          />
          {family.data !== undefined && (
            <VisitQuestions file={family.data} given={given} onGive={(next) => change({ given: next })} />
          )}
        </>
      )}
    </FormDialog>
  );

  async function send() {
    const sent = outcome === 'visited' ? await photos.send() : [];
    if (sent === null) return;
    const told = outcome === 'visited' && family.data !== undefined ? factsGiven(family.data, given) : [];
    const input = {
      area,
      visit: visit.visit,
      outcome,
      went_on: went ? went_on : null,
      words: words.trim() === '' ? null : words,
      facts: told.map((one) => ({ ...one, fact: newId() })),
      photos: sent,
    };
    if ((await run('cases.record-visit', input)) === null) return;
    draft.finish();
    onClose();
  }
}
