export { helpCounted, helpOfHousehold, type HelpCounted, type HelpInYear } from './find-help.ts';
export { reviewGiving, type Guarded } from './review-giving.ts';
export { overlapReason } from './overlap.ts';
export { reviewPart } from './review-part.ts';
export { partOfRequest, reserveHelp, turnReservation } from './write-reservation.ts';
export { writeHelp, type NewHelp } from './write-help.ts';
