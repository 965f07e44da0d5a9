import { useEffect, useEffectEvent, useRef } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';

export type Printed = {
  printed: string;
  kind: 'month' | 'register' | 'fact_finding' | 'visit_record';
  month: string | null;
  asked_at: string;
  by: string | null;
  fault: 'no_fonts' | 'not_made' | null;
  files: { form: 'pdf' | 'docx' | 'xlsx'; file: string }[];
};

/** Whether a paper is still being made: its PDF, which comes last, is not there, and nothing stopped it. */
export function isBeingMade(one: Printed): boolean {
  return one.fault === null && !one.files.some((file) => file.form === 'pdf');
}

/** The papers of the centre (`caseId` null) or of a case; asked for every second while the newest is being made, for two minutes. */
export function usePrinted(area: string, caseId: string | null): Asked<{ rows: Printed[] }> {
  const asked = useAsk<{ rows: Printed[] }>(
    'cases.list-printed',
    { area, case: caseId },
    { when: area !== '' },
  );
  const newest = asked.data?.rows[0];
  const waits = newest !== undefined && isBeingMade(newest);
  const tries = useRef(0);
  const knock = useEffectEvent(() => {
    if (tries.current++ < 120) asked.again();
  });
  useEffect(() => {
    if (!waits) return;
    tries.current = 0;
    const timer = setInterval(() => knock(), 1000);
    return () => clearInterval(timer);
  }, [waits]);
  return asked;
}
