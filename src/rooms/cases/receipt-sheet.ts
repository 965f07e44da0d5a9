import { formatDate, formatMoment } from '../../platform/thai/thai-date-format.ts';
import { formatPhone } from '../../platform/thai/thai-phone.ts';
import { thaiDigits } from '../../platform/thai/thai-digits.ts';
import type { Paper } from './find-paper.ts';
import { receiptLabelOnPaper, type ReceiptLine } from './receipt.ts';
import words from './th.json' with { type: 'json' };

/** The words that stand on the paper. */
export type Sheet = {
  copies: string[];
  title: string;
  centre: string;
  place: string;
  number: string;
  when: string;
  who: string;
  who_label: string;
  lines_label: string;
  lines: { no: string; need: string; owners: { what: string; who: string }[] }[];
  silent: string;
  bring_label: string;
  bring: string[];
  follow: string;
  officer_label: string;
  officer: string;
};

/** The text of the paper, line by line, as official papers write it: Thai words, Thai digits, Buddhist years. */
export function sheetOf(paper: Paper): Sheet {
  const { centre } = paper;
  return {
    copies: [say('paper.copy_family'), say('paper.copy_office')],
    title: say('paper.title'),
    centre: centre.name_th,
    place: [
      centre.letterhead_th && thaiDigits(centre.letterhead_th),
      centre.district_th && `${say('paper.district')}${centre.district_th}`,
      centre.province_th && `${say('paper.province')}${centre.province_th}`,
    ]
      .filter(Boolean)
      .join(' '),
    number: receiptLabelOnPaper(paper.label),
    when: timeOf(paper.issued_at),
    who: [
      paper.who,
      paper.house_no && `${say('paper.house')} ${paper.house_no}`,
      paper.moo && `${say('paper.moo')} ${paper.moo}`,
    ]
      .filter(Boolean)
      .map((part) => thaiDigits(String(part)))
      .join(' '),
    who_label: say('paper.who'),
    lines_label: say('paper.lines'),
    lines: paper.restricted ? [] : paper.lines.map(lineOf),
    silent: paper.restricted ? say('paper.silent') : '',
    bring_label: paper.bring_on ? `${say('paper.bring_on')} ${onPaper(paper.bring_on)}` : say('paper.bring'),
    bring: paper.bring.map((one) => thaiDigits(one)),
    follow: centre.phone
      ? `${say('paper.follow_phone')} ${thaiDigits(formatPhone(centre.phone))}`
      : say('paper.follow'),
    officer_label: say('paper.officer'),
    officer: paper.issued_by ?? '',
  };
}

/** Where a family follows its case; the PIN is not in it. */
export function followAddress(house: string, label: string): string {
  return `${house}/follow?n=${encodeURIComponent(label)}`;
}

/** How to follow, for the family's copy only. Digits that are typed on a telephone stay as its keys show them. */
export function followLines(house: string, pin: string | undefined): { pin: string; follow_here: string } {
  if (pin === undefined) return { pin: '', follow_here: '' };
  const at = house.replace(/^https?:\/\//, '');
  return {
    pin: `${say('paper.pin')} ${pin.slice(0, 3)} ${pin.slice(3)}`,
    follow_here: `${say('paper.follow_here')} ${at}/follow`,
  };
}

function lineOf(line: ReceiptLine, index: number): Sheet['lines'][number] {
  const owners = line.asks.map((ask) => ({
    what: ask.service_th,
    who: `${ask.owner_th} ${say('paper.answers_by')} ${onPaper(ask.due_on)}`,
  }));
  const centre = {
    what: say('paper.centre_does'),
    who: `${say('paper.centre_by')} ${onPaper(line.centre_due_on)}`,
  };
  return {
    no: `${thaiDigits(index + 1)}.`,
    need: say(`need.${line.kind}`),
    owners: owners.length > 0 ? owners : [centre],
  };
}

function timeOf(moment: string): string {
  const text = formatMoment(moment, { month: 'long', digits: 'thai' });
  return text.replace(/ (\S+):(\S+) น\.$/, ` ${say('paper.time')} $1.$2 น.`);
}

function onPaper(day: string): string {
  return formatDate(day, { digits: 'thai' });
}

function say(key: string): string {
  return (words.words as Record<string, string>)[key] ?? key;
}
