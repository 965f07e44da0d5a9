import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CaseFile } from './case-file.ts';
import { FormDialog } from './FormDialog.tsx';

type Seat = { id: string; organisation: string; name: string };
type Decided = { id: string; what: string; who: string; by_when: string | null };
type Typed = {
  meeting: string;
  held_on: string | null;
  place: string;
  seats: Seat[];
  words: string;
  decided: Decided[];
};

/** The minutes of a joint meeting as they are typed; kept until they are sent. */
export function MeetingDialog({ file, onClose }: { file: CaseFile; onClose: () => void }): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const refusal = useRefusals('cases');
  const { run, busy, problem } = useDo();
  const { data: organisations } = useAsk<{ id: string; name_th: string; name_en: string }[]>(
    'identity.find-organisations',
    { area: file.area },
  );
  const draft = useDraft<Typed>(`meeting:${file.case}`, () => ({
    meeting: newId(),
    held_on: format.today(),
    place: '',
    seats: [{ id: newId(), organisation: '', name: '' }],
    words: '',
    decided: [],
  }));
  const [checked, setChecked] = useState(false);
  const typed = draft.value;
  const change = (part: Partial<Typed>) => draft.set({ ...typed, ...part });
  const errors = fieldErrors(problem, lang);
  const seated = typed.seats.filter((one) => one.name.trim() !== '');
  const noWords = typed.words.trim() === '';
  const half = typed.decided.some((one) => (one.what.trim() === '') !== (one.who.trim() === ''));
  return (
    <FormDialog
      title={t('record_meeting')}
      send={t('save_meeting')}
      busy={busy}
      problem={problem}
      wrong={typed.held_on === null || seated.length === 0 || noWords || half}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div className="pair">
        <DateField
          label={t('held_on')}
          reader={reader}
          value={typed.held_on}
          error={checked && typed.held_on === null ? t('day_missing') : errors['said.held_on']}
          onChange={(held_on) => change({ held_on })}
        />
        <TextField
          optional
          label={t('place')}
          maxLength={200}
          value={typed.place}
          onChange={(place) => change({ place })}
        />
      </div>
      {typed.seats.map((seat, at) => (
        <div key={seat.id} className="pair">
          <TextField
            label={t('attended_name', { n: at + 1 })}
            maxLength={200}
            error={checked && seated.length === 0 && at === 0 ? refusal('meeting_nobody') : undefined}
            value={seat.name}
            onChange={(name) => setSeat(seat.id, { name })}
          />
          <SelectField
            label={t('attended_of', { n: at + 1 })}
            optional
            empty
            value={seat.organisation}
            options={(organisations ?? []).map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
            onChange={(organisation) => setSeat(seat.id, { organisation })}
          />
        </div>
      ))}
      <Button
        look="quiet"
        icon="plus"
        onPress={() => change({ seats: [...typed.seats, { id: newId(), organisation: '', name: '' }] })}
      >
        {t('add_seat')}
      </Button>
      <TextField
        lines
        label={t('minutes')}
        maxLength={4000}
        error={checked && noWords ? refusal('note_empty') : errors['said.words']}
        value={typed.words}
        onChange={(words) => change({ words })}
      />
      {typed.decided.map((one, at) => (
        <fieldset key={one.id} className="cases-need-typed">
          <legend className="field-label">{t('decided', { n: at + 1 })}</legend>
          <TextField
            label={t('decided_what')}
            maxLength={200}
            error={checked && half && one.what.trim() === '' ? refusal('line_empty') : undefined}
            value={one.what}
            onChange={(what) => setDecided(one.id, { what })}
          />
          <div className="pair">
            <TextField
              label={t('decided_who')}
              maxLength={200}
              error={checked && half && one.who.trim() === '' ? refusal('line_empty') : undefined}
              value={one.who}
              onChange={(who) => setDecided(one.id, { who })}
            />
            <DateField
              label={t('by_when')}
              optional
              reader={reader}
              value={one.by_when}
              onChange={(by_when) => setDecided(one.id, { by_when })}
            />
          </div>
        </fieldset>
      ))}
      <Button
        look="quiet"
        icon="plus"
        onPress={() =>
          change({ decided: [...typed.decided, { id: newId(), what: '', who: '', by_when: null }] })
        }
      >
        {t('add_decided')}
      </Button>
    </FormDialog>
  );

  function setSeat(id: string, part: Partial<Seat>) {
    change({ seats: typed.seats.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  function setDecided(id: string, part: Partial<Decided>) {
    change({ decided: typed.decided.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  async function send() {
    const said = {
      held_on: typed.held_on,
      place: typed.place.trim() === '' ? null : typed.place,
      attended: seated.map(({ organisation, name }) => ({
        name,
        organisation: organisation === '' ? null : organisation,
      })),
      words: typed.words,
      decided: typed.decided
        .filter((one) => one.what.trim() !== '')
        .map(({ what, who, by_when }) => ({ what, who, by_when })),
    };
    const input = { area: file.area, meeting: typed.meeting, case: file.case, said };
    if ((await run('cases.record-joint-meeting', input)) === null) return;
    draft.finish();
    onClose();
  }
}
