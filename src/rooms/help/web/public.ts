import './help.css';

export { HouseholdHelp, type HouseholdHelpProps } from './HouseholdHelp.tsx';
export { useHelpGiven, type HelpGiven } from './use-help.ts';
