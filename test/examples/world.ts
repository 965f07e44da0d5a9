import type { OpenHouse } from '../open-house.ts';

/** What an example may use: the area it is for, and things that the village has there. */
export type ExampleWorld = {
  open: OpenHouse;
  area: string;
  /** ids of what stands in that area: account, posting, household, family, person, case, need, referral … */
  has: Readonly<Record<string, string>>;
};

/** A valid input of every command and read of a room, made for one area. */
export type Examples = Readonly<Record<string, (world: ExampleWorld) => unknown>>;
