import { dayInThailand, type PartialDate } from './partial-date.ts';
import { thaiDigits } from './thai-digits.ts';
import { englishMonths, thaiMonths, thaiMonthsShort } from './thai-months.ts';

export type DateStyle = {
  lang?: 'th' | 'en';
  month?: 'long' | 'short';
  digits?: 'arabic' | 'thai';
  era?: boolean;
};

/**
 * Writes a date, Buddhist era in Thai and Christian era in English: "23 พ.ย. 2569", "23 พฤศจิกายน พ.ศ. ๒๕๖๙", "23 Nov 2026".
 * A partly known date is written as far as it is known: "พ.ย. 2500", "ปี 2500". The year always has four digits.
 */
export function formatDate(date: PartialDate, style: DateStyle = {}): string {
  const { lang = 'th', month: length = 'short', digits = 'arabic', era = false } = style;
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const names = lang === 'en' ? englishMonths : length === 'long' ? thaiMonths : thaiMonthsShort;
  const name = month && names[Number(month) - 1];
  const written = lang === 'th' ? String(Number(year) + 543) : year;
  const parts = [day && String(Number(day)), lang === 'en' && length === 'short' ? name?.slice(0, 3) : name];
  if (lang === 'th' && !month && !era) parts.push('ปี');
  if (era) parts.push(lang === 'th' ? 'พ.ศ.' : 'CE');
  const text = [...parts, written].filter(Boolean).join(' ');
  return digits === 'thai' ? thaiDigits(text) : text;
}

/** Writes a moment with the time in Thailand: "23 พ.ย. 2569 10:24 น.", "23 Nov 2026 10:24". */
export function formatMoment(moment: Date | string, style: DateStyle = {}): string {
  const at = new Date(moment);
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  const text = `${formatDate(dayInThailand(at), style)} ${time}${style.lang === 'en' ? '' : ' น.'}`;
  return style.digits === 'thai' ? thaiDigits(text) : text;
}
