import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';

/**
 * An identity number as it was read from a paper. `verified` means only that its check digit is right, not that the person
 * exists. A number that fails is kept as written: the mistake may be on the paper, and the paper is what the person has.
 */
export type IdNumber = { written: string; verified: boolean };

/** Reads an identity number: Thai digits, spaces and hyphens are taken away; other documents' numbers keep their letters. */
export function readIdNumber(text: string): IdNumber | undefined {
  const written = arabicDigits(tidyLine(text))
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '');
  if (!/^[0-9A-Zก-ฮ/]{1,20}$/.test(written)) return undefined;
  return { written, verified: isNationalId(written) };
}

/**
 * True when the text is 13 digits whose last one is the check digit: the first twelve weighted 13 … 2, summed, and
 * (11 − sum mod 11) mod 10.
 */
export function isNationalId(digits: string): boolean {
  return /^\d{13}$/.test(digits) && checkDigit(digits) === Number(digits[12]);
}

/** Writes a number in the groups that are printed on the card: 1-2345-67890-12-1. Other numbers stay as they are. */
export function formatIdNumber(written: string): string {
  return written.replace(/^(\d)(\d{4})(\d{5})(\d\d)(\d)$/, '$1-$2-$3-$4-$5');
}

/** The number with all but its last four characters hidden, for screens: x-xxxx-xxxx0-12-1. */
export function maskIdNumber(lastFour: string): string {
  return `x-xxxx-xxxx${lastFour.slice(0, 1)}-${lastFour.slice(1, 3)}-${lastFour.slice(3)}`;
}

/**
 * The valid numbers that one slip of the pen makes into this one: a digit changed, lost or added, or two neighbours exchanged.
 * Looked up as evidence when a number fails its check; never taken by itself.
 */
export function validNeighbours(digits: string): string[] {
  if (!/^\d{12,14}$/.test(digits) || isNationalId(digits)) return [];
  const found = new Set<string>();
  for (const slip of slipsOf(digits)) if (isNationalId(slip)) found.add(slip);
  return [...found];
}

function checkDigit(digits: string): number {
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, at) => total + Number(digit) * (13 - at),
    0,
  );
  return (11 - (sum % 11)) % 10;
}

function* slipsOf(digits: string): Generator<string> {
  for (let at = 0; at <= digits.length; at++) {
    const [before, here, after] = [digits.slice(0, at), digits.charAt(at), digits.slice(at + 1)];
    if (digits.length === 14) yield before + after;
    if (digits.length === 13) yield before + after.charAt(0) + here + after.slice(1);
    for (let digit = 0; digit <= 9; digit++) {
      if (digits.length === 13 && here) yield before + digit + after;
      if (digits.length === 12) yield before + digit + here + after;
    }
  }
}
