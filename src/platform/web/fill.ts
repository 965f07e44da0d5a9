/**
 * Puts values into a sentence: `fill('พบ {n} คน', { n: 6 })` → `พบ 6 คน`. A missing value leaves its place empty. English has
 * two forms of many words: `{n} {n|day|days}`.
 */
export function fill(sentence: string, values: Readonly<Record<string, unknown>> = {}): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      return value === undefined || value === null ? '' : String(value);
    },
  );
}
