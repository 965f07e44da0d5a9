import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { focusInside, openBeside, openOver } from './modal.ts';
import { useDesk } from './use-desk.ts';
import { useHotkey } from './use-hotkey.ts';
import { useUiWords } from './ui-words.ts';

type SidePanelProps = {
  title: ReactNode;
  before?: ReactNode;
  children: ReactNode;
  onClose: () => void;
  /** Marigold rule on top: it asks for an act now. */
  needsYou?: boolean;
  /** It is a form that was asked for: writing begins in it at once, at a desk too. */
  takesFocus?: boolean;
};

/**
 * What was opened from a list: beside it at a desk, a bottom sheet on a phone. Esc closes; focus goes back. It is one element in
 * both, so that turning a tablet keeps what is typed in it.
 */
export function SidePanel(props: SidePanelProps): ReactNode {
  const { title, before, children, onClose, needsYou = false, takesFocus = false } = props;
  const desk = useDesk();
  const t = useUiWords();
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(
    () => (box.current === null ? undefined : desk ? openBeside(box.current) : openOver(box.current)),
    [desk],
  );
  useEffect(() => {
    if (takesFocus && box.current !== null) focusInside(box.current);
  }, [takesFocus]);
  useHotkey('escape', onClose, desk);
  return (
    <dialog
      ref={box}
      className={desk ? classNames('panel', needsYou && 'needs-you') : 'dialog sheet'}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (!desk || event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={desk ? 'panel-head' : 'dialog-head'}>
        <div>
          {before}
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <IconButton icon="close" label={t('close')} onPress={onClose} />
      </div>
      <div className={desk ? undefined : 'dialog-body'}>{children}</div>
    </dialog>
  );
}
