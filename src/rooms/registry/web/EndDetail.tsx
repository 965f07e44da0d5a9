import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type EndDetailProps = {
  area: string;
  detail: string;
  kind: 'earlier_name' | 'document';
  /** What it is called, so that one of several buttons says which. */
  name: string;
  words: string;
};

/** One earlier name or paper, and taking it out of use with a reason. */
export function EndDetail({ area, detail, kind, name, words }: EndDetailProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [why, setWhy] = useState<string | null>(null);
  return (
    <li className="item slim">
      <div>{words}</div>
      {why === null && (
        <div className="item-end">
          <Button key="ask" look="quiet" label={`${t('end_detail')} ${name}`} onPress={() => setWhy('')}>
            {t('end_detail')}
          </Button>
        </div>
      )}
      {why !== null && (
        <form
          className="item-text registry-answer"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void run('registry.end-person-detail', { area, detail, kind, why });
          }}
        >
          <TextField
            label={t('end_detail_why')}
            autoFocus
            maxLength={500}
            error={fieldErrors(problem, lang)['why']}
            value={why}
            onChange={setWhy}
          />
          <Button key="send" type="submit" busy={busy}>
            {t('end_detail')}
          </Button>
          <Button onPress={() => setWhy(null)}>{t('cancel')}</Button>
        </form>
      )}
    </li>
  );
}
