import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { arabicDigits } from '../../../platform/thai/thai-digits.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';

type TodayHeadProps = { title: ReactNode; sub?: ReactNode; mayHear: boolean };

/** The day, the finding, the one search box, and taking in somebody. */
export function TodayHead({ title, sub, mayHear }: TodayHeadProps): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <>
      <PageHead before={format.weekday(format.today())} title={title} sub={sub} />
      <div className="cases-find">
        <SearchBox
          big
          hint="/"
          label={t('find')}
          placeholder={t('find_placeholder')}
          value={text}
          onChange={setText}
          onSubmit={(q) =>
            void (isReceiptNumber(q)
              ? navigate({ to: '/cases', search: { number: q, state: 'all' } })
              : navigate({ to: '/search', search: { q } }))
          }
        />
        {mayHear && (
          <Link className={buttonClass({ look: 'go', big: true })} to="/intake" search={{}}>
            <Icon name="plus" />
            {t('hear')}
            <kbd aria-hidden="true">N</kbd>
          </Link>
        )}
      </div>
    </>
  );
}

// “สล 0001/2570”, “๑/๒๕๗๐”: a number and a Buddhist year, which no house number has.
function isReceiptNumber(text: string): boolean {
  return /\d{1,7}\s*\/\s*2[56]\d\d$/u.test(arabicDigits(text).trim());
}
