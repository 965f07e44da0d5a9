/** Reads the part after `?` as plain words: a house number stays “112” and never becomes a number. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes the part after `?`; what is absent or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(key, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** A screen's state in the URL: these keys, each a text or absent. */
export function texts<Key extends string>(
  ...keys: readonly Key[]
): (search: Record<string, unknown>) => { [K in Key]?: string } {
  return (search) => {
    const found: { [K in Key]?: string } = {};
    for (const key of keys) {
      const value = search[key];
      if (typeof value === 'string') found[key] = value;
    }
    return found;
  };
}
