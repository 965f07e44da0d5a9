import { formatPhone } from '../../platform/thai/thai-phone.ts';
import type { Sheet } from '../../platform/sheet.ts';
import en from './en.json' with { type: 'json' };
import type { Home } from './find-homes.ts';
import type { NeedKind } from './need.ts';
import th from './th.json' with { type: 'json' };

type CaseLine = {
  label: string | null;
  opened_on: string;
  closed_on: string | null;
  restricted: boolean;
  owner: string | null;
  needs: NeedKind[];
  needs_open: number;
  home: Home;
};

/** The cases of the centre, as a spreadsheet holds them. What is under secrecy never leaves the house in a list, whoever asks. */
export const caseSheet: Sheet<CaseLine> = {
  words: { th: th.words, en: en.words },
  name: 'cases',
  keeps: ({ restricted }) => !restricted,
  columns: [
    { head: 'sheet.number', width: 14, cell: ({ label }) => label },
    { head: 'opened_on', width: 14, cell: ({ opened_on }, { date }) => date(opened_on) },
    { head: 'who', width: 28, cell: ({ home }) => home.head },
    { head: 'sheet.house_no', width: 12, cell: ({ home }) => home.house_no ?? home.place_words },
    { head: 'sheet.moo', width: 8, cell: ({ home }) => home.moo },
    { head: 'sheet.village', width: 22, cell: ({ home }, { lang }) => home[`village_${lang}`] },
    { head: 'sheet.phone', width: 14, cell: ({ home }) => home.phone && formatPhone(home.phone) },
    {
      head: 'needs',
      width: 36,
      cell: ({ needs }, { t }) => needs.map((kind) => t(`need.${kind}`)).join(' · '),
    },
    { head: 'sheet.needs_open', width: 12, cell: ({ needs_open }) => needs_open },
    { head: 'sheet.closed_on', width: 14, cell: ({ closed_on }, { date }) => date(closed_on) },
    { head: 'sheet.owner', width: 24, cell: ({ owner }) => owner },
  ],
};
