import { factBesideOf, factOf } from '../registry/public.ts';
import { wordsOfFact } from './fact-words.ts';
import { homeQuestionFor } from './open-rights-questions.ts';

type Said = { th: string; en: string };

/** A fact as it is named to somebody at home. */
export function factWords(key: string, services: ReadonlyMap<string, Said>): Said {
  const asked = homeQuestionFor(key);
  if (asked) return asked.label;
  const nameOf = (id: string) => services.get(id) ?? { th: id, en: id };
  return wordsOfFact(key, factOf(key), factBesideOf(key), nameOf).label;
}
