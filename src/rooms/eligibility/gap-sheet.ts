import type { Sheet } from '../../platform/sheet.ts';
import en from './en.json' with { type: 'json' };
import type { GapRow } from './gap.ts';
import th from './th.json' with { type: 'json' };

/** Rights that are not received, as a spreadsheet holds them: no identity number, no telephone. */
export const gapSheet: Sheet<GapRow> = {
  words: { th: th.words, en: en.words },
  name: 'gaps',
  columns: [
    { head: 'gaps_name', width: 28, cell: ({ name }) => name },
    { head: 'sheet.age', width: 14, cell: ({ age }) => age },
    { head: 'sheet.house_no', width: 12, cell: ({ house_no }) => house_no },
    { head: 'sheet.village', width: 22, cell: ({ village }, { lang }) => village?.[lang] ?? null },
    { head: 'sheet.head', width: 28, cell: ({ head }) => head },
    { head: 'gaps_service', width: 40, cell: ({ service_name }, { lang }) => service_name[lang] },
    { head: 'gaps_state', width: 18, cell: ({ state }, { t }) => t(`gaps_state.${state}`) },
    {
      head: 'sheet.yearly',
      width: 14,
      cell: ({ yearly_satang }) => (yearly_satang > 0 ? yearly_satang / 100 : null),
    },
    {
      head: 'sheet.once',
      width: 14,
      cell: ({ once_satang }) => (once_satang > 0 ? once_satang / 100 : null),
    },
    { head: 'sheet.since', width: 14, cell: ({ since }, { date }) => date(since) },
    {
      head: 'sheet.declined',
      width: 24,
      cell: ({ declined }, { t }) => declined && (declined.words ?? t(`decline.${declined.reason}`)),
    },
  ],
};
