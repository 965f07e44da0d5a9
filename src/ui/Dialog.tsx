import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { openOver } from './modal.ts';
import { useUiWords } from './ui-words.ts';

type DialogProps = {
  title: ReactNode;
  children: ReactNode;
  /** Called by Esc and by the closing button. Leave out when the dialog must be answered. */
  onClose?: (() => void) | undefined;
  /** Rises from the bottom on a phone. */
  sheet?: boolean;
  roomy?: boolean;
};

/** Asks before anything else can be done. Draw it only while open; focus goes back where it was when it leaves. */
export function Dialog({ title, children, onClose, sheet = false, roomy = false }: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useUiWords();
  useEffect(() => (box.current === null ? undefined : openOver(box.current)), []);
  return (
    <dialog
      ref={box}
      className={classNames('dialog', sheet && 'sheet', roomy && 'roomy')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={() => {
        // A browser may close on a second Esc without asking: an unanswered dialog opens again.
        if (onClose === undefined && box.current?.isConnected === true) box.current.showModal();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {onClose !== undefined && <IconButton icon="close" label={t('close')} onPress={onClose} />}
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
