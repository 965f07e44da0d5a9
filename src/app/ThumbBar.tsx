import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { BottomSheet } from '../ui/BottomSheet.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MyMenu } from './MyMenu.tsx';
import type { DutyMenu } from './menus.ts';

/** The same short menu under the thumb, on a phone; what does not fit there stands on the sheet of the last button. */
export function ThumbBar({ menu }: { menu: DutyMenu }): ReactNode {
  const t = useWords('app');
  const [open, setOpen] = useState(false);
  const fit = menu.items.length > 4 - Number(menu.hears) ? 3 - Number(menu.hears) : menu.items.length;
  return (
    <nav className="hall-thumb phone-only" aria-label={t('thumb_menu')} data-print="no">
      {menu.items.slice(0, fit).map((item) => (
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
            {menu.items.slice(fit).map((item) => (
              <Link key={item.to} className="menu-item" to={item.to}>
                <Icon name={item.icon} />
                {t(item.word)}
              </Link>
            ))}
            <MyMenu />
          </div>
        </BottomSheet>
      )}
    </nav>
  );
}
