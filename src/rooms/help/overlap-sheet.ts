import type { Sheet } from '../../platform/sheet.ts';
import en from './en.json' with { type: 'json' };
import type { OverlapRow } from './overlap.ts';
import th from './th.json' with { type: 'json' };

/** The monthly list of overlaps, as a spreadsheet holds it. */
export const overlapSheet: Sheet<OverlapRow> = {
  words: { th: th.words, en: en.words },
  name: 'overlaps',
  columns: [
    { head: 'sheet.who', width: 28, cell: ({ who }) => who },
    { head: 'sheet.house_no', width: 12, cell: ({ house_no }) => house_no },
    { head: 'sheet.village', width: 20, cell: ({ village }, { lang }) => village?.[lang] ?? null },
    { head: 'what', width: 36, cell: ({ what }, { lang }) => what[lang] },
    { head: 'given_by', width: 20, cell: ({ by }, { lang }) => by[lang] },
    { head: 'given_on', width: 14, cell: ({ given_on }, { date }) => date(given_on) },
    {
      head: 'sheet.baht',
      width: 12,
      cell: ({ amount_satang }) => (amount_satang === null ? null : amount_satang / 100),
    },
    { head: 'overlap_level', width: 14, cell: ({ level }, { t }) => t(`overlap_level.${level}`) },
    {
      head: 'overlap_group',
      width: 24,
      cell: ({ groups }, { lang }) => groups.map((one) => one[lang]).join(' · '),
    },
    {
      head: 'overlap_beside',
      width: 40,
      cell: ({ earlier }, { lang }) => earlier.map((one) => one[lang]).join(' · '),
    },
    { head: 'overlap_reason', width: 30, cell: ({ override }) => override?.reason ?? null },
    { head: 'overlap_due', width: 14, cell: ({ due_on }, { date }) => date(due_on) },
    {
      head: 'overlap_decision',
      width: 16,
      cell: ({ decision }, { t }) => decision && t(`overlap_verdict.${decision.verdict}`),
    },
    { head: 'sheet.reason', width: 30, cell: ({ decision }) => decision?.reason ?? null },
  ],
};
