import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import { splitName } from '../person-name.ts';
import type { ContestTold } from '../contest.ts';
import type { DimensionKnown } from '../dimension-known.ts';
import type { Dimension } from '../fact.ts';
import type { FactTold } from '../fact-told.ts';
import type { GoneMember, HomeOf, RosterMember } from '../roster.ts';

/** One record of a fact, as the file tells it. */
export type FactRecordTold = FactTold;

/** One fact of somebody: the answer in use, those that say something else, and who says that it is not so. */
export type FactOnFile = {
  subject: string;
  key: string;
  restricted: boolean;
  used: FactRecordTold;
  good_until: string | null;
  expired: boolean;
  others: FactRecordTold[];
  settled: boolean;
  contested: Omit<ContestTold, 'subject'>[];
};

/** A family that this one came from or that came from it; of one person when it names one. */
export type FamilyLink = {
  family: string;
  person: string | null;
  until: string;
  head: string | null;
  house_no: string | null;
};

/** A family's file: the house and every family in it, who they are, and what each source says. */
export type FamilyFile = {
  family: string;
  home: HomeOf;
  families: { family: string; members: RosterMember[]; gone: GoneMember[] }[];
  links: Record<'came_from' | 'went_to', FamilyLink[]>;
  facts: FactOnFile[];
  freshness: Record<Dimension, string | null>;
  dimensions: Record<Dimension, DimensionKnown>;
};

/** A family's file; reading it leaves a trace that the family can ask for. */
export function useFamilyFile(area: string, family: string): Asked<FamilyFile> {
  return useAsk<FamilyFile>('registry.get-family', { area, family });
}

/** The people of the family that was opened; the others of the house stand beside them. */
export function membersOf(file: FamilyFile): RosterMember[] {
  return file.families.find((one) => one.family === file.family)?.members ?? [];
}

/** Whether sources say different things of a fact, and nobody has settled which holds. */
export function differs(one: FactOnFile): boolean {
  return one.others.length > 0 && !one.settled;
}

/** Who was of the family that was opened and is no longer: the dead, those who moved away, those in another family now. */
export function goneOf(file: FamilyFile): GoneMember[] {
  return file.families.find((one) => one.family === file.family)?.gone ?? [];
}

/** Everybody of the house. */
export function everybodyOf(file: FamilyFile): RosterMember[] {
  return file.families.flatMap((one) => one.members);
}

/** The family name of a family: that of its head; the whole name where it cannot be cut. */
export function familyNameOf(members: readonly RosterMember[]): { family: string } | { head: string } {
  const head = members.find((one) => one.relation === 'head') ?? members[0];
  const cut = head === undefined ? undefined : splitName(head.name);
  return cut === undefined ? { head: head?.name ?? '' } : { family: cut.family };
}
