import { arabicDigits, thaiDigits } from './thai-digits.ts';

/**
 * Writes an amount of satang as baht: 300000 → "3,000 บาท", 300050 → "3,000.50 บาท". `unit: false` leaves the word out.
 */
export function formatBaht(
  satang: number,
  { lang = 'th', digits = 'arabic', unit = true }: BahtStyle = {},
): string {
  const sign = satang < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(satang) / 100).toString();
  const rest = Math.abs(satang) % 100;
  const text =
    sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${String(rest).padStart(2, '0')}` : '');
  const written = digits === 'thai' ? thaiDigits(text) : text;
  // The number and its unit never part at the end of a line.
  return unit ? `${written}\u00A0${lang === 'th' ? 'บาท' : 'baht'}` : written;
}

export type BahtStyle = { lang?: 'th' | 'en'; digits?: 'arabic' | 'thai'; unit?: boolean };

/** Reads an amount as typed ("3,000", "๓,๐๐๐.๕๐ บาท") into satang; nothing when it is not an amount of money. */
export function readBaht(text: string): number | undefined {
  const plain = arabicDigits(text).replace(/\s|,(?=\d{3}(\D|$))|บาท|฿|baht|THB/giu, '');
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
}
