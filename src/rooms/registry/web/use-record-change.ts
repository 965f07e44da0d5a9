import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';

type Values = Record<string, string>;
/** A field that somebody else changed while this form was open. */
export type Clash = { field: string; by: string; at: string };

export type RecordChange<V extends Values> = {
  typed: V;
  set: (part: Partial<V>) => void;
  /** What changes if it is saved now. */
  changed: (keyof V & string)[];
  busy: boolean;
  problem: Problem | null;
  /** Fields where two people wrote different things; one of them is chosen before it is saved again. */
  clashes: (Clash & { theirs: string; mine: string })[];
  save: (
    send: (changed: (keyof V & string)[], typed: V, seen: number) => [name: string, input: unknown],
  ) => Promise<boolean>;
};

/**
 * Changing a record of which somebody else may change another part meanwhile. `now` is the record as it stands, read anew after a
 * clash; only fields that differ from what was read are sent, so what two officers do to different fields is kept of both.
 */
export function useRecordChange<V extends Values>(
  now: V,
  version: number,
  /** The server's names of fields that stand under another name in the form. */
  inForm: Readonly<Record<string, string>> = {},
): RecordChange<V> {
  const queries = useQueryClient();
  const { run, busy, problem } = useDo();
  const [base, setBase] = useState({ values: now, version });
  const [typed, setTyped] = useState(now);
  const clashed = clashesIn(problem, inForm);
  const reread = useEffectEvent((said: Problem | null) => {
    if (clashesIn(said, inForm).length > 0)
      void queries.invalidateQueries({ queryKey: ['registry.get-family'] });
  });
  useEffect(() => reread(problem), [problem]);
  const fresh = version > base.version;
  const from = fresh ? { values: now, version } : base;
  const touched = fieldsOf(typed).filter((field) => typed[field] !== base.values[field]);
  const changed = touched.filter((field) => typed[field] !== from.values[field]);
  return {
    typed,
    set: (part) => setTyped((before) => ({ ...before, ...part })),
    changed,
    busy,
    problem,
    clashes: fresh
      ? clashed.flatMap((one) => {
          const theirs = now[one.field];
          const mine = typed[one.field];
          return theirs === undefined || mine === undefined || !touched.includes(one.field)
            ? []
            : [{ ...one, theirs, mine }];
        })
      : [],
    save: async (send) => {
      if (changed.length === 0) return true;
      const [name, input] = send(changed, typed, from.version);
      setBase((before) => (fresh ? { values: { ...from.values }, version: from.version } : before));
      return (await run(name, input)) !== null;
    },
  };
}

function fieldsOf<V extends Values>(values: V): (keyof V & string)[] {
  return Object.keys(values);
}

function clashesIn(problem: Problem | null, inForm: Readonly<Record<string, string>>): Clash[] {
  const changes = problem?.code === 'changed_meanwhile' ? problem.details['changes'] : undefined;
  const clashes = Array.isArray(changes) ? changes.filter(isClash) : [];
  const named = clashes.map((one) => ({ ...one, field: inForm[one.field] ?? one.field }));
  return named.filter((one, at) => named.findIndex((other) => other.field === one.field) === at);
}

function isClash(value: unknown): value is Clash {
  return typeof value === 'object' && value !== null && 'field' in value && 'by' in value && 'at' in value;
}
