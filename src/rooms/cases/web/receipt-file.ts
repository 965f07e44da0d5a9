import { useEffect, useEffectEvent, useState } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import type { sheetOf } from '../receipt-sheet.ts';

/** A receipt as it was issued, and its paper when that is ready. */
export type ReceiptFile = Parameters<typeof sheetOf>[0] & { file: string | null; being_made: boolean };

/** A receipt; while its paper is being made it is asked for every second. `slow` after twenty. */
export function useReceipt(
  area: string,
  receipt: string,
  family: string,
): Asked<ReceiptFile> & { slow: boolean } {
  const asked = useAsk<ReceiptFile>(
    'cases.get-receipt',
    { area, receipt, about: family },
    { when: receipt !== '' && family !== '' },
  );
  const waits = asked.data?.file === null;
  const [tries, setTries] = useState(0);
  const knock = useEffectEvent(() => {
    setTries((count) => count + 1);
    asked.again();
  });
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => knock(), 1000);
    return () => {
      clearInterval(timer);
      setTries(0);
    };
  }, [waits]);
  return { ...asked, slow: waits && tries > 20 };
}
