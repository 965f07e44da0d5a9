/**
 * The tables that are not of one area, each with the reason. All others begin with `area`: that is what lets the database
 * be divided by area. `lock`: `rows` under row level security; `read only` the app may only read it, whoever asks;
 * `hidden` the app has no way to it but functions.
 */
export const referenceTables: Readonly<
  Record<string, { why: string; lock: 'rows' | 'read only' | 'hidden' }>
> = {
  'platform.migration': { why: 'which migrations ran', lock: 'hidden' },
  'platform.seal': { why: 'one chain of seals over the log of all areas', lock: 'hidden' },
  'areas.place': { why: 'the places of the country', lock: 'rows' },
  'areas.place_key': { why: 'how the places of the country are found', lock: 'rows' },
  'areas.place_edition': { why: 'which edition of the places was loaded', lock: 'read only' },
  'areas.area': { why: 'the areas themselves', lock: 'rows' },
  'areas.coverage': {
    why: 'which villages an area covers, for finding the area of a village',
    lock: 'rows',
  },
  'areas.coverage_claim': { why: 'which tambons an area covers in part', lock: 'read only' },
  'areas.area_set': { why: 'named sets of areas', lock: 'read only' },
  'areas.area_set_member': { why: 'named sets of areas', lock: 'read only' },
  'identity.organisation': { why: 'an organisation answers in many areas', lock: 'rows' },
  'identity.organisation_area': { why: 'in which areas an organisation answers', lock: 'rows' },
  'identity.organisation_closure': { why: 'an organisation is closed for all its areas', lock: 'rows' },
  'identity.suspension': { why: 'an account is suspended wherever it works', lock: 'rows' },
  'identity.account': { why: 'an account may serve several areas', lock: 'rows' },
  'identity.posting': { why: 'a posting may reach several areas', lock: 'rows' },
  'identity.posting_area': { why: 'which areas a posting reaches', lock: 'rows' },
  'identity.session': { why: 'a session is of an account, before any area is known', lock: 'rows' },
  'registry.id_index': { why: 'in which areas a number is on file, for "exists elsewhere"', lock: 'hidden' },
  'identity.attempt': { why: 'attempts to sign in, before anybody is known', lock: 'hidden' },
  'cases.follow_attempt': { why: 'attempts to follow a case, before anybody is known', lock: 'hidden' },
  'referrals.capacity': { why: 'what an organisation can take on, wherever it answers', lock: 'rows' },
  'services.service': { why: 'the catalogue of services of the country', lock: 'read only' },
  'services.draft': { why: 'a rule is the same in every area, and so is its draft', lock: 'rows' },
  'services.publication': { why: 'a published version of a service holds for the country', lock: 'rows' },
};

/** Views that answer for everybody, beyond what the asker may see in the table, each with the reason. */
export const openViews: Readonly<Record<string, string>> = {
  'identity.public_account': 'the name of whoever did something, for anybody who may see what was done',
};
