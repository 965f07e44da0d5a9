import { use } from 'react';
import { fill } from './fill.ts';
import { language, useLanguage, type Language } from './language.ts';

export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The words of a room in the language of the screen: `const t = useWords('registry'); t('found', { n: 6 })`. They are fetched with the
 * first screen of the room. A key without words is shown as it is, which the house test refuses.
 */
export function useWords(room: string): Say {
  const words = useRoomWords(room).words;
  return (key, values) => fill(words[key] ?? key, values);
}

/** The room's sentences of refusal, for rules that the browser checks itself before sending. */
export function useRefusals(room: string): Say {
  const refusals = useRoomWords(room).refusals;
  return (code, details) => fill(refusals[code] ?? code, details);
}

/** Fetches a screen and the words of some rooms side by side, so that it can be drawn when it comes. */
export async function withWords<Screen>(rooms: readonly string[], screen: Promise<Screen>): Promise<Screen> {
  // Words that do not come now are fetched again by whoever draws with them.
  const words = Promise.allSettled(rooms.map((room) => loadWords(room, language())));
  const [found] = await Promise.all([screen, words]);
  return found;
}

/** Fetches a room's words ahead of the screen that needs them. */
export function loadWords(room: string, lang: Language): Promise<RoomWords> {
  const name = fileOf(room, lang);
  const known = fetching.get(name);
  if (known !== undefined) return known;
  const fetched = fetchWords(name);
  fetching.set(name, fetched);
  // Says to React that it is here: words that came with their screen are drawn with at once.
  fetched.then(
    (value) => Object.assign(fetched, { status: 'fulfilled', value }),
    () => undefined,
  );
  return fetched;
}

type RoomWords = { words: Record<string, string>; refusals: Record<string, string> };

const files = import.meta.glob<Partial<RoomWords>>(['../../rooms/*/{th,en}.json', '../../app/{th,en}.json'], {
  import: 'default',
});
const fetching = new Map<string, Promise<RoomWords>>();

// Always by `use`: a component that waited for words and then found them by another way breaks at its next hook.
function useRoomWords(room: string): RoomWords {
  return use(loadWords(room, useLanguage()));
}

function fileOf(room: string, lang: Language): string {
  return `../../${room === 'app' ? 'app' : `rooms/${room}`}/${lang}.json`;
}

async function fetchWords(name: string): Promise<RoomWords> {
  try {
    const found = await files[name]?.();
    return { words: found?.words ?? {}, refusals: found?.refusals ?? {} };
  } catch (error) {
    fetching.delete(name);
    throw error;
  }
}
