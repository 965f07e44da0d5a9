import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { sheetOf } from '../receipt-sheet.ts';
import { useReceipt, type ReceiptFile } from './receipt-file.ts';
import { NewPin } from './NewPin.tsx';
import { ReceiptPaper } from './ReceiptPaper.tsx';

/** The receipt: its number, the paper to hand over, and what to do next. */
export function ReceiptScreen(): ReactNode {
  const t = useWords('cases');
  const { area = '' } = useParams({ strict: false });
  const { family = '', receipt = '' } = useSearch({ strict: false });
  const asked = useReceipt(area, receipt, family);
  if (family === '' || receipt === '') {
    return <Note tone="calm">{t('case_from_list')}</Note>;
  }
  if (asked.data === undefined) {
    return asked.problem === null ? (
      <Loading lines={8} title={t('receipt')} />
    ) : (
      <Refused problem={asked.problem} onRetry={asked.again} />
    );
  }
  return <ReceiptPage receipt={asked.data} slow={asked.slow} />;
}

function ReceiptPage({ receipt, slow }: { receipt: ReceiptFile; slow: boolean }) {
  const t = useWords('cases');
  const { area, case: caseId, family, label } = receipt;
  return (
    <>
      <PageHead
        title={
          <>
            {t('receipt_ready', { label: '' })} <span className="whole">{label}</span>
          </>
        }
        sub={t('receipt_text', { name: receipt.who ?? t('receipt_family') })}
      />
      <div className="columns side-380">
        <div className="cases-made">
          <PrintActs receipt={receipt} slow={slow} />
          {!receipt.restricted && <NewPin area={area} receipt={receipt.receipt} />}
          <Section title={t('what_next')}>
            <div className="acts">
              <Link className={buttonClass()} to="/intake" search={{}}>
                <Icon name="plus" />
                {t('next_visit')}
              </Link>
              <Link
                className={buttonClass()}
                to="/cases/$area/$case"
                params={{ area, case: caseId }}
                search={{ family }}
              >
                {t('next_case')}
              </Link>
              <Link className={buttonClass()} to="/">
                {t('next_today')}
              </Link>
            </div>
          </Section>
        </div>
        <ReceiptPaper
          label={t('receipt_of', { label })}
          sheet={sheetOf(receipt)}
          qr={{ text: label, label: t('receipt_of', { label }) }}
        />
      </div>
    </>
  );
}

/** Printing: the paper is made in the background; asked for too early, it comes by itself when it is ready. */
function PrintActs({ receipt, slow }: { receipt: ReceiptFile; slow: boolean }) {
  const t = useWords('cases');
  const { run, busy, problem } = useDo();
  const [wanted, setWanted] = useState(false);
  const { area, file, being_made } = receipt;
  const waits = file === null && (being_made || busy);
  // Asked for before it was ready: it comes by itself.
  const waited = useRef(false);
  useEffect(() => {
    if (file === null) waited.current = wanted;
    else if (waited.current) {
      waited.current = false;
      location.assign(`/file/${area}/${file}`);
    }
  }, [file, wanted, area]);
  const print = () => {
    if (file !== null) return location.assign(`/file/${area}/${file}`);
    setWanted(true);
    if (!waits) void again();
  };
  const again = () => run('cases.print-receipt', { area, print: newId(), receipt: receipt.receipt });
  useHotkey('p', print);
  return (
    <div className="stack tight">
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button look="go" big icon="print" hint="P" busy={waits && wanted} onPress={print}>
          {t('print')}
        </Button>
      </div>
      <div role="status">
        {waits && (
          <>
            <p>
              <b>{t('making')}</b>
            </p>
            <p className="source">{t('making_text')}</p>
          </>
        )}
      </div>
      {slow && (
        <Note acts={<Button onPress={() => void again()}>{t('make_again')}</Button>}>
          <p>{t('making_long')}</p>
        </Note>
      )}
    </div>
  );
}
