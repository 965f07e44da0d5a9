import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { post } from '../../../platform/web/post.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { buttonClass } from '../../../ui/Button.tsx';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';

type Centre = {
  area: string;
  name_th: string;
  name_en: string;
  district_th: string | null;
  district_en: string | null;
  province_th: string | null;
  province_en: string | null;
  centre_th: string;
  centre_en: string;
  phone: string | null;
  address_th: string | null;
};

/** Where my centre is and how to call it. Nothing of the answers goes there: the one who asks says what they want to say. */
export function OpenCentre(): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const [picked, setPicked] = useState<Centre | null>(null);
  const where = (one: Centre) =>
    [one[`district_${lang}`], one[`province_${lang}`]].filter(Boolean).join(' · ');
  return (
    <div className="stack" role="group" aria-label={t('public.ask_centre')}>
      <p>{t('public.centre_note')}</p>
      <TypeAhead<Centre>
        label={t('public.centre_place')}
        hint={t('public.centre_hint')}
        load={async (text, signal) =>
          ((await post('/open/contacts', { text }, signal)) as { rows: Centre[] }).rows
        }
        picked={picked}
        onPick={setPicked}
        toText={(one) => one[`name_${lang}`]}
        toKey={(one) => one.area}
        renderItem={(one) => (
          <>
            {one[`name_${lang}`]} <small>{where(one)}</small>
          </>
        )}
      />
      {picked !== null && (
        <div className="stack tight" role="status">
          <p>
            <b>{picked[`centre_${lang}`]}</b>
            <br />
            {picked.address_th ?? where(picked)}
          </p>
          {picked.phone !== null && (
            <a className={buttonClass({ look: 'plain', big: true, wide: true })} href={`tel:${picked.phone}`}>
              <Icon name="phone" />
              {t('public.call', { phone: picked.phone })}
            </a>
          )}
          {picked.phone === null && <p className="muted">{t('public.no_phone')}</p>}
        </div>
      )}
    </div>
  );
}
