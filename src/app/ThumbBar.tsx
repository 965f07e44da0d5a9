import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { BottomSheet } from '../ui/BottomSheet.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MyMenu } from './MyMenu.tsx';
import type { DutyMenu } from './menus.ts';

/** The same short menu under the thumb, on a phone. */
export function ThumbBar({ menu }: { menu: DutyMenu }): ReactNode {
  const t = useWords('app');
  const [open, setOpen] = useState(false);
  return (
    <nav className="hall-thumb phone-only" aria-label={t('thumb_menu')} data-print="no">
      {menu.items.map((item) => (
        <Link key={item.to} to={item.to} activeOptions={{ exact: item.to === '/' }}>
          <Icon name={item.icon} />
          {t(item.word)}
        </Link>
      ))}
      {menu.hears && (
        <Link className="does" to="/intake">
          <Icon name="plus" />
          {t('menu.intake')}
        </Link>
      )}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="menu" />
        {t('menu.more')}
      </button>
      {open && (
        <BottomSheet title={t('menu.more')} onClose={() => setOpen(false)}>
          <div
            className="hall-sheet-menu"
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('.menu-item') !== null)
                setOpen(false);
            }}
          >
            <MyMenu />
          </div>
        </BottomSheet>
      )}
    </nav>
  );
}
