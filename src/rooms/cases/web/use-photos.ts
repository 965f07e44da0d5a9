import { useState } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { mustFit } from '../../../platform/web/photo-limit.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import { sendFile } from '../../../platform/web/send-file.ts';
import type { AttachmentKind } from '../visit.ts';
import type { Chosen } from './PhotoField.tsx';

/** A file that is with the server, to be named in a command. */
export type SentPhoto = { attachment: string; file: string; kind: AttachmentKind };

export type Photos = {
  chosen: readonly Chosen[];
  choose: (files: File[]) => void;
  change: (chosen: Chosen[]) => void;
  /** What is wrong with the last file that was chosen. */
  error: string | undefined;
  problem: Problem | null;
  sending: boolean;
  /** Sends what is not sent yet; null when one could not be sent. What was sent once is not sent again. */
  send: () => Promise<SentPhoto[] | null>;
};

/** Photos that go with something: those that are too large are refused at once, by name, and the others stay. */
export function usePhotos(area: string, restricted: boolean, usual: AttachmentKind): Photos {
  const lang = useLanguage();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [sent] = useState(() => new Map<string, string>());
  const [refused, setRefused] = useState<Problem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);

  function choose(files: File[]) {
    setRefused(null);
    const fit = files.filter((file) => {
      try {
        mustFit(file);
        return true;
      } catch (thrown) {
        setRefused(problemOf(thrown));
        return false;
      }
    });
    setChosen((before) => [...before, ...fit.map((file) => ({ attachment: newId(), file, kind: usual }))]);
  }

  async function send(): Promise<SentPhoto[] | null> {
    setProblem(null);
    setSending(true);
    try {
      for (const one of chosen) {
        if (!sent.has(one.attachment))
          sent.set(one.attachment, await sendFile(area, one.file, restricted, 'desk'));
      }
      return chosen.map(({ attachment, kind }) => ({ attachment, kind, file: sent.get(attachment) ?? '' }));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return null;
    } finally {
      setSending(false);
    }
  }

  return { chosen, choose, change: setChosen, error: refused?.[lang], problem, sending, send };
}
