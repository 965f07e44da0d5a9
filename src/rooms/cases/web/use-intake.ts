import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { toDo, type Outcome } from '../../../platform/web/do-commands.ts';
import type { Draft } from '../../../platform/web/draft.ts';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useMe } from '../../identity/web/public.ts';
import { intakeToSend } from './intake-to-send.ts';
import {
  afterStep,
  emptyIntake,
  isBegun,
  missingStep,
  useIntakeDraft,
  type IntakeTyped,
  type StepName,
} from './intake-typed.ts';

export type IntakeUnderWay = {
  draft: Draft<IntakeTyped>;
  typed: IntakeTyped;
  set: (part: Partial<IntakeTyped>) => void;
  /** The area in which it is taken in; empty when the posting has none. */
  area: string;
  busy: boolean;
  problem: Problem | null;
  /** Somebody came with the address while another intake is unfinished. */
  arriving: { other: boolean; keep: () => void; replace: () => void };
  finish: (step: StepName) => void;
  issue: () => Promise<void>;
  startOver: () => void;
  rest: () => void;
};

/** A visit while it is taken in: what is typed, which step is open, and issuing the receipt. */
export function useIntake(): IntakeUnderWay {
  const navigate = useNavigate();
  const { posting } = useMe();
  const draft = useIntakeDraft();
  const typed = draft.value;
  const areas = posting?.areas ?? [];
  const area = (areas.find((one) => one.id === typed.area) ?? areas[0])?.id ?? '';
  const { runAll, busy, problem } = useDo();
  const arriving = useArriving(typed, draft.set);

  const set = (part: Partial<IntakeTyped>) => draft.set((before) => ({ ...before, ...part }));

  async function issue() {
    const missing = missingStep(typed);
    if (missing !== null) return set({ at: missing });
    if (busy) return;
    const outcome = await send(typed.ids.command);
    // The same id with other words: it was sent before, and its answer never came.
    const again = codeOf(outcome) === 'id_reused' ? await send(newId()) : outcome;
    if (again?.state === 'done' || codeOf(again) === 'case_added_already') return show();
    if (again?.state === 'refused') set({ ids: { ...typed.ids, command: newId() } });
  }

  // The id of the command is kept with what was typed: sent twice, after a reload too, it is one case.
  async function send(id: string): Promise<Outcome | undefined> {
    return (await runAll([{ ...toDo('cases.open-case', intakeToSend(area, typed)), id }]))?.[0];
  }

  function show() {
    const { case: caseId, receipt } = typed.ids;
    draft.finish();
    void navigate({
      to: '/cases/$area/$case/receipt',
      params: { area, case: caseId },
      search: { family: typed.family ?? '', receipt },
      replace: true,
    });
  }

  return {
    draft,
    typed,
    set,
    area,
    busy,
    problem,
    arriving,
    finish: (step: StepName) => draft.set((before) => afterStep(before, step)),
    issue,
    startOver: () => draft.set(emptyIntake()),
    rest: () => void navigate({ to: '/' }),
  };
}

/** Somebody comes with the address: from their file, or just added. Nothing typed for another family is thrown away for it. */
function useArriving(typed: IntakeTyped, set: (next: (before: IntakeTyped) => IntakeTyped) => void) {
  const navigate = useNavigate();
  const { area, family, person } = useSearch({ strict: false });
  const other = family !== undefined && typed.family !== null && typed.family !== family;
  const take = (before: IntakeTyped): IntakeTyped =>
    afterStep(
      {
        ...before,
        area: area ?? before.area,
        family: family ?? null,
        person: person ?? null,
        elsewise: false,
      },
      'who',
    );
  const clear = () => void navigate({ to: '/intake', search: {}, replace: true });
  const arrive = useEffectEvent(() => {
    if (typed.family !== family) set(take);
    clear();
  });
  useEffect(() => {
    if (family !== undefined && !other) arrive();
  }, [family, other]);
  return {
    other: other && isBegun(typed),
    keep: clear,
    replace: () => {
      set(() => take(emptyIntake()));
      clear();
    },
  };
}

function codeOf(outcome: Outcome | undefined): string | undefined {
  return outcome?.state === 'refused' ? outcome.problem.code : undefined;
}
