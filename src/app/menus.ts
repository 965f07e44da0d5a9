import type { IconName } from '../ui/Icon.tsx';

export type MenuItem = {
  to:
    | '/'
    | '/search'
    | '/life-events'
    | '/intake'
    | '/inbox'
    | '/cases'
    | '/gaps'
    | '/missions'
    | '/overlaps'
    | '/services'
    | '/people'
    | '/organisations'
    | '/places'
    | '/changes'
    | '/glass'
    | '/complaints'
    | '/papers';
  word: string;
  icon: IconName;
};

export type DutyMenu = { items: readonly MenuItem[]; finds: boolean; hears: boolean };

/** What a duty finds on its short menu. `finds`: has the search box; `hears`: has the intake button. */
export function menuOf(duty: string | undefined): DutyMenu {
  return menus[duty ?? ''] ?? { items: [home], finds: false, hears: false };
}

const home: MenuItem = { to: '/', word: 'menu.today', icon: 'home' };
const search: MenuItem = { to: '/search', word: 'menu.search', icon: 'search' };

const lifeEvents: MenuItem = { to: '/life-events', word: 'menu.life_events', icon: 'people' };
const complaints: MenuItem = { to: '/complaints', word: 'menu.complaints', icon: 'scale' };
const papers: MenuItem = { to: '/papers', word: 'menu.papers', icon: 'paper' };
const gaps: MenuItem = { to: '/gaps', word: 'menu.gaps', icon: 'heart' };
const missions: MenuItem = { to: '/missions', word: 'menu.missions', icon: 'scale' };

const overlaps: MenuItem = { to: '/overlaps', word: 'menu.overlaps', icon: 'warning' };
const services: MenuItem = { to: '/services', word: 'menu.services', icon: 'book' };

// What an administrator keeps and an auditor reads.
const kept: readonly MenuItem[] = [
  { to: '/people', word: 'menu.people', icon: 'people' },
  { to: '/organisations', word: 'menu.organisations', icon: 'book' },
  { to: '/places', word: 'menu.places', icon: 'home' },
  services,
  { to: '/changes', word: 'menu.changes', icon: 'clock' },
];

const menus: Record<string, DutyMenu> = {
  desk: {
    items: [home, search, gaps, overlaps, lifeEvents, missions, complaints, papers],
    finds: true,
    hears: true,
  },
  // A volunteer finds families and records what is seen there; taking a case in is the desk's.
  volunteer: { items: [home, search, gaps, lifeEvents], finds: true, hears: false },
  agency: {
    items: [{ to: '/inbox', word: 'menu.inbox', icon: 'paper' }, complaints],
    finds: false,
    hears: false,
  },
  planner: { items: [home, missions], finds: false, hears: false },
  administrator: { items: [...kept, missions], finds: false, hears: false },
  auditor: {
    items: [
      ...kept,
      { to: '/cases', word: 'title.cases', icon: 'paper' },
      complaints,
      { to: '/glass', word: 'menu.glass', icon: 'lock' },
    ],
    finds: false,
    hears: false,
  },
};
