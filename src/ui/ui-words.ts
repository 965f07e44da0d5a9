import { fill } from '../platform/web/fill.ts';
import { useLanguage } from '../platform/web/language.ts';
import en from './en.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };

export type UiWord = keyof typeof th.words;

/** The few words that belong to no room: close, clear, loading. They come with the first load. */
export function useUiWords(): (key: UiWord, values?: Readonly<Record<string, unknown>>) => string {
  const words = useLanguage() === 'en' ? en.words : th.words;
  return (key, values) => fill(words[key], values);
}
