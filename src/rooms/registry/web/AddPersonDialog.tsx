import { useState, type ReactNode } from 'react';
import { useDraft } from '../../../platform/web/draft.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { personFaults } from './family-faults.ts';
import { emptyPerson, type PersonTyped } from './family-typed.ts';
import { personToSend } from './family-to-send.ts';
import { LikelyPeople } from './LikelyPeople.tsx';
import { useLikely } from './likely.ts';
import { PersonFields } from './PersonFields.tsx';

type AddPersonDialogProps = { area: string; family: string; onClose: () => void };

/** One more person of a family that is there. */
export function AddPersonDialog({ area, family, onClose }: AddPersonDialogProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const draft = useDraft<PersonTyped>(`add-person ${family}`, () => emptyPerson());
  const [checked, setChecked] = useState(false);
  const likely = useLikely([draft.value]);
  const own = personFaults(draft.value);
  return (
    <Dialog title={t('add_member')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!busy && Object.keys(own).length === 0) void save();
        }}
      >
        <PersonFields
          value={draft.value}
          autoFocus
          wrong={checked ? { ...fieldErrors(problem, lang), ...own } : {}}
          onChange={draft.set}
        />
        <LikelyPeople found={likely.of(draft.value.person)} onUse={undefined} />
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('add_member')}
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

  async function save() {
    const done = await run('registry.add-person', { area, family, ...personToSend(draft.value) });
    if (done === null) return;
    draft.finish();
    onClose();
  }
}
