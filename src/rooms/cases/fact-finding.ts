import { formatDate } from '../../platform/thai/thai-date-format.ts';
import type { FamilyKnown } from './family-known.ts';
import type { CaseFound } from './find-case-for-paper.ts';
import type { PaperContent, PaperPart } from './paper-content.ts';
import words from './th.json' with { type: 'json' };

/**
 * Fact-finding for ปสค.1 and ปสค.2, filled from the file in the order of the published field list; not the official form itself, which is
 * nowhere published. What the file does not know stays open to be written by hand; the social worker's part always does.
 */
export function factFinding(known: FamilyKnown, found: CaseFound): PaperContent {
  const { home, members, help } = known;
  const open = say('form.open');
  const place = [
    home.house_no && `${say('paper.house')} ${home.house_no}`,
    home.moo && `${say('paper.moo')} ${home.moo}`,
    home.village,
  ];
  const dimensions: PaperPart[] = known.dimensions
    .filter((one) => one.facts.length > 0)
    .map((one) => ({
      kind: 'lines',
      title: `${say('form.facts')}: ${one.name}`,
      rows: one.facts.map(
        (fact) => [`${fact.label} (${fact.whose})`, `${fact.answer} · ${fact.source}`] as [string, string],
      ),
    }));
  return {
    title: say('form.title'),
    centre: known.centre.name,
    under: [found.label ?? ''].filter(Boolean),
    note: say('form.note'),
    wide: false,
    made: `${say('report.made')} ${known.printed.by} ${formatDate(known.printed.at.slice(0, 10))}`,
    parts: [
      {
        kind: 'lines',
        title: say('form.1'),
        rows: [
          [say('form.who'), found.who ?? open],
          [say('form.place'), place.filter(Boolean).join(' ') || open],
          [say('form.phone'), home.phone ?? open],
          [say('form.marital'), open],
        ],
      },
      {
        kind: 'table',
        title: say('form.2'),
        heads: ['form.name', 'form.relation', 'form.age', 'form.job', 'form.income', 'form.self_care'].map(
          say,
        ),
        widths: [3, 2, 1.4, 2, 1.6, 1.6],
        rows: members.map((one) => [one.name, one.relation, one.age, open, open, open]),
      },
      ...dimensions,
      {
        kind: 'table',
        title: say('form.4'),
        heads: ['form.what', 'form.by', 'form.times'].map(say),
        widths: [4, 2, 1],
        rows: help.map((one) => [one.what, one.by, one.times]),
      },
      {
        kind: 'lines',
        title: say('form.5'),
        rows: found.needs.map(
          ({ kind, words: own }) => [say(`need.${kind}`), own ?? open] as [string, string],
        ),
      },
      {
        kind: 'lines',
        title: say('form.7'),
        rows: ['visited', 'diagnosis', 'regulation', 'amount', 'signed'].map(blank),
      },
      { kind: 'words', title: say('form.6'), words: [say('form.photos')] },
    ],
  };
}

function blank(key: string): [string, string] {
  return [say(`form.${key}`), say('form.open')];
}

function say(key: string): string {
  return (words.words as Record<string, string>)[key] ?? key;
}
