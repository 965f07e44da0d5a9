import { sequence } from '../test/made-up-names.ts';
import { allSlips, misspelt } from '../test/misspelling.ts';
import { benchName, benchNumbers } from './fill-people.ts';

/** What is typed, and what kind of search it is. */
export type Query = {
  kind: 'exact' | 'misspelt' | 'no match' | 'half typed' | 'number' | 'words';
  text: string;
};

/**
 * A mix as it comes to a desk: of ten, three names as written, three misspelt or in Latin letters, one that nobody has, one half
 * typed, one number (last four digits, telephone, house), one name with its village. The same for the same number.
 */
export function queryOf(no: number, houses: number): Query {
  const random = sequence(no * 31);
  const [n, i] = [random(houses) + 1, random(3) + 1];
  const { given, family, latin } = benchName(n, i);
  const name = `${given} ${family}`;
  switch (no % 10) {
    case 0:
      return { kind: 'exact', text: given };
    case 1:
      return { kind: 'exact', text: family };
    case 2:
      return { kind: 'exact', text: name };
    case 3:
      return { kind: 'misspelt', text: slipped(name, no) };
    case 4:
      return { kind: 'misspelt', text: slipped(random(2) === 0 ? given : family, no) };
    case 5:
      return { kind: 'misspelt', text: latin };
    case 6:
      return { kind: 'no match', text: `${given.slice(0, 3)}ฆฬ ${family.slice(-3)}ฌโฬ` };
    case 7:
      return { kind: 'half typed', text: name.slice(0, 2 + random(6)) };
    case 8: {
      const { lastFour, phone } = benchNumbers(n, i);
      return { kind: 'number', text: (random(2) === 0 ? lastFour : phone) ?? `${n % 400}/${n % 9}` };
    }
    default:
      return { kind: 'words', text: `${slipped(given, no)} หมู่ ${(n % 12) + 1}` };
  }
}

function slipped(name: string, no: number): string {
  for (let at = 0; at < allSlips.length; at++) {
    const slip = allSlips[(no + at) % allSlips.length];
    const written = slip && misspelt(name, slip);
    if (written) return written;
  }
  return name;
}
