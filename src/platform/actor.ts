/** Who acts: an account at one of its postings. `areas` is everything the posting reaches, already expanded. */
export type Actor = {
  account: string;
  name: string;
  posting: string | null;
  duty: string;
  organisation: string | null;
  areas: readonly string[];
  session: string | null;
  mustChangePassword: boolean;
};

/**
 * Who may: the duties, and how far they reach.
 * `area`: the input names one area, which must be the actor's. `areas`: all of the actor's areas, the input names none.
 * `organisation`: as `area`, and the record must be addressed to the actor's organisation.
 * `organisations`: as `areas`, and only records of the actor's organisation.
 * `self`: any signed-in account, about itself. `country`: reference matters; the area is 000000. `anyone`: no sign-in.
 */
export type Permission = {
  duties: readonly string[];
  within: 'area' | 'areas' | 'organisation' | 'organisations' | 'self' | 'country' | 'anyone';
};

/** The area under which country matters are logged. */
export const country = '000000';

/** Says whether the actor may, and if not whether it is the duty or the area that is missing. */
export function mayActor(may: Permission, actor: Actor, area: string): 'yes' | 'not_allowed' | 'not_found' {
  if (may.within === 'anyone' || may.within === 'self') return 'yes';
  if (!may.duties.includes(actor.duty)) return 'not_allowed';
  const named = may.within === 'area' || may.within === 'organisation';
  if (named && !actor.areas.includes(area)) return 'not_found';
  if (may.within.startsWith('organisation') && !actor.organisation) return 'not_allowed';
  return 'yes';
}
