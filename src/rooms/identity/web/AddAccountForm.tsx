import { useState, type ReactNode } from 'react';
import { useDraft } from '../../../platform/web/draft.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { username } from '../username.ts';
import { PasswordShown } from './PasswordShown.tsx';
import { emptyPosting, PostingFields } from './PostingFields.tsx';
import { postingProblem } from './posting-problem.ts';
import { firstPassword } from './secrets.ts';

/** A new person at work: name, user name, first posting. The first password is shown once, to hand over on paper. */
export function AddAccountForm({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords('identity');
  const refusal = useRefusals('identity');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const draft = useDraft('add-account', () => ({
    account: newId(),
    name: '',
    username: '',
    phone: '',
    posting: emptyPosting(),
  }));
  const typed = draft.value;
  const [checked, setChecked] = useState(false);
  const [added, setAdded] = useState<{ name: string; username: string; password: string } | null>(null);
  const wrong = postingProblem(typed.posting);
  const nameShort = typed.name.trim().length < 2 ? t('name_missing') : undefined;
  const nameForm = username.safeParse(typed.username).success ? undefined : refusal('username_form');
  const fields = fieldErrors(problem, lang);
  const taken = problem?.code === 'username_taken' ? problem[lang] : undefined;

  if (added !== null) return <PasswordShown {...added} onClose={onClose} />;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        const sound = wrong === null && nameShort === undefined && nameForm === undefined;
        if (!sound) goToFirstFault(event.currentTarget);
        else if (!busy) void send();
      }}
    >
      {problem !== null && taken === undefined && <Refused problem={problem} />}
      <TextField
        label={t('name')}
        hint={t('name_hint')}
        error={checked ? (nameShort ?? fields['name']) : undefined}
        maxLength={120}
        value={typed.name}
        onChange={(name) => draft.set({ ...typed, name })}
      />
      <TextField
        label={t('username')}
        hint={t('username_hint')}
        error={checked ? (nameForm ?? taken ?? fields['username']) : undefined}
        maxLength={60}
        value={typed.username}
        onChange={(value) => draft.set({ ...typed, username: value })}
      />
      <TextField
        label={t('phone')}
        optional
        type="tel"
        error={fields['phone']}
        maxLength={60}
        value={typed.phone}
        onChange={(phone) => draft.set({ ...typed, phone })}
      />
      <PostingFields
        value={typed.posting}
        onChange={(posting) => draft.set({ ...typed, posting })}
        wrong={checked ? wrong : null}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('add_account')}
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
  );

  async function send() {
    const password = firstPassword();
    const { areas, ...posting } = typed.posting;
    const result = await run('identity.add-account', {
      area: areas[0]?.id ?? '',
      account: typed.account,
      username: typed.username,
      name: typed.name,
      phone: typed.phone.trim() === '' ? null : typed.phone,
      first_password: password,
      postings: [{ ...posting, areas: areas.map((area) => area.id) }],
    });
    if (result === null) return;
    setAdded({ name: typed.name, username: typed.username, password });
    draft.finish();
  }
}
