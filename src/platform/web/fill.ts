/** Puts values into a sentence: `fill('พบ {n} คน', { n: 6 })` → `พบ 6 คน`. A missing value leaves its place empty. */
export function fill(sentence: string, values: Readonly<Record<string, unknown>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return value === undefined || value === null ? '' : String(value);
  });
}
