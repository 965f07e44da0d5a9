import type { ReactNode } from 'react';
import { setLanguage, useLanguage } from '../platform/web/language.ts';
import { buttonClass } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';

/** Changes the language; the button is written in the language that it leads to. */
export function LanguageSwitch({ inMenu = false }: { inMenu?: boolean }): ReactNode {
  const other = useLanguage() === 'th' ? 'en' : 'th';
  return (
    <button
      type="button"
      className={inMenu ? 'menu-item' : classNames(buttonClass({ look: 'quiet' }), 'whole')}
      lang={other}
      onClick={() => setLanguage(other)}
    >
      <Icon name="globe" />
      {other === 'en' ? 'English' : 'ภาษาไทย'}
    </button>
  );
}
