import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { AnswerField, factOf, readAnswer, useFactWords } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Picked } from '../../../ui/Picked.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { FactWanted } from '../fact-asked.ts';
import type { FoundFact } from '../finding.ts';
import { FactPick } from './FactPick.tsx';
import type { Request } from './request.ts';

type Typed = { finding: string; visited_on: string | null; words: string; facts: FoundFact[] };

/** What the organisation found at a visit of its own: the day, in words, and facts that the desk may take into the file. */
export function FindingForm({ request }: { request: Request }): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const format = useFormat();
  const reader = useDateReader();
  const say = useFactWords();
  const { run, busy, problem } = useDo();
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const { area, referral } = request;
  const { roster } = request.packet;
  const draft = useDraft<Typed>(`finding:${referral}`, () => ({
    finding: newId(),
    visited_on: format.today(),
    words: '',
    facts: [],
  }));
  const typed = draft.value;
  const empty = typed.words.trim() === '';
  const nameOf = (subject: string | null) =>
    roster.find((one) => one.person === subject)?.name ?? t('ask_fact_house');

  async function send() {
    setChecked(true);
    if (empty || typed.visited_on === null || busy) return;
    if ((await run('referrals.record-finding', { area, referral, ...typed })) === null) return;
    draft.finish();
    setOpen(false);
  }

  if (!open) {
    return (
      <div className="acts below">
        <Button look="quiet" icon="home" onPress={() => setOpen(true)}>
          {t('finding_add')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="stack tight"
      aria-label={t('finding_add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <DateField
        label={t('finding_on')}
        reader={reader}
        error={checked && typed.visited_on === null ? t('date_missing') : undefined}
        value={typed.visited_on}
        onChange={(visited_on) => draft.set({ ...typed, visited_on })}
      />
      <TextField
        label={t('finding_words')}
        lines
        maxLength={2200}
        error={checked && empty ? refusal('note_empty') : undefined}
        value={typed.words}
        onChange={(words) => draft.set({ ...typed, words })}
      />
      {typed.facts.length > 0 && (
        <Picked
          label={t('finding_facts')}
          items={typed.facts.map((one) => ({
            key: `${one.subject} ${one.key}`,
            text: `${t('asked_fact', { label: say.label(one.key), who: nameOf(one.subject) })}: ${say.answer(
              one.key,
              { state: 'value', value: one.value as never },
            )}`,
          }))}
          onRemove={(key) =>
            draft.set({
              ...typed,
              facts: typed.facts.filter((one) => `${one.subject} ${one.key}` !== key),
            })
          }
        />
      )}
      <FoundFactFields
        roster={roster}
        onAdd={(fact) => draft.set({ ...typed, facts: [...typed.facts, fact] })}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('finding_save')}
        </Button>
        <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

type FoundFactFieldsProps = {
  roster: readonly { person: string; name: string }[];
  onAdd: (fact: FoundFact) => void;
};

function FoundFactFields({ roster, onAdd }: FoundFactFieldsProps) {
  const t = useWords('referrals');
  const [wanted, setWanted] = useState<FactWanted>({ subject: null, key: '' });
  const [answer, setAnswer] = useState('');
  const fact = factOf(wanted.key);
  const value = fact === undefined ? undefined : readAnswer(fact, answer);
  return (
    <fieldset className="stack tight">
      <legend className="field-label">{t('finding_facts')}</legend>
      <FactPick
        roster={roster}
        value={wanted}
        onChange={(next) => {
          setWanted(next);
          setAnswer('');
        }}
      />
      {fact !== undefined && <AnswerField factKey={fact.key} value={answer} onChange={setAnswer} />}
      <div className="acts">
        <Button
          reason={value === undefined ? t('choose_fact') : undefined}
          onPress={() => {
            if (value === undefined) return;
            onAdd({ ...wanted, value: value as FoundFact['value'] });
            setWanted({ ...wanted, key: '' });
            setAnswer('');
          }}
        >
          {t('ask_fact_add')}
        </Button>
      </div>
    </fieldset>
  );
}
