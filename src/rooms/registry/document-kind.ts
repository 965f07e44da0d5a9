/**
 * The papers that people have beside, or instead of, the Thai identity card. The list is plain: a kind more is one word here and its name
 * in th.json and en.json. What each kind entitles to is a rule, never read from this list.
 */
export const documentKinds = [
  'birth_certificate',
  'pink_card',
  'id_0',
  'id_6',
  'id_7',
  'tr38_1',
  'tr38_k',
  'house_register',
  'passport',
  'certificate_of_identity',
  'border_pass',
  'work_permit',
  'disability_card',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
