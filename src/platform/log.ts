/** The process's own log: one JSON line for each event, never personal data: no inputs, no names, no addresses of people. */
export type Log = {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
};
export type LogFacts = Record<string, string | number | boolean | undefined>;

/** A log that writes to `out` (standard output unless told). */
export function makeLog(out: (line: string) => void = (line) => process.stdout.write(line + '\n')): Log {
  const write =
    (level: string) =>
    (event: string, facts: LogFacts = {}) =>
      out(JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }));
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Where an error was thrown and of what kind, without its message: messages of the database quote what people typed. */
export function whereThrown(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
  const code = 'code' in error ? String(error.code) : undefined;
  const constraint = 'constraint' in error && error.constraint ? String(error.constraint) : undefined;
  return {
    kind: error.name,
    code,
    constraint,
    where: stack
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
