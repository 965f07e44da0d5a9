/** How often one address may come: `perMinute` at once, refilled evenly; 0 lets everybody pass. */
export type RateLimit = {
  readonly perMinute: number;
  readonly left: Map<string, { tokens: number; at: number }>;
};

/** A limit with nobody counted yet. */
export function rateLimit(perMinute: number): RateLimit {
  return { perMinute, left: new Map() };
}

/** Counts one coming of an address at a time in milliseconds. 0 when it may pass, else the whole seconds to wait. */
export function mayPass(limit: RateLimit, address: string, now: number): number {
  if (limit.perMinute === 0) return 0;
  forget(limit, now);
  const known = limit.left.get(address) ?? { tokens: limit.perMinute, at: now };
  const refilled = ((now - known.at) / minute) * limit.perMinute;
  const tokens = Math.min(limit.perMinute, known.tokens + refilled);
  limit.left.set(address, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
  return tokens < 1 ? Math.ceil(((1 - tokens) / limit.perMinute) * 60) : 0;
}

const minute = 60_000;
const most = 10_000;

// Whoever has not come for a minute is full again and needs no memory.
function forget({ left }: RateLimit, now: number): void {
  if (left.size < most) return;
  for (const [address, { at }] of left) if (now - at > minute) left.delete(address);
  if (left.size >= most * 10) left.clear();
}
