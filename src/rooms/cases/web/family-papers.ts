import { useEffect, useEffectEvent, useState } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';

/** A paper that is kept for a family; `file` null while it is being made. */
export type FamilyPaper = {
  kind: 'receipt' | 'family_sheet' | 'rights_letter' | 'consent';
  paper: string;
  label: string | null;
  at: string;
  by: string | null;
  file: string | null;
};

/** The papers of a family; while one that was asked for lately is being made they are asked for every second. */
export function useFamilyPapers(
  area: string,
  family: string,
): Asked<{ rows: FamilyPaper[] }> & { slow: boolean } {
  const asked = useAsk<{ rows: FamilyPaper[] }>('cases.list-papers', { area, family });
  const [tries, setTries] = useState(0);
  const waits = (asked.data?.rows ?? []).some((one) => one.file === null) && tries < MOST_TRIES;
  const knock = useEffectEvent(() => {
    setTries((count) => count + 1);
    asked.again();
  });
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => knock(), 1000);
    return () => clearInterval(timer);
  }, [waits]);
  return { ...asked, slow: tries > 20 };
}

const MOST_TRIES = 60;
