/** Milliseconds spent in each part of the loading, over all pilots. */
export type Phases = Map<string, number>;

/** Does a part of the loading and counts its time. */
export async function timed<T>(phases: Phases, name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  phases.set(name, (phases.get(name) ?? 0) + performance.now() - began);
  return result;
}

/** The phases as one line: "homes 3.1 s · facts 9.8 s". */
export function sayPhases(phases: Phases): string {
  return [...phases].map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`).join(' · ');
}
