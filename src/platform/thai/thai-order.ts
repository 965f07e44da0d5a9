const collator = new Intl.Collator('th', { numeric: true });

/** Compares two texts in the order of the Royal Institute dictionary; house numbers inside compare as numbers. */
export function compareThai(a: string, b: string): number {
  return collator.compare(a, b);
}
