import { setTimeout as sleep } from 'node:timers/promises';

/** What a crowd met: how many answers, how many errors, the slowest answer in a spike, and how soon it was quick again. */
export type Crowd = {
  answers: number;
  errors: number;
  p95: number;
  spikeP95: number;
  recoveredAfter: number;
};

/**
 * `people` persons work with a think time of `think` seconds between two actions, for `seconds`; in the middle all come five
 * times as often for ten seconds. Recovered: the first second after the spike in which the 95th percentile is below 300 ms.
 */
export async function crowd(
  people: number,
  think: number,
  seconds: number,
  act: (person: number) => Promise<boolean>,
): Promise<Crowd> {
  const began = performance.now();
  const now = () => (performance.now() - began) / 1000;
  const spike = { from: seconds / 2, to: seconds / 2 + 10 };
  const seen: { at: number; took: number; ok: boolean }[] = [];
  const person = async (no: number) => {
    await sleep(Math.random() * think * 1000);
    while (now() < seconds + 20) {
      const at = now();
      const ok = await act(no).catch(() => false);
      seen.push({ at, took: (now() - at) * 1000, ok });
      const busy = now() >= spike.from && now() < spike.to;
      const pause = (think / (busy ? 5 : 1)) * (0.5 + Math.random());
      await sleep(Math.min(pause, Math.max(0.05, wakeBefore(now(), spike.from, pause))) * 1000);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, no) => person(no)));
  const during = (from: number, to: number) =>
    seen.filter((one) => one.at >= from && one.at < to).map((one) => one.took);
  return {
    answers: seen.length,
    errors: seen.filter((one) => !one.ok).length,
    p95: tail(during(0, spike.from)),
    spikeP95: tail(during(spike.from, spike.to)),
    recoveredAfter: firstQuick(during, spike.to),
  };
}

// Somebody thinking when the spike begins acts within it, spread over its first seconds.
function wakeBefore(at: number, spikeFrom: number, pause: number): number {
  return at < spikeFrom && at + pause > spikeFrom ? spikeFrom - at + Math.random() * 8 : pause;
}

function firstQuick(during: (from: number, to: number) => number[], end: number): number {
  for (let second = 0; second < 20; second++) {
    const those = during(end + second, end + second + 1);
    if (tail(those) < 300) return second;
  }
  return Infinity;
}

function tail(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
