import { formatPhone } from '../../platform/thai/thai-phone.ts';
import type { Sheet, SheetTold } from '../../platform/sheet.ts';
import en from './en.json' with { type: 'json' };
import type { PersonCard } from './person-card.ts';
import th from './th.json' with { type: 'json' };

/** The people found, as a spreadsheet holds them: without any part of an identity number. */
export const peopleSheet: Sheet<PersonCard> = {
  words: { th: th.words, en: en.words },
  name: 'people_found',
  page: 50,
  columns: [
    { head: 'name', width: 28, cell: ({ title, name }) => `${title ?? ''}${name}` },
    { head: 'nickname', width: 12, cell: ({ nickname }) => nickname },
    { head: 'sex', width: 8, cell: ({ sex }, { t }) => sex && t(`sex.${sex}`) },
    { head: 'birth', width: 14, cell: ({ birth_date }, { date }) => date(birth_date) },
    { head: 'sheet.age', width: 10, cell: ageOf },
    { head: 'relation', width: 18, cell: relationOf },
    { head: 'sheet.head', width: 28, cell: ({ head }) => head },
    { head: 'house_no', width: 12, cell: ({ house_no }) => house_no },
    { head: 'sheet.moo', width: 8, cell: ({ moo }) => moo },
    { head: 'village', width: 22, cell: (row, { lang }) => row[`village_${lang}`] },
    { head: 'phone', width: 14, cell: ({ phone }) => phone && formatPhone(phone) },
    { head: 'sheet.state', width: 14, cell: ({ state }, { t }) => t(`state.${state}`) },
  ],
};

function ageOf({ age }: PersonCard): number | string | null {
  if (!age) return null;
  return age.least === age.most ? age.least : `${age.least}–${age.most}`;
}

function relationOf({ relation, sex }: PersonCard, { t }: SheetTold): string | null {
  return relation && t(sex ? `relation.${relation}.${sex}` : `relation.${relation}`);
}
