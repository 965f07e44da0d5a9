import './help.css';

export { HouseholdHelp, type HouseholdHelpProps } from './HouseholdHelp.tsx';
export { OverlapsScreen } from './OverlapsScreen.tsx';
export { OverlapNote, type Giving } from './OverlapNote.tsx';
export { QuotaBasis } from './QuotaBasis.tsx';
export { useHelpGiven, type HelpFilter, type HelpGiven } from './use-help.ts';
