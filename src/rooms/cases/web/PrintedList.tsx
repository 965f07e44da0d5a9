import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { monthOf } from './month-of.ts';
import { isBeingMade, type Printed } from './use-printed.ts';

type PrintedListProps = { area: string; rows: Printed[]; onAgain: (one: Printed) => void };

/** Papers that were made, each with its files; what stopped one stands there with the way on. */
export function PrintedList({ area, rows, onAgain }: PrintedListProps): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  return (
    <Rows label={t('papers_centre')}>
      {rows.map((one) => {
        const name = [t(`printed_kind.${one.kind}`), one.month && monthOf(one.month, format.longDate)]
          .filter(Boolean)
          .join(' ');
        return (
          <RowItem
            key={one.printed}
            title={<b>{name}</b>}
            text={
              <>
                <span className="source">
                  {[one.by, format.moment(one.asked_at)].filter(Boolean).join(' · ')}
                </span>
                {one.fault !== null && (
                  <Note acts={<Button onPress={() => onAgain(one)}>{t('printed_again')}</Button>}>
                    <p>{t(`printed_fault.${one.fault}`)}</p>
                  </Note>
                )}
                <span className="acts">
                  {one.files.map((file) => (
                    <a
                      key={file.form}
                      className={buttonClass()}
                      href={`/file/${area}/${file.file}`}
                      aria-label={`${t(`printed_form.${file.form}`)} ${name}`}
                    >
                      {t(`printed_form.${file.form}`)}
                    </a>
                  ))}
                  {isBeingMade(one) && <span role="status">{t('printed_making')}</span>}
                </span>
              </>
            }
          />
        );
      })}
    </Rows>
  );
}
