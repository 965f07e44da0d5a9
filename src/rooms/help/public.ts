export { helpCounted, helpOfHousehold, type HelpCounted, type HelpInYear } from './find-help.ts';
export { writeHelp, type NewHelp } from './write-help.ts';
