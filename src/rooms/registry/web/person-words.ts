import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { formatAge } from '../../../platform/thai/thai-age.ts';
import type { Relation, Sex } from '../person.ts';
import { ageOn } from '../roster.ts';

type Named = { title: string | null; name: string };
type Aged = { birth_date: string | null; age: { least: number; most: number } | null };

/** How people are said on screen: the name with its title, the age, what they are to the head of the family. */
export function usePersonWords(): {
  name: (person: Named) => string;
  age: (person: Aged) => string;
  ageOf: (birth: string | null, unknowable: boolean) => string;
  /** The age in whole years, where there is no room for months. */
  years: (person: Aged) => string;
  relation: (relation: Relation | null, sex: Sex | null) => string;
} {
  const t = useWords('registry');
  const lang = useLanguage();
  const { today } = useFormat();
  const say = ({ birth_date, age }: Aged) => {
    if (age === null) return t('age_unknown');
    // Under seven the months count: a child of 4 years 2 months.
    const young = birth_date !== null && birth_date.length === 10 && age.most < 7;
    return young ? glued(formatAge(birth_date, today(), lang)) : yearsOf(age);
  };
  const yearsOf = (age: NonNullable<Aged['age']>) => {
    const years = age.least === age.most ? String(age.most) : `${Math.max(age.least, 0)}–${age.most}`;
    return glued(t('age_years', { n: years }));
  };
  return {
    name: fullName,
    age: say,
    years: ({ age }) => (age === null ? t('age_unknown') : yearsOf(age)),
    ageOf: (birth, unknowable) => say({ birth_date: birth, age: ageOn(birth, unknowable, today()) }),
    relation: (relation, sex) => {
      if (relation === null) return t('relation_unknown');
      return sex === null ? t(`relation.${relation}`) : t(`relation.${relation}.${sex}`);
    },
  };
}

/** The title stands close to a Thai name and apart from one in other letters. */
export function fullName({ title, name }: Named): string {
  if (title === null || title === '') return name;
  return /^[ก-๎]/u.test(name) ? `${title}${name}` : `${title} ${name}`;
}

/** What people call somebody: the first word of the name. */
export function givenName({ name }: { name: string }): string {
  return name.split(' ')[0] ?? name;
}

function glued(words: string): string {
  return words.replaceAll(' ', '\u00A0');
}
