import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Refused, type RefusedProblem } from './Refused.tsx';
import { useUiWords } from './ui-words.ts';

type SheetButtonProps = { onPress: () => void; busy: boolean; problem: RefusedProblem | null };

/** Saves a list as an Excel file; a refusal is said beside it. */
export function SheetButton({ onPress, busy, problem }: SheetButtonProps): ReactNode {
  const t = useUiWords();
  return (
    <>
      <Button look="quiet" icon="download" busy={busy} onPress={onPress}>
        {t('save_sheet')}
      </Button>
      <span role="status" className="hidden-words">
        {busy && t('saving_sheet')}
      </span>
      {problem !== null && <Refused problem={problem} />}
    </>
  );
}
