import { useEffect, useId, useRef, type ReactNode } from 'react';
import { BottomSheet } from './BottomSheet.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { useDesk } from './use-desk.ts';
import { useUiWords } from './ui-words.ts';

type SidePanelProps = {
  title: ReactNode;
  before?: ReactNode;
  children: ReactNode;
  onClose: () => void;
  /** Marigold rule on top: it asks for an act now. */
  needsYou?: boolean;
};

/** What was opened from a list: beside it at a desk, a bottom sheet on a phone. Esc closes; focus goes back. */
export function SidePanel(props: SidePanelProps): ReactNode {
  const desk = useDesk();
  if (desk) return <DeskPanel {...props} />;
  return (
    <BottomSheet title={props.title} onClose={props.onClose}>
      {props.before}
      {props.children}
    </BottomSheet>
  );
}

function DeskPanel({ title, before, children, onClose, needsYou = false }: SidePanelProps) {
  const t = useUiWords();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    const panel = box.current;
    return () => {
      // Only when focus was inside: reading beside the list must not steal it.
      if (panel?.contains(document.activeElement) !== true) return;
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  return (
    <aside
      ref={box}
      className={classNames('panel', needsYou && 'needs-you')}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="panel-head">
        <div>
          {before}
          <h2 id={titleId}>{title}</h2>
        </div>
        <IconButton icon="close" label={t('close')} onPress={onClose} />
      </div>
      {children}
    </aside>
  );
}
