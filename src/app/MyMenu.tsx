import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { PostingSwitch, SignOutButton, useMe } from '../rooms/identity/web/public.ts';
import { Icon } from '../ui/Icon.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** What belongs to me: the duty I work in, the language, my password and devices, signing out. */
export function MyMenu(): ReactNode {
  const t = useWords('app');
  const { duty } = useMe();
  return (
    <>
      <PostingSwitch />
      <LanguageSwitch inMenu />
      {duty === 'desk' && (
        <Link className="menu-item" to="/area-facts">
          <Icon name="pin" />
          {t('menu.area_facts')}
        </Link>
      )}
      <Link className="menu-item" to="/my/sessions">
        <Icon name="phone" />
        {t('menu.sessions')}
      </Link>
      <Link className="menu-item" to="/my/password">
        <Icon name="key" />
        {t('menu.password')}
      </Link>
      <Link className="menu-item" to="/my/second-step">
        <Icon name="lock" />
        {t('menu.second_step')}
      </Link>
      <hr />
      <SignOutButton />
    </>
  );
}
