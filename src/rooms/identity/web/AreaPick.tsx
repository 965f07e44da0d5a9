import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { Picked } from '../../../ui/Picked.tsx';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import { areasBehind, findAreas, type AreaFound } from './find-areas.ts';
import { useMe } from './me.tsx';

type Area = { id: string; name: string };
type AreaPickProps = { value: readonly Area[]; onChange: (areas: Area[]) => void; error: string | undefined };

/** Areas of a posting: one press each when I look after a few, typed by name when many. */
export function AreaPick({ value, onChange, error }: AreaPickProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const { posting } = useMe();
  const mine = (posting?.areas ?? []).map((area) => ({ id: area.id, name: area[`name_${lang}`] }));
  if (posting !== null && posting.area_count <= 8) {
    return (
      <ManyPick
        label={t('areas')}
        hint={error}
        choices={mine.map((area) => ({ value: area.id, label: area.name }))}
        value={value.map((area) => area.id)}
        onChange={(ids) => onChange(mine.filter((area) => ids.includes(area.id)))}
      />
    );
  }
  return (
    <div>
      <TypeAhead<AreaFound>
        label={t('areas')}
        hint={t('areas_hint')}
        error={error}
        clearsAfterPick
        load={(text, signal) => findAreas(text, lang, signal, true)}
        toText={(found) => found.name}
        toKey={(found) => `${found.id} ${found.path}`}
        renderItem={(found) => (
          <>
            {found.within === undefined ? found.name : t('all_areas_of', { name: found.name })}
            <small>{found.path}</small>
          </>
        )}
        onPick={(found) => {
          if (found !== null) void add(found);
        }}
      />
      <Picked
        label={t('areas')}
        items={value.slice(0, shownAtOnce).map((area) => ({ key: area.id, text: area.name }))}
        onRemove={(id) => onChange(value.filter((area) => area.id !== id))}
      />
      {value.length > shownAtOnce && (
        <p className="spread">
          {t('more_areas', { n: value.length - shownAtOnce })}
          <Button onPress={() => onChange([])}>{t('clear_areas')}</Button>
        </p>
      )}
    </div>
  );

  async function add(found: AreaFound) {
    const more = await areasBehind(found, lang);
    const known = new Set(value.map((area) => area.id));
    onChange([...value, ...more.filter((area) => !known.has(area.id))]);
  }
}

const shownAtOnce = 12;
