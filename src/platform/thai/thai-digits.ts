/** Turns Thai (๐–๙) and full-width digits into 0–9; everything else stays. */
export function arabicDigits(text: string): string {
  return text.replace(/[\u0E50-\u0E59\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) % 0x10));
}

/** Turns 0–9 into Thai digits, as official papers want them. */
export function thaiDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
