import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';

/** A dialog that rises from the bottom edge on a phone and stands in the middle at a desk. */
export function BottomSheet(props: {
  title: ReactNode;
  children: ReactNode;
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog sheet title={props.title} onClose={props.onClose}>
      {props.children}
    </Dialog>
  );
}
