import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../../../platform/web/post.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import type { PublicAnswer, PublicHousehold, PublicMember } from '../public-household.ts';

/** Where the one who asks stands. `trail`: the questions in the order in which they came, to go back by. */
export type Told = PublicHousehold & { step: 'people' | 'ask' | 'found'; trail: readonly string[] };
export type Answer = PublicHousehold['answers'][string];

export type OpenRights = {
  told: Told;
  answer: PublicAnswer | undefined;
  busy: boolean;
  problem: Problem | null;
  again: () => void;
  begin: (members: PublicMember[]) => void;
  give: (key: string, answer: Answer) => void;
  skip: (key: string) => void;
  back: () => void;
  show: (step: Told['step']) => void;
  goOn: () => void;
  clear: () => void;
};

/** The answers live in this tab alone: they outlast a reload, go to the server to be answered, and are kept nowhere. */
export function useOpenRights(): OpenRights {
  const [told, setTold] = useState(kept);
  useEffect(() => sessionStorage.setItem(place, JSON.stringify(told)), [told]);
  const { members, answers, skipped, further, step } = told;
  const query = useQuery({
    queryKey: ['open.rights', members, answers, skipped, further],
    queryFn: async ({ signal }) =>
      (await post('/open/rights', { members, answers, skipped, further }, signal)) as PublicAnswer,
    enabled: step !== 'people',
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  return {
    told,
    answer: query.data,
    busy: query.isFetching && query.isPlaceholderData,
    problem: query.error === null ? null : problemOf(query.error),
    again: () => void query.refetch(),
    begin: (those) => setTold({ ...told, members: those, step: 'ask' }),
    give: (key, answer) => {
      const before = told.answers[key];
      const whole =
        typeof answer === 'object' && typeof before === 'object' ? { ...before, ...answer } : answer;
      setTold({ ...told, answers: { ...told.answers, [key]: whole }, trail: [...told.trail, key] });
    },
    skip: (key) => setTold({ ...told, skipped: [...told.skipped, key], trail: [...told.trail, key] }),
    back: () => setTold(oneBack(told)),
    show: (next) => setTold({ ...told, step: next }),
    goOn: () => setTold({ ...told, further: true, step: 'ask' }),
    clear: () => setTold(nothing),
  };
}

const place = 'tambon:open-rights';
const nothing: Told = { members: [], answers: {}, skipped: [], further: false, step: 'people', trail: [] };

function kept(): Told {
  try {
    const found = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Told | null;
    return found && Array.isArray(found.members) && Array.isArray(found.trail) ? found : nothing;
  } catch {
    return nothing;
  }
}

function oneBack(told: Told): Told {
  if (told.step === 'found') return { ...told, step: 'ask', further: true };
  const last = told.trail.at(-1);
  if (last === undefined) return { ...told, step: 'people' };
  const { [last]: _answered, ...answers } = told.answers;
  const skipped = told.skipped.filter((key) => key !== last);
  return { ...told, answers, skipped, trail: told.trail.filter((key) => key !== last) };
}
