import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDraft, type Draft } from '../../../platform/web/draft.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useMe, type MyPosting } from '../../identity/web/public.ts';
import { familyFaults, joinFaults, noFaults, saidFaults, type FamilyFaults } from './family-faults.ts';
import { emptyFamily, type FamilyTyped } from './family-typed.ts';
import { familyToSend } from './family-to-send.ts';
import { useLikely } from './likely.ts';

export type NewFamily = {
  draft: Draft<FamilyTyped>;
  typed: FamilyTyped;
  set: (part: Partial<FamilyTyped>) => void;
  area: string | undefined;
  areas: MyPosting['areas'];
  busy: boolean;
  problem: Problem | null;
  likely: ReturnType<typeof useLikely>;
  /** It was begun on an earlier visit to this page. */
  cameBack: boolean;
  /** The desk waits for this family: saving leads back to the intake. */
  forIntake: boolean;
  /** Given, it is one more family of a house that is on file. */
  house: string | undefined;
  faults: FamilyFaults;
  /** Somebody in the registry looks like one of these people, and nobody has said yet that they are others. */
  asking: boolean;
  /** `sure`: those on file were looked at, and are other people. */
  save: (sure: boolean) => Promise<void>;
  startOver: () => void;
  leave: () => void;
  go: (to: { area: string; family: string | null; person: string | null }) => void;
};

/** What is typed of a new family, what is wrong with it, who it may be already, and saving it. `toFault` reaches the first wrong field. */
export function useNewFamily(toFault: () => void): NewFamily {
  const navigate = useNavigate();
  const lang = useLanguage();
  const { posting } = useMe();
  const { name, back, house, area: houseArea } = useSearch({ strict: false });
  const draft = useDraft<FamilyTyped>(house === undefined ? 'new-family' : `new-family ${house}`, () =>
    emptyFamily(name),
  );
  const typed = draft.value;
  const areas = posting?.areas ?? [];
  const wantedArea = house === undefined ? typed.area : houseArea;
  const area = (areas.find((one) => one.id === wantedArea) ?? areas[0])?.id;
  const { run, busy, problem } = useDo();
  const [cameBack, setCameBack] = useState(draft.restored);
  const [checked, setChecked] = useState(false);
  const [seen, setSeen] = useState('');
  const likely = useLikely(typed.people, typed.house_no);
  const own = familyFaults(typed, house !== undefined);
  const said = saidFaults(problem, lang, typed);
  const unseen = likely.sure !== '' && seen !== likely.sure;
  const forIntake = back === 'intake';

  const openFault = useEffectEvent(() => {
    if (said.first !== undefined) open(said.first);
  });
  useEffect(() => {
    if (problem !== null) openFault();
  }, [problem]);

  return {
    draft,
    typed,
    set,
    area,
    areas,
    busy,
    problem,
    likely,
    cameBack,
    forIntake,
    house,
    faults: checked ? joinFaults(own, said) : noFaults,
    asking: checked && own.first === undefined && unseen,
    save,
    startOver: () => {
      setCameBack(false);
      draft.set(emptyFamily(name));
    },
    leave,
    go,
  };

  function set(part: Partial<FamilyTyped>) {
    draft.set((before) => ({ ...before, ...part }));
  }

  async function save(sure: boolean) {
    setChecked(true);
    if (busy || area === undefined) return;
    if (own.first !== undefined) return open(own.first);
    if (unseen && !sure) return;
    setSeen(likely.sure);
    const result = await run('registry.add-family', familyToSend(area, typed, house));
    if (result === null) return;
    const head = typed.people.find((one) => one.relation === 'head');
    go({ area, family: typed.family, person: head?.person ?? null });
  }

  // The person with the fault is opened first; the field is reached once it is drawn.
  function open(fault: { person: string | null }) {
    if (fault.person !== null) set({ open: fault.person });
    setTimeout(toFault, 60);
  }

  function go(to: { area: string; family: string | null; person: string | null }) {
    const { area: inArea, family, person } = to;
    if (family === null) return;
    draft.finish();
    if (forIntake) {
      const search = { area: inArea, family, ...(person !== null && { person }) };
      void navigate({ to: '/intake', search });
    } else void navigate({ to: '/families/$area/$family', params: { area: inArea, family } });
  }

  function leave() {
    if (forIntake) void navigate({ to: '/intake', search: {} });
    else void navigate({ to: '/search', search: name === undefined ? {} : { q: name } });
  }
}
