import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import { splitName } from '../person-name.ts';
import type { Dimension, FactAnswer, SourceKind } from '../fact.ts';
import type { HomeOf, RosterMember } from '../roster.ts';

/** One record of a fact, as the file tells it. */
export type FactRecordTold = {
  fact: string;
  state: 'value' | 'refused' | 'not_applicable';
  value: FactAnswer | null;
  as_of: string;
  source: SourceKind;
  source_words: string | null;
  recorded_by: string;
  recorded_at: string;
  verified_by: string | null;
};

/** One fact of somebody: the answer in use, and those that say something else. */
export type FactOnFile = {
  subject: string;
  key: string;
  restricted: boolean;
  used: FactRecordTold;
  good_until: string | null;
  expired: boolean;
  others: FactRecordTold[];
};

/** A family's file: the house and every family in it, who they are, and what each source says. */
export type FamilyFile = {
  family: string;
  home: HomeOf;
  families: { family: string; members: RosterMember[] }[];
  facts: FactOnFile[];
  freshness: Record<Dimension, string | null>;
};

/** A family's file; reading it leaves a trace that the family can ask for. */
export function useFamilyFile(area: string, family: string): Asked<FamilyFile> {
  return useAsk<FamilyFile>('registry.get-family', { area, family });
}

/** The people of the family that was opened; the others of the house stand beside them. */
export function membersOf(file: FamilyFile): RosterMember[] {
  return file.families.find((one) => one.family === file.family)?.members ?? [];
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
