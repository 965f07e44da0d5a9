import './cases.css';
import { lazyRouteComponent } from '@tanstack/react-router';

export { FamilyPapers } from './FamilyPapers.tsx';

export const TodayScreen = lazyRouteComponent(() => import('./TodayScreen.tsx'), 'TodayScreen');
export const VisitsScreen = lazyRouteComponent(() => import('./VisitsScreen.tsx'), 'VisitsScreen');
export const IntakeScreen = lazyRouteComponent(() => import('./IntakeScreen.tsx'), 'IntakeScreen');
export const ReceiptScreen = lazyRouteComponent(() => import('./ReceiptScreen.tsx'), 'ReceiptScreen');
export const CaseScreen = lazyRouteComponent(() => import('./CaseScreen.tsx'), 'CaseScreen');
export const CasesScreen = lazyRouteComponent(() => import('./CasesScreen.tsx'), 'CasesScreen');
export const FollowScreen = lazyRouteComponent(() => import('./FollowScreen.tsx'), 'FollowScreen');
export const ComplainScreen = lazyRouteComponent(() => import('./ComplainScreen.tsx'), 'ComplainScreen');
export const ComplaintsScreen = lazyRouteComponent(
  () => import('./ComplaintsScreen.tsx'),
  'ComplaintsScreen',
);
export const NewComplaintScreen = lazyRouteComponent(
  () => import('./NewComplaintScreen.tsx'),
  'NewComplaintScreen',
);
export const PapersScreen = lazyRouteComponent(() => import('./PapersScreen.tsx'), 'PapersScreen');
