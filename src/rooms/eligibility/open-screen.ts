import { openDoor } from '../../platform/open-door.ts';
import { everyVersion, type WelfareService } from '../services/public.ts';
import { openAnswer } from './open-answer.ts';
import { openCatalogue, type OpenCatalogue } from './open-catalogue.ts';
import { openHousehold } from './open-household.ts';
import { openAnswer as answerShape } from './open-verdict.ts';

/** POST /open/screen: a household in, verdicts with reasons out. No session; nothing of it is kept. */
export const openScreen = openDoor({
  name: 'eligibility.open-screen',
  path: '/open/screen',
  summary: 'Which services a household may have, and why',
  description:
    'Facts by the keys of the dictionary, money in baht. A key that is left out is unknown; "none" and false are answers. A fact of a member goes before the same key of case, household or area. Nothing is stored.',
  input: openHousehold,
  output: answerShape,
  keep_seconds: 10,
  async prepare(tx) {
    return readyFor(await everyVersion(tx));
  },
  run: openAnswer,
});

let ready: { versions: string; made: OpenCatalogue } | undefined;

// Compiled again only when a version came or went.
function readyFor(versions: readonly WelfareService[]): OpenCatalogue {
  const names = versions.map(({ id, version }) => `${id} ${version}`).join();
  if (ready?.versions !== names) ready = { versions: names, made: openCatalogue(versions) };
  return ready.made;
}
