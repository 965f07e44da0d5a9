import './eligibility.css';
import './gaps.css';
import './open-rights.css';
import './rights.css';
import './rules.css';
import { lazyRouteComponent } from '@tanstack/react-router';

export { FamilyRights, type FamilyRightsProps } from './FamilyRights.tsx';
export type { RightsView } from './rights-view.ts';
export type { Member } from './RightsMatrix.tsx';
export type { RightChosen } from './right-chosen.ts';
export { RightsFound, type RightsFoundProps } from './RightsFound.tsx';
export { stateOf, useScreening, type RightState, type Sent } from './use-screening.ts';
export { GapsScreen } from './GapsScreen.tsx';
export { OpenRightsScreen } from './OpenRightsScreen.tsx';

export const ServicesScreen = lazyRouteComponent(() => import('./ServicesScreen.tsx'), 'ServicesScreen');
export const ServiceScreen = lazyRouteComponent(() => import('./ServiceScreen.tsx'), 'ServiceScreen');
export const RuleDraftScreen = lazyRouteComponent(() => import('./RuleDraftScreen.tsx'), 'RuleDraftScreen');
