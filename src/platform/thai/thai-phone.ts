import { arabicDigits } from './thai-digits.ts';
import { tidyLine } from './thai-text.ts';

/**
 * Reads a Thai telephone number: digits only, +66 becomes 0. Null when the field is empty; undefined when it is no number
 * that could be called (nine digits on land, ten on a mobile, from 0; three or four for a short number such as 1300).
 */
export function readPhone(text: string): string | null | undefined {
  const typed = arabicDigits(tidyLine(text)).replace(/[\s\-–().]/g, '');
  if (typed === '') return null;
  const digits = typed.replace(/^(?:\+|00)66/, '0');
  return /^(?:0\d{8,9}|1\d{2,3})$/.test(digits) ? digits : undefined;
}

/** Writes a number in the groups people read out: 081-234-5678, 056-701-234, 02-123-4567. */
export function formatPhone(digits: string): string {
  if (/^0\d{9}$/.test(digits)) return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  const city = digits.startsWith('02') ? 2 : 3;
  return digits.length === 9
    ? `${digits.slice(0, city)}-${digits.slice(city, city + 3)}-${digits.slice(city + 3)}`
    : digits;
}
