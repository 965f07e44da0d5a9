import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMe } from '../../identity/web/public.ts';
import { lifeKinds } from '../life-event.ts';
import { goneOf, membersOf, type FamilyFile } from './family-file.ts';
import { lifeFaults } from './life-faults.ts';
import { emptyLife, lifeToSend, type LifeTyped } from './life-typed.ts';
import { LifeWhere } from './LifeWhere.tsx';
import { LifeWho } from './LifeWho.tsx';

type LifeEventDialogProps = {
  area: string;
  file: FamilyFile;
  /** How many requests of the family wait. */
  waiting: number;
  onClose: () => void;
};

/** Something changed in the house: one form that shows only what the chosen kind needs. What is typed is kept until it is sent. */
export function LifeEventDialog({ area, file, waiting, onClose }: LifeEventDialogProps): ReactNode {
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const lang = useLanguage();
  const reader = useDateReader();
  const { duty } = useMe();
  const { run, busy, problem } = useDo();
  const draft = useDraft<LifeTyped>(`life ${file.family}`, emptyLife);
  const [checked, setChecked] = useState(false);
  const typed = draft.value;
  const set = (part: Partial<LifeTyped>) => draft.set((before) => ({ ...before, ...part }));
  const members = membersOf(file).filter((one) => one.state === 'alive');
  const gone = goneOf(file).filter((one) => one.state !== 'alive');
  const own = lifeFaults(typed, members);
  const said = fieldErrors(problem, lang);
  const wrong = (field: string) => {
    if (checked && own[field] !== undefined) return refusal(own[field]);
    return said[field];
  };
  const kinds = lifeKinds.filter((one) => one !== 'return' || gone.length > 0);
  return (
    <Dialog title={t('life_something_changed')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (Object.keys(own).length > 0) goToFirstFault(event.currentTarget);
          else if (!busy) void send(false);
        }}
      >
        {waiting > 0 && (
          <Note tone="calm">
            <p>{t('life_waiting_already', { n: waiting })}</p>
          </Note>
        )}
        <SelectField
          label={t('life_what')}
          empty
          error={wrong('kind')}
          value={typed.kind}
          options={kinds.map((one) => ({ value: one, label: t(`life.${one}`) }))}
          onChange={(text) => {
            const kind = lifeKinds.find((one) => one === text) ?? '';
            set({
              kind,
              people: [],
              newHead: '',
              stay: {},
              go: {},
              found: null,
              where: kind === 'move_house' ? 'new' : 'same',
            });
          }}
        />
        {typed.kind !== '' && (
          <>
            <p className="muted">{t(`life_means.${typed.kind}`)}</p>
            <LifeWho typed={typed} set={set} members={members} gone={gone} wrong={wrong} />
            <LifeWhere
              area={area}
              family={file.family}
              typed={typed}
              set={set}
              members={members}
              wrong={wrong}
            />
            <DateField
              label={t(
                `life_when.${typed.kind === 'birth' || typed.kind === 'death' ? typed.kind : 'other'}`,
              )}
              reader={reader}
              error={wrong('happened_on')}
              value={typed.happened}
              onChange={(happened) => set({ happened })}
            />
            <div className="registry-person-fields">
              <TextField
                label={t('life_informant')}
                optional
                maxLength={120}
                error={wrong('informant')}
                value={typed.informant}
                onChange={(informant) => set({ informant })}
              />
              <TextField
                label={t('life_informant_is')}
                hint={t('life_informant_is_hint')}
                optional
                maxLength={120}
                error={wrong('informant_is')}
                value={typed.informantIs}
                onChange={(informantIs) => set({ informantIs })}
              />
              <div className="wide">
                <TextField
                  label={t('life_document')}
                  hint={t('life_document_hint')}
                  optional={!typed.confirm}
                  maxLength={200}
                  error={wrong('document')}
                  value={typed.document}
                  onChange={(document) => set({ document })}
                />
              </div>
            </div>
            {duty === 'desk' && (
              <Checkbox
                checked={typed.confirm}
                label={t('life_confirm_now')}
                hint={t('life_confirm_now_hint')}
                onChange={(confirm) => set({ confirm })}
              />
            )}
          </>
        )}
        {problem !== null && (
          <Refused
            problem={problem}
            acts={
              problem.code === 'parent_young_ask' ? (
                <Button onPress={() => void send(true)}>{t('life_parent_right')}</Button>
              ) : undefined
            }
          />
        )}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t(typed.confirm ? 'life_send_confirm' : 'life_send')}
          </Button>
          <Button
            onPress={() => {
              draft.finish();
              onClose();
            }}
          >
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );

  async function send(sure: boolean) {
    const input = lifeToSend(area, file, typed, members);
    const done = await run('registry.ask-life-event', { ...input, sure });
    if (done === null) return;
    draft.finish();
    onClose();
  }
}
