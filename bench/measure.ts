/** One measured thing: its times in milliseconds, and the limit that its 95th percentile must keep (idle two-core machine). */
export type Measured = {
  name: string;
  p50: number;
  p95: number;
  limit: number | undefined;
  ratio: number;
  /** Done a few times only and not again: its ratio moves more than that of what is done often. */
  loose?: true;
};

/** Runs `work` `times` times after a warm-up of a tenth, beside `baseline`, one after the other so that both meet the same machine. */
export async function measure(
  name: string,
  limit: number | undefined,
  times: number,
  baseline: () => Promise<unknown>,
  work: (round: number) => Promise<unknown>,
): Promise<Measured> {
  const mine: number[] = [];
  const base: number[] = [];
  const warm = Math.max(3, Math.ceil(times / 10));
  for (let round = 0; round < times + warm; round++) {
    const [b, m] = [await clock(baseline), await clock(() => work(round))];
    if (round < warm) continue;
    base.push(b);
    mine.push(m);
  }
  const p50 = quantile(mine, 0.5);
  // Medians make the ratio: a busy neighbour moves the tail of one and not of the other.
  return { name, p50, p95: quantile(mine, 0.95), limit, ratio: p50 / quantile(base, 0.5) };
}

/** The same for work that takes long: warmed up once, beside a baseline of its own measured before it. */
export async function measureFew(
  name: string,
  limit: number | undefined,
  times: number,
  baseline: () => Promise<unknown>,
  work: (round: number) => unknown,
): Promise<Measured> {
  const base: number[] = [];
  for (let round = 0; round < 40; round++) base.push(await clock(baseline));
  const mine: number[] = [];
  for (let round = 0; round <= times; round++) {
    const took = await clock(async () => work(round));
    if (round > 0) mine.push(took);
  }
  const p50 = quantile(mine, 0.5);
  return { name, p50, p95: quantile(mine, 0.95), limit, ratio: p50 / quantile(base, 0.5), loose: true };
}

/** The value below which a share of the sorted times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How many milliseconds some work took. */
export async function clock(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
