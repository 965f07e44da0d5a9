import { Suspense, type ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { Loading } from '../ui/Loading.tsx';
import { BrandMark } from './BrandMark.tsx';
import { ConnectionStrip } from './ConnectionStrip.tsx';
import { Foot } from './Foot.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** The doorstep: brand, language and one thing to do, before anybody is signed in; and the pages for everybody, by `title`. */
export function Outside({ title, children }: { title?: string | undefined; children: ReactNode }): ReactNode {
  const t = useWords('app');
  return (
    <div className="hall-outside">
      <title>{title === undefined ? t('name') : `${t(title)} · ${t('name')}`}</title>
      <header className="hall-doorstep">
        <p className="hall-brand">
          <BrandMark />
          <span>
            <b>{t('name')}</b>
            <span>{t('promise')}</span>
          </span>
        </p>
        <LanguageSwitch />
      </header>
      <ConnectionStrip />
      <main id="main" className="hall-doorway" tabIndex={-1}>
        <Suspense fallback={<Loading title={t('name')} />}>{children}</Suspense>
      </main>
      <Foot />
    </div>
  );
}
