import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { post } from '../../../platform/web/post.ts';
import { useWords } from '../../../platform/web/words.ts';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';

export type Centre = { area: string; name_th: string; name_en: string; place_th: string };
type CentrePickProps = { picked: Centre | null; onPick: (centre: Centre | null) => void; error?: ReactNode };

/** Which centre, for whoever is not signed in: by part of the name of its sub-district, district or province. */
export function CentrePick({ picked, onPick, error }: CentrePickProps): ReactNode {
  const t = useWords('cases');
  const thai = useLanguage() === 'th';
  return (
    <TypeAhead<Centre>
      label={t('complain_where')}
      hint={t('complain_where_hint')}
      error={error}
      load={async (text, signal) => (await post('/open/centres', { text }, signal)) as Centre[]}
      picked={picked}
      onPick={onPick}
      toKey={(one) => one.area}
      toText={(one) => (thai ? one.name_th : one.name_en)}
      renderItem={(one) => (
        <>
          {thai ? one.name_th : one.name_en} <small>{one.place_th}</small>
        </>
      )}
    />
  );
}
