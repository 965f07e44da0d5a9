/** A first password to hand over on paper: readable letters and digits in three groups, without look-alikes. */
export function firstPassword(): string {
  const pick = letters('abcdefghjkmnpqrstuvwxyz23456789', 12);
  return `${pick.slice(0, 4)}-${pick.slice(4, 8)}-${pick.slice(8)}`;
}

/** A secret for a second factor: 160 bits in base 32. */
export function newSecret(): string {
  return letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32);
}

// A byte beyond the last whole round of the alphabet is thrown away, so that every letter is equally likely.
function letters(alphabet: string, count: number): string {
  const fair = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < count) {
    for (const byte of crypto.getRandomValues(new Uint8Array(count))) {
      if (byte < fair && text.length < count) text += alphabet[byte % alphabet.length] ?? '';
    }
  }
  return text;
}
