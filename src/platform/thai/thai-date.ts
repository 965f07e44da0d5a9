import { isPartialDate, type PartialDate } from './partial-date.ts';
import { arabicDigits } from './thai-digits.ts';
import { monthNamed } from './thai-months.ts';
import { tidyLine } from './thai-text.ts';

/**
 * A date as it was read. `era` says which calendar the year was typed in, so that a screen can show its reading.
 * `oldNewYear`: before B.E. 2484 the year began on 1 April, so January–March of such a year on an old paper may lie one
 * Gregorian year later. The date is kept as written (year − 543); whoever holds the paper decides.
 */
export type ReadDate = { ok: true; date: PartialDate; era: 'BE' | 'CE'; oldNewYear: boolean };

/** Why a date could not be read. `suggestions` are readings that would make sense, never taken without asking. */
export type UnreadDate = {
  ok: false;
  code:
    | 'date_not_understood'
    | 'date_impossible'
    | 'date_two_digit_year'
    | 'date_year_doubtful'
    | 'date_era_contradicts';
  suggestions: PartialDate[];
};

/**
 * Reads a date as people type it: "23 พ.ย. 2569", "23/11/2569", "2569-11-23", "๒๓ พฤศจิกายน ๒๕๖๙", "23112569", and partly
 * known ones: "2500", "พ.ย. 2500", "-/-/2500", "00/11/2500". The day comes before the month, as in Thailand. A year from 2400 to 2799
 * is a Buddhist one, from 1800 to 2399 a Christian one; any other year is refused with the reading that was likely meant.
 */
export function readThaiDate(text: string): ReadDate | UnreadDate {
  const { era, words } = takeEra(arabicDigits(tidyLine(text)));
  const parts = isoParts(words) ?? dayFirstParts(words) ?? namedMonthParts(words) ?? digitsOnlyParts(words);
  if (!parts) return no('date_not_understood');
  if (parts.year.length < 3) return no('date_two_digit_year', centuriesOf(parts));
  return inEra(parts, era);
}

type Parts = { year: string; month?: string | undefined; day?: string | undefined };

function takeEra(text: string): { era: 'BE' | 'CE' | undefined; words: string } {
  const be = /พ\s*\.?\s*ศ\s*\.?(?=\s|\d|$)|\bB\.?E\.?(?=\s|\d|$)/iu;
  const ce = /ค\s*\.?\s*ศ\s*\.?(?=\s|\d|$)|\b(?:C\.?E|A\.?D)\.?(?=\s|\d|$)/iu;
  const era = be.test(text) ? 'BE' : ce.test(text) ? 'CE' : undefined;
  const rest = text.replace(be, ' ').replace(ce, ' ');
  const words = rest
    .replace(/วันที่|เดือน|ปี|เกิด|,/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { era, words };
}

function isoParts(text: string): Parts | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  return found ? { year: found[1] ?? '', month: known(found[2]), day: known(found[3]) } : undefined;
}

function dayFirstParts(text: string): Parts | undefined {
  const found =
    /^(?:(\d{1,2}|-{1,2}|\?{1,2})\s?[-/. ]\s?)?(\d{1,2}|-{1,2}|\?{1,2})\s?[-/. ]\s?(\d{2,4})$/.exec(text);
  return found ? { year: found[3] ?? '', month: known(found[2]), day: known(found[1]) } : undefined;
}

function namedMonthParts(text: string): Parts | undefined {
  const found =
    /^(?:(\d{1,2}|-{1,2}|\?{1,2})\s*[-/. ]?\s*)?([ก-๎a-z][ก-๎a-z. ]*?)\.?\s*[-/]?\s*(\d{2,4})$/iu.exec(text);
  const month = found?.[2] && monthNamed(found[2]);
  return found && month ? { year: found[3] ?? '', month: String(month), day: known(found[1]) } : undefined;
}

// 23112569 and 25691123: a year that begins 24–27 or 18–21 never looks like a month, so only one of the two can fit.
function digitsOnlyParts(text: string): Parts | undefined {
  if (/^\d{2}$|^\d{4}$/.test(text)) return { year: text };
  if (!/^\d{8}$/.test(text)) return undefined;
  const yearFirst = { year: text.slice(0, 4), month: text.slice(4, 6), day: text.slice(6) };
  const dayFirst = { year: text.slice(4), month: text.slice(2, 4), day: text.slice(0, 2) };
  return [yearFirst, dayFirst].find((parts) => inEra(parts, undefined).ok) ?? dayFirst;
}

function known(part: string | undefined): string | undefined {
  return part && Number(part) > 0 ? part : undefined;
}

function inEra(parts: Parts, said: 'BE' | 'CE' | undefined): ReadDate | UnreadDate {
  const year = Number(parts.year);
  const era = year >= 2400 && year < 2800 ? 'BE' : year >= 1800 && year < 2400 ? 'CE' : undefined;
  if (!era) return no('date_year_doubtful', mended(parts, year));
  if (said && said !== era)
    return no('date_era_contradicts', existing([dated(parts, era === 'BE' ? year - 543 : year)]));
  const date = dated(parts, era === 'BE' ? year - 543 : year);
  if (!isPartialDate(date)) return no('date_impossible');
  const oldNewYear = era === 'BE' && year < 2484 && parts.month !== undefined && Number(parts.month) <= 3;
  return { ok: true, date, era, oldNewYear };
}

function dated(parts: Parts, year: number): PartialDate {
  const rest = parts.month ? [parts.month, ...(parts.day ? [parts.day] : [])] : [];
  return [String(year), ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

// 543 taken off a Christian year (1483), or added twice (3112).
function mended(parts: Parts, year: number): PartialDate[] {
  const meant = year < 1800 ? year + 543 : year - 1086;
  return meant >= 1800 && meant < 2400 ? existing([dated(parts, meant)]) : [];
}

// "69" may be 2569, 2469 or 1969.
function centuriesOf(parts: Parts): PartialDate[] {
  const short = Number(parts.year);
  return existing([2500 + short - 543, 2400 + short - 543, 1900 + short].map((year) => dated(parts, year)));
}

function existing(dates: PartialDate[]): PartialDate[] {
  return dates.filter(isPartialDate);
}

function no(code: UnreadDate['code'], suggestions: PartialDate[] = []): UnreadDate {
  return { ok: false, code, suggestions };
}
