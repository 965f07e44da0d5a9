import { formatBaht } from '../../platform/thai/thai-money.ts';
import { formatDate } from '../../platform/thai/thai-date-format.ts';
import type { Month } from './find-month.ts';
import { monthFigures } from './month.ts';
import type { PaperContent } from './paper-content.ts';
import words from './th.json' with { type: 'json' };

/** Where a paper of the centre comes from: its name, the month, who made it and when. */
export type PaperHead = { centre: string; month: string; by: string; on: string };

/**
 * The month's report of the centre: the cases of the register, then help in the nine lines that the province is asked for (พม. Smart 4.3.2)
 * and what the family logbook's report asks for (4.3.1). What only the province knows is left open.
 */
export function monthReport(head: PaperHead, month: Month): PaperContent {
  const figures = monthFigures(month.register, month.ledger);
  const baht = (satang: number) => formatBaht(satang, { unit: false });
  return {
    title: say('report.month'),
    centre: head.centre,
    under: [monthNamed(head.month)],
    note: say('report.month_note'),
    wide: false,
    made: madeBy(head),
    parts: [
      {
        kind: 'table',
        title: say('report.cases'),
        heads: [say('report.what'), say('report.count')],
        widths: [4, 1],
        rows: [
          [say('report.received'), figures.received],
          [say('report.of_these_restricted'), figures.restricted],
          [say('report.needs'), figures.needs],
          [say('report.closed'), figures.closed],
          [say('report.visits'), month.visits],
          [say('report.families_visited'), month.families_visited],
          [say('report.plans'), month.plans],
          [say('report.complaints'), month.complaints.received],
          [say('report.complaints_answered'), month.complaints.answered],
        ],
      },
      table('report.by_kind', figures.kinds, (kind) => say(`need.${kind}`), figures.needs),
      table(
        'report.by_channel',
        figures.channels,
        (channel) => say(`channel.${channel}`),
        figures.received - figures.restricted,
      ),
      {
        kind: 'table',
        title: say('report.money'),
        heads: ['report.line', 'report.times', 'report.baht', 'report.goods', 'report.budget'].map(say),
        widths: [4, 1, 2, 1.4, 2],
        rows: figures.money.map((one) => [
          say(`money.${one.line}`),
          one.times,
          baht(one.satang),
          one.goods,
          one.line === 'other_help' ? '' : say('report.province_fills'),
        ]),
        sum: [say('report.sum'), figures.given.times, baht(figures.given.satang), figures.given.goods, ''],
      },
      { kind: 'words', title: say('report.logbook'), words: [say('report.logbook_note')] },
    ],
  };
}

/** The register book (สมุดทะเบียน) of a month: every number that was issued, in order; of a restricted case the number alone. */
export function registerBook(head: PaperHead, { register }: Month): PaperContent {
  const none = '–';
  return {
    title: say('report.register'),
    centre: head.centre,
    under: [monthNamed(head.month)],
    note: say('report.register_note'),
    wide: true,
    made: madeBy(head),
    parts: [
      {
        kind: 'table',
        title: say('report.register'),
        heads: [
          'report.number',
          'report.on',
          'report.who',
          'report.village',
          'report.need',
          'report.asked',
          'report.end',
        ].map(say),
        widths: [1.7, 1.5, 3, 2, 3, 2.4, 2.2],
        rows: register.map((one) => [
          one.label,
          formatDate(one.on),
          one.restricted ? say('report.restricted') : (one.who ?? none),
          one.restricted ? none : (one.village ?? none),
          one.restricted ? none : one.needs.map(({ kind }) => say(`need.${kind}`)).join(', '),
          one.restricted ? none : one.asked.join(', ') || say('report.centre_itself'),
          one.closed_on === null || one.restricted ? none : formatDate(one.closed_on),
        ]),
        sum: [say('report.sum'), '', register.length, '', '', '', ''],
      },
    ],
  };
}

/** "พฤศจิกายน 2569" from the first day of a month. */
export function monthNamed(month: string): string {
  return formatDate(month, { month: 'long' }).replace(/^\S+ /, '');
}

function madeBy({ by, on }: PaperHead): string {
  return `${say('report.made')} ${by} ${formatDate(on)}`;
}

function table<Key extends string>(
  title: string,
  rows: readonly [Key, number][],
  named: (key: Key) => string,
  sum: number,
): PaperContent['parts'][number] {
  return {
    kind: 'table',
    title: say(title),
    heads: [say('report.what'), say('report.count')],
    widths: [4, 1],
    rows: rows.map(([key, n]) => [named(key), n]),
    sum: [say('report.sum'), sum],
  };
}

function say(key: string): string {
  return (words.words as Record<string, string>)[key] ?? key;
}
