import type { ConsentKind, ConsentPartner } from './consent.ts';
import type { Dimension, SourceKind } from './fact.ts';
import type { Relation, Sex } from './person.ts';
import words from './th.json' with { type: 'json' };

/** The room's words as official papers write them, in Thai. */
export const paperWords = {
  /** What somebody is to the head of the family: "ลูกสาว". */
  relation: (relation: Relation, sex: Sex | null): string =>
    say(sex === null ? `relation.${relation}` : `relation.${relation}.${sex}`),
  /** "76 ปี"; with both ends where the birth date is not known to the day. */
  age: (age: { least: number; most: number } | null): string => {
    if (age === null) return say('age_unknown');
    const years = age.least === age.most ? String(age.most) : `${Math.max(age.least, 0)}–${age.most}`;
    return say('age_years').replace('{n}', years);
  },
  source: (source: SourceKind): string => say(`source.${source}`),
  dimension: (dimension: Dimension): string => say(`dimension.${dimension}`),
  /** "ไม่ตอบ", "ไม่เกี่ยวข้อง". */
  noAnswer: (state: 'refused' | 'not_applicable'): string => say(`answer.${state}`),
  consent: (what: ConsentKind): string => say(`consent_what.${what}`),
  consentWith: (whom: ConsentPartner): string => say(`consent_with.${whom}`),
  gone: (state: 'dead' | 'moved'): string => say(`state.${state}`),
};

function say(key: string): string {
  return (words.words as Record<string, string>)[key] ?? key;
}
