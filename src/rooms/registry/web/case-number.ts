import { arabicDigits } from '../../../platform/thai/thai-digits.ts';

/** True for a number as receipts carry it: “สล 0001/2570”, “๑/๒๕๗๐”. A house number such as 112/5 is none. */
export function isCaseNumber(text: string): boolean {
  return /^(?:\p{L}[\p{L}\p{M}.]{0,6}\s*)?\d{1,7}\s*\/\s*2[56]\d\d$/u.test(arabicDigits(text).trim());
}
