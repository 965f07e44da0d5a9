import type { Problem } from '../../../platform/web/problem-said.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useMe } from '../../identity/web/public.ts';
import type { FactAnswer, SourceKind } from '../fact.ts';

export type FactSaid = {
  subject: string;
  key: string;
  answer: 'value' | 'refused' | 'not_applicable';
  value?: FactAnswer;
  source?: SourceKind;
};

export type RecordFact = {
  busy: boolean;
  problem: Problem | null;
  /** Where an answer given here usually comes from. */
  usual: SourceKind;
  record: (said: FactSaid) => Promise<boolean>;
};

/** Records one answer. A volunteer stands in the house, so what they write is a visit; at the desk somebody says it. */
export function useRecordFact(area: string): RecordFact {
  const { run, busy, problem } = useDo();
  const { duty } = useMe();
  const usual: SourceKind = duty === 'volunteer' ? 'visit' : 'declared';
  return {
    busy,
    problem,
    usual,
    record: async (said: FactSaid) => {
      const fact = { source: usual, ...said, fact: newId() };
      return (await run('registry.record-fact', { area, facts: [fact] })) !== null;
    },
  };
}
