/** What colleagues call somebody: the first word of the name. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
