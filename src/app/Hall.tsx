import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useWords } from '../platform/web/words.ts';
import { Loading } from '../ui/Loading.tsx';
import { SkipLink } from '../ui/SkipLink.tsx';
import { useMe } from '../rooms/identity/web/public.ts';
import { ConnectionStrip } from './ConnectionStrip.tsx';
import { Foot } from './Foot.tsx';
import { Gate } from './Gate.tsx';
import { menuOf } from './menus.ts';
import { Outside } from './Outside.tsx';
import { PageOpening } from './PageOpening.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { ThumbBar } from './ThumbBar.tsx';
import { TopBar } from './TopBar.tsx';

/** The hallway: who may come in, what is on top and at the bottom, and the room's screen between. */
export function Hall(): ReactNode {
  const page = useMatches().at(-1);
  return (
    <Suspense fallback={<Opening />}>
      {page?.staticData.open === true ? (
        <Outside title={page.staticData.title}>
          <Outlet />
        </Outside>
      ) : (
        <Gate>
          <Inside />
        </Gate>
      )}
    </Suspense>
  );
}

// Before any words have come: the name alone.
function Opening() {
  return (
    <main className="page">
      <Loading title="ตำบลวัน" lines={6} />
    </main>
  );
}

function Inside() {
  const { duty } = useMe();
  const menu = menuOf(duty);
  const page = useMatches().at(-1);
  const t = useWords('app');
  useArrival(page?.pathname);
  const navigate = useNavigate();
  useHotkey('/', () => toSearchBox(() => void navigate({ to: '/search' })), menu.finds);
  useHotkey('n', () => void navigate({ to: '/intake' }), menu.hears);
  const title = page?.staticData.title;
  return (
    <>
      <title>{title === undefined ? t('name') : `${t(title)} · ${t('name')}`}</title>
      <SkipLink />
      <TopBar menu={menu} ownSearch={page?.staticData.ownSearch ?? false} />
      <ConnectionStrip />
      <main id="main" className="page" tabIndex={-1}>
        <Suspense fallback={<PageOpening />}>
          <Outlet />
        </Suspense>
      </main>
      <Foot />
      <ThumbBar menu={menu} />
      <SessionEnded />
    </>
  );
}

// A new page is announced by moving to it, but not the first one: the browser has just said its name.
function useArrival(pathname: string | undefined): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const writing = document.activeElement;
    const inPage = document.getElementById('main')?.contains(writing) === true && writing?.id !== 'main';
    if (!inPage) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

function toSearchBox(openSearch: () => void): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')];
  const seen = boxes.find((box) => box.offsetParent !== null);
  if (seen) seen.select();
  else openSearch();
}
