import { useWords } from '../../../platform/web/words.ts';
import { everybodyOf, type FamilyFile } from './family-file.ts';
import { fullName } from './person-words.ts';

/** Whom a fact is about: a person by name, or the whole house. */
export function useWhose(file: FamilyFile): (subject: string) => string {
  const t = useWords('registry');
  return (subject) => {
    const person = everybodyOf(file).find((one) => one.person === subject);
    return person === undefined ? t('whole_house') : fullName(person);
  };
}
