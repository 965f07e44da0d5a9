import { createRoute } from '@tanstack/react-router';
import { screenOf } from './room-screens.ts';
import { rootRoute } from './root-route.ts';
import { texts } from './search-params.ts';

const at = <Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

export const intakeRoute = createRoute({
  ...at('/intake'),
  validateSearch: texts('area', 'family', 'person'),
  component: screenOf('cases', 'IntakeScreen'),
  staticData: { title: 'menu.intake' },
});

export const casesRoute = createRoute({
  ...at('/cases'),
  validateSearch: texts(
    'area',
    'state',
    'whose',
    'waiting',
    'number',
    'after',
    'queue',
    'kind',
    'village',
    'urgency',
  ),
  component: screenOf('cases', 'CasesScreen'),
  staticData: { title: 'title.cases' },
});

export const visitsRoute = createRoute({
  ...at('/visits'),
  validateSearch: texts('area', 'whose', 'until'),
  component: screenOf('cases', 'VisitsScreen'),
  staticData: { title: 'title.visits' },
});

export const caseRoute = createRoute({
  ...at('/cases/$area/$case'),
  validateSearch: texts('family'),
  component: screenOf('cases', 'CaseScreen'),
  staticData: { title: 'title.case' },
});

export const receiptRoute = createRoute({
  ...at('/cases/$area/$case/receipt'),
  validateSearch: texts('family', 'receipt'),
  component: screenOf('cases', 'ReceiptScreen'),
  staticData: { title: 'title.receipt' },
});

export const papersRoute = createRoute({
  ...at('/papers'),
  validateSearch: texts('area', 'month'),
  component: screenOf('cases', 'PapersScreen'),
  staticData: { title: 'title.papers' },
});
