import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useMe } from '../../identity/web/public.ts';
import { AreaFacts } from './AreaFacts.tsx';

/** What holds for everybody of an area, said once by the desk; its administrator finds it among the places. */
export function AreaFactsScreen(): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { posting, duty } = useMe();
  const areas = posting?.areas ?? [];
  const [chosen, setChosen] = useState(areas[0]?.id);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const area = areas.find((one) => one.id === chosen);
  if (area === undefined) return <Empty>{t('no_area')}</Empty>;
  return (
    <>
      <PageHead title={t('area_facts_of', { area: area[`name_${lang}`] })} />
      {areas.length > 1 && (
        <SelectField
          label={t('area')}
          value={area.id}
          options={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
          onChange={setChosen}
        />
      )}
      <AreaFacts
        key={area.id}
        area={area.id}
        mayRecord={duty === 'desk' || duty === 'administrator'}
        open={open}
        onOpen={setOpen}
      />
    </>
  );
}
