import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../platform/web/words.ts';
import { BugPage } from './BugPage.tsx';
import { caseRoute, casesRoute, intakeRoute, papersRoute, receiptRoute, visitsRoute } from './case-routes.ts';
import { HomePage } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { answerRoute, complainRoute, followRoute } from './open-routes.ts';
import { PageOpening } from './PageOpening.tsx';
import { screenOf } from './room-screens.ts';
import { rootRoute } from './root-route.ts';
import { askAhead } from './queries.ts';
import { parseSearch, stringifySearch, texts } from './search-params.ts';

const at = <Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

/** A screen whose address has no words after the path. */
const plain = <Path extends string>(path: Path, component: ReturnType<typeof screenOf>, title: string) =>
  createRoute({ ...at(path), component, staticData: { title } });

const homeRoute = createRoute({
  ...at('/'),
  validateSearch: texts('area'),
  component: HomePage,
  staticData: { title: 'menu.today', ownSearch: true },
});

const searchRoute = createRoute({
  ...at('/search'),
  validateSearch: texts('q', 'area', 'village', 'house'),
  component: lazyRouteComponent(() => withWords(['registry'], import('./SearchPage.tsx')), 'SearchPage'),
  staticData: { title: 'menu.search', ownSearch: true },
});

const newFamilyRoute = createRoute({
  ...at('/families/new'),
  validateSearch: texts('name', 'back', 'area', 'house', 'at'),
  component: screenOf('registry', 'NewFamilyScreen'),
  staticData: { title: 'title.new_family' },
});

const familyWords = ['registry', 'eligibility', 'help', 'cases', 'referrals'];

const familyRoute = createRoute({
  ...at('/families/$area/$family'),
  validateSearch: texts(
    'cell',
    'right_state',
    'right_group',
    'right_of',
    'right_member',
    'help_person',
    'help_service',
    'help_by',
    'help_year',
  ),
  component: lazyRouteComponent(() => withWords(familyWords, import('./FamilyPage.tsx')), 'FamilyPage'),
  loader: ({ params, preload }) => {
    // Looking at a link is not opening the file: only that leaves a trace.
    if (!preload) askAhead('registry.get-family', { area: params.area, family: params.family });
  },
  staticData: { title: 'title.family' },
});

const lifeEventsRoute = plain('/life-events', screenOf('registry', 'LifeEventsScreen'), 'menu.life_events');

const inboxRoute = createRoute({
  ...at('/inbox'),
  validateSearch: texts('part', 'after', 'area', 'referral', 'about'),
  component: screenOf('referrals', 'InboxScreen'),
  staticData: { title: 'menu.inbox' },
});

const gapsRoute = createRoute({
  ...at('/gaps'),
  validateSearch: texts('area', 'service', 'village', 'state', 'declined', 'key', 'after'),
  component: screenOf('eligibility', 'GapsScreen'),
  staticData: { title: 'menu.gaps' },
});

const overlapsRoute = createRoute({
  ...at('/overlaps'),
  validateSearch: texts('area', 'month', 'state', 'after'),
  component: screenOf('help', 'OverlapsScreen'),
  staticData: { title: 'menu.overlaps' },
});

const missionsRoute = createRoute({
  ...at('/missions'),
  validateSearch: texts('area', 'group', 'category', 'state', 'after'),
  component: screenOf('services', 'MissionMapScreen'),
  staticData: { title: 'menu.missions' },
});

// For anybody: no sign-in, nothing kept.
const openRightsRoute = createRoute({
  ...at('/rights'),
  component: screenOf('eligibility', 'OpenRightsScreen'),
  staticData: { title: 'title.open_rights', open: true },
});

const servicesRoute = createRoute({
  ...at('/services'),
  validateSearch: texts('q'),
  component: screenOf('eligibility', 'ServicesScreen'),
  staticData: { title: 'menu.services' },
});

const serviceRoute = plain('/services/$service', screenOf('eligibility', 'ServiceScreen'), 'menu.services');

const ruleDraftRoute = plain(
  '/rule-drafts/$draft',
  screenOf('eligibility', 'RuleDraftScreen'),
  'title.rule_draft',
);

const peopleRoute = createRoute({
  ...at('/people'),
  validateSearch: texts('account', 'after', 'q', 'duty', 'area', 'state'),
  component: screenOf('identity', 'PeopleScreen'),
  staticData: { title: 'menu.people' },
});

const organisationsRoute = createRoute({
  ...at('/organisations'),
  validateSearch: texts('organisation', 'after', 'q', 'kind', 'state'),
  component: screenOf('identity', 'OrganisationsScreen'),
  staticData: { title: 'menu.organisations' },
});

const placesRoute = createRoute({
  ...at('/places'),
  validateSearch: texts('area', 'part', 'open'),
  component: lazyRouteComponent(() => import('./PlacesPage.tsx'), 'PlacesPage'),
  staticData: { title: 'menu.places' },
});

const changesRoute = createRoute({
  ...at('/changes'),
  validateSearch: texts('part', 'who', 'what', 'from', 'until', 'after'),
  component: lazyRouteComponent(() => import('./ChangesPage.tsx'), 'ChangesPage'),
  staticData: { title: 'menu.changes' },
});

const areaFactsRoute = plain('/area-facts', screenOf('registry', 'AreaFactsScreen'), 'menu.area_facts');

const glassRoute = createRoute({
  ...at('/glass'),
  validateSearch: texts('after'),
  component: screenOf('registry', 'GlassScreen'),
  staticData: { title: 'menu.glass' },
});

const sessionsRoute = plain('/my/sessions', screenOf('identity', 'SessionsScreen'), 'menu.sessions');

const passwordRoute = plain('/my/password', screenOf('identity', 'ChangePasswordScreen'), 'menu.password');

const secondStepRoute = plain(
  '/my/second-step',
  screenOf('identity', 'SecondStepScreen'),
  'menu.second_step',
);

const followPath = '/follow';

/** Whether an address is a page for everybody, drawn without asking who is here. */
export function isOpenPage(path: string): boolean {
  return path === followPath;
}

const complaintsRoute = createRoute({
  ...at('/complaints'),
  validateSearch: texts('state', 'complaint'),
  component: screenOf('cases', 'ComplaintsScreen'),
  staticData: { title: 'menu.complaints' },
});

const newComplaintRoute = createRoute({
  ...at('/complaints/new'),
  validateSearch: texts('area', 'need', 'referral', 'about'),
  component: screenOf('cases', 'NewComplaintScreen'),
  staticData: { title: 'title.complaint_new' },
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  searchRoute,
  newFamilyRoute,
  familyRoute,
  lifeEventsRoute,
  intakeRoute,
  casesRoute,
  visitsRoute,
  caseRoute,
  receiptRoute,
  inboxRoute,
  gapsRoute,
  overlapsRoute,
  openRightsRoute,
  missionsRoute,
  servicesRoute,
  serviceRoute,
  ruleDraftRoute,
  peopleRoute,
  organisationsRoute,
  placesRoute,
  changesRoute,
  areaFactsRoute,
  glassRoute,
  sessionsRoute,
  passwordRoute,
  secondStepRoute,
  followRoute,
  answerRoute,
  complainRoute,
  complaintsRoute,
  newComplaintRoute,
  papersRoute,
]);

/** The addresses of the app and the screen at each. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: PageOpening,
  defaultPendingMs: 150,
  defaultErrorComponent: BugPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Key of the page's name in the browser's tab; never a person's name, which would stay in a shared machine's history. */
    title?: string;
    /** The page has the one search box itself, so the bar on top leaves it out. */
    ownSearch?: boolean;
    /** A page for everybody: nobody is asked to sign in. */
    open?: true;
  }
}
