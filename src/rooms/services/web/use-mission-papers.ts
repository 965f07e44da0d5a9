import { useEffect, useEffectEvent, useState } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import type { MissionPaper } from '../mission-paper.ts';

/** A mission map that was printed; `file` null while it is being made. */
export type PrintedMission = {
  print: string;
  paper: MissionPaper;
  at: string;
  by: string | null;
  file: string | null;
};

/** The printed maps of an area; while one that was asked for lately is being made they are asked for every second. */
export function useMissionPapers(area: string): Asked<{ rows: PrintedMission[] }> & { slow: boolean } {
  const asked = useAsk<{ rows: PrintedMission[] }>('services.list-mission-papers', { area });
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
