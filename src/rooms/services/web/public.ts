import './mission.css';

export { MissionMapScreen } from './MissionMapScreen.tsx';
export { looseConditions } from '../draft.ts';
export type { DraftBody, LooseCondition, LooseGroup, LooseRule, LooseTest } from '../draft.ts';
export type { RuleFact } from '../rule-fact.ts';
