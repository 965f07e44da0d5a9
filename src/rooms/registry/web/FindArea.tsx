import type { ReactNode } from 'react';
import { ask } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';

type Area = { id: string; name: string };
type FindAreaProps = {
  label: string;
  error: string | undefined;
  picked: Area | null;
  onPick: (area: Area | null) => void;
};

/** An operating area of the country, typed by the name of its tambon, district or province. */
export function FindArea({ label, error, picked, onPick }: FindAreaProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  return (
    <TypeAhead<Found>
      label={label}
      hint={t('life_area_hint')}
      error={error}
      optional
      picked={picked === null ? null : { ...picked, path: '' }}
      load={load}
      toText={(found) => found.name}
      toKey={(found) => found.id}
      renderItem={(found) => (
        <>
          {found.name}
          <small>{found.path}</small>
        </>
      )}
      onPick={(found) => onPick(found === null ? null : { id: found.id, name: found.name })}
    />
  );

  async function load(text: string, signal: AbortSignal): Promise<Found[]> {
    const { places } = await ask<{ places: Place[] }>('areas.find-places', { text, limit: 15 }, signal);
    const found = new Map<string, Found>();
    for (const place of places) {
      for (const one of place.areas) {
        if (!found.has(one.area))
          found.set(one.area, { id: one.area, name: one[`name_${lang}`], path: place[`path_${lang}`] });
      }
    }
    return [...found.values()];
  }
}

type Found = Area & { path: string };
type Place = {
  path_th: string;
  path_en: string;
  areas: { area: string; name_th: string; name_en: string }[];
};
