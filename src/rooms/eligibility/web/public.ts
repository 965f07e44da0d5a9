import './eligibility.css';
import './gaps.css';
import './open-rights.css';
import './rights.css';

export { FamilyRights, type FamilyRightsProps } from './FamilyRights.tsx';
export type { RightsView } from './rights-view.ts';
export type { Member } from './RightsMatrix.tsx';
export type { RightChosen } from './right-chosen.ts';
export { RightsFound, type RightsFoundProps } from './RightsFound.tsx';
export { stateOf, useScreening, type RightState, type Sent } from './use-screening.ts';
export { GapsScreen } from './GapsScreen.tsx';
export { OpenRightsScreen } from './OpenRightsScreen.tsx';
