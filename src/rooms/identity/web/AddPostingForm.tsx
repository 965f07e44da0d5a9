import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { emptyPosting, PostingFields } from './PostingFields.tsx';
import { postingProblem } from './posting-problem.ts';

type AddPostingFormProps = { account: string; onDone: () => void };

/** One more posting for somebody who is here already. */
export function AddPostingForm(props: AddPostingFormProps): ReactNode {
  const t = useWords('identity');
  const { run, busy, problem } = useDo();
  const [posting, setPosting] = useState(() => ({ ...emptyPosting(), posting: newId() }));
  const [checked, setChecked] = useState(false);
  const wrong = postingProblem(posting);

  async function send() {
    const [area] = posting.areas;
    const added = { ...posting, areas: posting.areas.map((one) => one.id) };
    const result = await run('identity.add-posting', { area: area?.id ?? '', account: props.account, added });
    if (result !== null) props.onDone();
  }

  return (
    <form
      className="stack asks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (wrong !== null) goToFirstFault(event.currentTarget);
        else if (!busy) void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <PostingFields value={posting} onChange={setPosting} wrong={checked ? wrong : null} />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('add_posting')}
        </Button>
        <Button onPress={props.onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
