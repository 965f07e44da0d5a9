import type { Problem } from '../../../platform/web/problem-said.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useMe } from '../../identity/web/public.ts';
import type { FactAnswer, SourceKind } from '../fact.ts';
import type { FactOnFile } from './family-file.ts';

export type FactSaid = {
  subject: string;
  key: string;
  answer: 'value' | 'refused' | 'not_applicable';
  value?: FactAnswer;
  source?: SourceKind;
  /** The record that was wrong and that this one stands for. */
  corrects?: string;
};

export type RecordFact = {
  busy: boolean;
  problem: Problem | null;
  /** Where an answer given here usually comes from. */
  usual: SourceKind;
  record: (said: FactSaid) => Promise<boolean>;
  /** Several answers of one visit, all or none. */
  recordAll: (said: readonly FactSaid[]) => Promise<boolean>;
  /** An answer that was made sure of on the spot: from now on it settles what sources say differently. */
  settle: (said: FactSaid) => Promise<boolean>;
  /** What was said before still holds today. */
  keep: (one: FactOnFile) => Promise<boolean>;
};

/** Records answers. A volunteer stands in the house, so what they write is a visit; at the desk somebody says it. */
export function useRecordFact(area: string): RecordFact {
  const { run, busy, problem } = useDo();
  const { duty } = useMe();
  const usual: SourceKind = duty === 'volunteer' ? 'visit' : 'declared';
  return {
    busy,
    problem,
    usual,
    record: (said) => recordAll([said]),
    recordAll,
    settle: async (said) => {
      const fact = newId();
      const facts = [{ source: usual, ...said, fact }];
      if ((await run('registry.record-fact', { area, facts })) === null) return false;
      return (await run('registry.verify-fact', { area, verification: newId(), fact })) !== null;
    },
    keep: ({ subject, key, used }) =>
      recordAll([{ subject, key, answer: used.state, ...(used.value !== null && { value: used.value }) }]),
  };

  async function recordAll(said: readonly FactSaid[]): Promise<boolean> {
    const facts = said.map((one) => ({ source: usual, ...one, fact: newId() }));
    return (await run('registry.record-fact', { area, facts })) !== null;
  }
}
