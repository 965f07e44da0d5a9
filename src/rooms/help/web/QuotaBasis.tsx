import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { quotaBases, type QuotaBasis as Basis } from '../guard.ts';

/** On what the yearly quotas are counted in an area: said by its administrator, from now on. */
export function QuotaBasis({ area }: { area: string }): ReactNode {
  const t = useWords('help');
  const { data, problem, again } = useAsk<{ basis: Basis }>('help.get-quota-basis', { area });
  const { run, busy, problem: refused } = useDo();
  const [chosen, setChosen] = useState<Basis | null>(null);
  if (problem !== null && data === undefined) return <Refused problem={problem} onRetry={again} />;
  if (data === undefined) return <Loading lines={3} />;
  const value = chosen ?? data.basis;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void run('help.set-quota-basis', { area, setting: newId(), basis: value });
      }}
    >
      <p>{t('quota_basis_text')}</p>
      {refused !== null && <Refused problem={refused} />}
      <RadioPick<Basis>
        label={t('quota_basis')}
        value={value}
        choices={quotaBases.map((one) => ({ value: one, label: t(`quota_basis.${one}`) }))}
        onChange={setChosen}
      />
      <p className="muted">{t(`quota_basis_hint.${value}`)}</p>
      <div className="acts">
        <Button
          type="submit"
          look="go"
          busy={busy}
          reason={value === data.basis ? t('quota_basis_same') : undefined}
        >
          {t('quota_basis_save')}
        </Button>
      </div>
    </form>
  );
}
