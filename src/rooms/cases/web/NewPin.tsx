import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';

/** A new PIN for a family that lost its receipt, or whose number was stopped; it comes on the next print. */
export function NewPin({ area, receipt }: { area: string; receipt: string }): ReactNode {
  const t = useWords('cases');
  const { run, busy, problem } = useDo();
  const [made, setMade] = useState(false);
  const make = async () => {
    const done = await run('cases.change-pin', { area, print: newId(), receipt });
    setMade(done !== null);
  };
  return (
    <div className="stack tight">
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button icon="key" busy={busy} onPress={() => void make()}>
          {t('pin_new')}
        </Button>
      </div>
      <p className="source" role="status">
        {t(made ? 'pin_made' : 'pin_new_text')}
      </p>
    </div>
  );
}
