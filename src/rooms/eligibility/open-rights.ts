import { openDoor } from '../../platform/open-door.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { everyVersion, type WelfareService } from '../services/public.ts';
import { publicCatalogue, type PublicCatalogue } from './open-rights-catalogue.ts';
import { publicAnswer, publicHousehold } from './public-household.ts';
import { publicScreening } from './open-rights-answer.ts';

/** POST /open/rights: what somebody without a name may have, and the one question to ask next. No session; nothing of it is kept. */
export const openRights = openDoor({
  name: 'eligibility.open-rights',
  path: '/open/rights',
  summary: 'Which rights does my house have? The next question, and what was found so far',
  description:
    'For the page /rights: members by age and sex, answers by question. Answers with the question that is worth most to ask next and the rights that follow from the answers so far. Never a confidential service. Nothing is stored.',
  input: publicHousehold,
  output: publicAnswer,
  keep_seconds: 10,
  async prepare(tx) {
    const on = dayInThailand(new Date());
    return { on, catalogue: readyFor(await everyVersion(tx), on) };
  },
  run: ({ catalogue, on }, told) => publicScreening(catalogue, told, on),
});

let ready: { versions: string; made: PublicCatalogue } | undefined;

// Compiled again only on another day, or when a version came or went.
function readyFor(versions: readonly WelfareService[], on: string): PublicCatalogue {
  const names = [on, ...versions.map(({ id, version }) => `${id} ${version}`)].join();
  if (ready?.versions !== names) ready = { versions: names, made: publicCatalogue(versions, on) };
  return ready.made;
}
