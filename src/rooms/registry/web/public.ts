import './family.css';
import './new-family.css';
import './search.css';
import { lazyRouteComponent } from '@tanstack/react-router';

export { AreaFacts } from './AreaFacts.tsx';
export { factDictionary, factOf } from '../fact-dictionary.ts';
export { readAnswer } from './answer.ts';
export { AnswerField } from './AnswerField.tsx';
export { AskFact, isFactKey, type AskFactProps } from './AskFact.tsx';
export { ChangePersonDialog } from './ChangePersonDialog.tsx';
export { useFactWords } from './fact-words.ts';
export { FamilyCircle } from './FamilyCircle.tsx';
export { FamilyConsents } from './FamilyConsents.tsx';
export { FamilyDimensions } from './FamilyDimensions.tsx';
export { everybodyOf, membersOf, useFamilyFile, type FactOnFile, type FamilyFile } from './family-file.ts';
export { FamilyFacts } from './FamilyFacts.tsx';
export { FamilyHead } from './FamilyHead.tsx';
export { FamilyLife } from './FamilyLife.tsx';
export { FamilyMembers } from './FamilyMembers.tsx';
export { FamilyMenu } from './FamilyMenu.tsx';
export { useFamilyName } from './family-name.ts';
export { GivenBy } from './GivenBy.tsx';
export { GlassTold } from './GlassTold.tsx';
export { useHomeWords } from './home-words.ts';
export { fullName, givenName, usePersonWords } from './person-words.ts';
export { VisitQuestions, factsGiven, type FactsGiven } from './VisitQuestions.tsx';
export { PersonPick, type PersonPicked, type PersonPickProps } from './PersonPick.tsx';

export const SearchScreen = lazyRouteComponent(() => import('./SearchScreen.tsx'), 'SearchScreen');
export const AreaFactsScreen = lazyRouteComponent(() => import('./AreaFactsScreen.tsx'), 'AreaFactsScreen');
export const GlassScreen = lazyRouteComponent(() => import('./GlassScreen.tsx'), 'GlassScreen');
export const NewFamilyScreen = lazyRouteComponent(() => import('./NewFamilyScreen.tsx'), 'NewFamilyScreen');
export const LifeEventsScreen = lazyRouteComponent(
  () => import('./LifeEventsScreen.tsx'),
  'LifeEventsScreen',
);
