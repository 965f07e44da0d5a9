import { useState } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import type { DraftBody } from '../../services/web/public.ts';
import type { CaseTable } from '../case-table.ts';

export type DraftFault = { place: string; th: string; en: string };

/** A draft as `services.get-draft` tells it. */
export type DraftData = {
  draft: string;
  service: string;
  name: { th: string; en: string };
  revision: number;
  body: DraftBody;
  cases: CaseTable | null;
  effective_from: string | null;
  effective_to: string | null;
  state: 'open' | 'discarded' | 'published';
  drafted_by: string;
  mine: boolean;
  changed_at: string;
  published_version: number | null;
  base: { version: number; body: DraftBody; per: string; frequency: string; sensitive: boolean };
  faults: readonly DraftFault[];
};

type Changes = Partial<Pick<DraftData, 'body' | 'cases' | 'effective_from' | 'effective_to'>>;

/** A draft that is shown, and how it is changed: every change is kept at once. */
export type DraftOfRule = {
  data: DraftData;
  mayChange: boolean;
  busy: boolean;
  problem: Problem | null;
  save: (changes: Changes) => Promise<boolean>;
  run: (name: string, input: unknown) => Promise<boolean>;
};

/** Asks for a draft; null while it is fetched. */
export function useRuleDraft(draft: string): {
  draft: DraftOfRule | null;
  refused: Problem | null;
  again: () => void;
} {
  const { data: told, problem, again } = useAsk<DraftData>('services.get-draft', { draft }, { keep: true });
  const doing = useDo();
  // What was kept just now is shown before it is told again: the next change stands on it, never on what was before.
  const [kept, setKept] = useState<Written | null>(null);
  if (told === undefined) return { draft: null, refused: problem, again };
  const data = kept !== null && kept.revision > told.revision ? { ...told, ...kept } : told;
  const { body, cases, effective_from, effective_to, revision } = data;
  return {
    refused: null,
    again,
    draft: {
      data,
      mayChange: data.mine && data.state === 'open',
      busy: doing.busy,
      problem: doing.problem,
      run: async (name, input) => (await doing.run(name, input)) !== null,
      save: async (changes) => {
        const written = { body, cases, effective_from, effective_to, ...changes };
        const done = await doing.run<{ revision: number }>('services.change-draft', {
          draft,
          revision,
          ...written,
        });
        if (done) setKept({ ...written, revision: done.revision });
        return done !== null;
      },
    },
  };
}

type Written = Pick<DraftData, 'body' | 'cases' | 'effective_from' | 'effective_to' | 'revision'>;

/** The faults of one place: by its path, or by the id of its condition. Of a group only what is about itself. */
export function faultsAt(
  faults: readonly DraftFault[],
  place: string,
  id: string | undefined,
  group: boolean,
): readonly DraftFault[] {
  return faults.filter((fault) => {
    if (fault.place === place || (id !== undefined && fault.place === `rule.${id}`)) return true;
    if (!fault.place.startsWith(`${place}.`)) return false;
    return !group || !fault.place.startsWith(`${place}.of[`);
  });
}
