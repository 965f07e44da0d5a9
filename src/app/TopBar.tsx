import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { usePostingWords, useMe } from '../rooms/identity/web/public.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { BrandMark } from './BrandMark.tsx';
import type { DutyMenu } from './menus.ts';
import { MyMenu } from './MyMenu.tsx';

/** Top of every page: brand and place, search, intake, who I am; below it the short menu of the duty. */
export function TopBar({ menu, ownSearch }: { menu: DutyMenu; ownSearch: boolean }): ReactNode {
  const t = useWords('app');
  const { me, posting } = useMe();
  const say = usePostingWords();
  const who = posting === null ? say.none : say.duty(posting);
  return (
    <header className="hall-bar" data-print="no">
      <div className="hall-bar-row">
        <Link className="hall-brand" to="/">
          <BrandMark />
          <span>
            <b>{t('name')}</b>
            <span>{posting === null ? t('promise') : say.place(posting)}</span>
          </span>
          <span className="hidden-words">{t('to_home')}</span>
        </Link>
        {menu.finds && !ownSearch && (
          <div className="hall-find desk-only">
            <FindFromAnywhere />
          </div>
        )}
        {menu.hears && !ownSearch && (
          <Link className={`${buttonClass({ look: 'go' })} desk-only`} to="/intake">
            <Icon name="plus" />
            {t('menu.intake')}
          </Link>
        )}
        <div className="hall-who">
          <Menu
            label={t('me_menu')}
            buttonClass="hall-who-button"
            button={
              <>
                <Avatar name={me.name} />
                <span className="hidden-words phone-only">{me.name}</span>
                <span className="desk-only hall-who-words">
                  <span>{me.name}</span>
                  <small>{who}</small>
                </span>
                <Icon name="down" />
              </>
            }
          >
            <MyMenu />
          </Menu>
        </div>
      </div>
      <nav className="hall-tabs desk-only" aria-label={t('main_menu')}>
        {menu.items.map((item) => (
          <Link key={item.to} to={item.to} activeOptions={{ exact: item.to === '/' }}>
            {t(item.word)}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function FindFromAnywhere() {
  const t = useWords('app');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <SearchBox
      label={t('search_label')}
      placeholder={t('search_placeholder')}
      hint="/"
      value={text}
      onChange={setText}
      onSubmit={(q) => {
        setText('');
        void navigate({ to: '/search', search: { q } });
      }}
    />
  );
}
