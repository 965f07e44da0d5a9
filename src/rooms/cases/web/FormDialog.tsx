import type { ReactNode } from 'react';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { Refused } from '../../../ui/Refused.tsx';

type FormDialogProps = {
  title: ReactNode;
  /** What the button that sends says. */
  send: string;
  busy: boolean;
  problem: Problem | null;
  /** True when something is missing: what is wrong is shown at its field, and nothing is sent. */
  wrong: boolean;
  onCheck: () => void;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Some fields in a dialog, sent by Enter or Ctrl Enter. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, send, busy, problem, wrong, onCheck, onSend, onClose, children } = props;
  const t = useWords('cases');
  const submit = (form: HTMLFormElement) => {
    onCheck();
    if (wrong) goToFirstFault(form);
    else if (!busy) onSend();
  };
  return (
    <Dialog title={title} sheet roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit(event.currentTarget);
        }}
      >
        {children}
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {send}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
