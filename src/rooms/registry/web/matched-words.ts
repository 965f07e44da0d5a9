import { soundKey } from '../../../platform/thai/thai-sound.ts';

/** The words of a name, each with whether it fits what was typed, as written or as it sounds. */
export function matchedWords(name: string, typed: string): { word: string; fits: boolean; place: number }[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const sounds = wanted.map(soundKey).filter((sound) => sound.length > 1);
  let end = 0;
  return name.split(' ').map((word) => {
    const place = end;
    end += word.length + 1;
    const written = word.toLowerCase();
    const sound = soundKey(word);
    const fits =
      wanted.some((one) => written.startsWith(one) || one.endsWith(written)) ||
      sounds.some((one) => sound.startsWith(one));
    return { word, fits, place };
  });
}

/** The words that were found by their sound although they are written otherwise. */
export function soundAlikes(names: readonly string[], typed: string): string[] {
  const found = names.flatMap((name) => matchedWords(name, typed)).filter((one) => one.fits);
  const words = found
    .map((one) => one.word)
    .filter((word) => !typed.toLowerCase().includes(word.toLowerCase()));
  return [...new Set(words)]
    .filter((word) => !word.toLowerCase().startsWith(typed.trim().toLowerCase()))
    .slice(0, 3);
}
