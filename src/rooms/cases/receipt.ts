import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { arabicDigits, thaiDigits } from '../../platform/thai/thai-digits.ts';
import { needKind } from './need.ts';

/**
 * The number on a receipt: the area's short name, a number that runs without gaps within the fiscal year, and that year in
 * the Buddhist era: "สล 0001/2570".
 */
export function receiptLabel(short: string, number: number, fiscalYear: number): string {
  return `${short} ${String(number).padStart(4, '0')}/${fiscalYear}`;
}

/** The same as official papers write it: "สล ๐๐๐๑/๒๕๗๐". */
export function receiptLabelOnPaper(label: string): string {
  return thaiDigits(label);
}

/** Reads a receipt number as people say it: "สล 0001/2570", "๑/๒๕๗๐", "1"; nothing when it holds none. */
export function readReceiptNumber(typed: string): { number: number; year: number | undefined } | undefined {
  const found = /(\d{1,7})(?:\s*\/\s*(\d{4}))?\s*$/.exec(arabicDigits(typed).trim());
  return found ? { number: Number(found[1]), year: found[2] ? Number(found[2]) : undefined } : undefined;
}

/** One need as the receipt says it: its kind, who was asked for what until when; nobody asked: the centre until its day. */
export const receiptLine = z.object({
  kind: needKind,
  centre_due_on: isoDate,
  asks: z.array(
    z.object({
      service_th: z.string(),
      service_en: z.string(),
      owner_th: z.string(),
      owner_en: z.string(),
      due_on: isoDate,
    }),
  ),
});
export type ReceiptLine = z.infer<typeof receiptLine>;
