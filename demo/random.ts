import { createHash } from 'node:crypto';

/** A stream of chance that is the same for the same seed on every machine. */
export type Random = {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the keys, each as often as its share says. */
  weighted<K extends string>(shares: Readonly<Record<K, number>>): K;
  /** Some of a list, each with the same chance, in their order. */
  some<T>(list: readonly T[], share: number): T[];
  /** A new id in the form of a UUIDv7 of a day (ISO). */
  id(day: string): string;
};

export function makeRandom(seed: string): Random {
  const next = small32(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) =>
    whole(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (list) => mustHave(list[whole(0, list.length - 1)]),
    weighted<K extends string>(shares: Readonly<Record<K, number>>) {
      const keys = Object.keys(shares) as K[];
      let left = next() * keys.reduce((sum, key) => sum + shares[key], 0);
      return keys.find((key) => (left -= shares[key]) < 0) ?? mustHave(keys.at(-1));
    },
    some: (list, share) => list.filter(() => next() < share),
    id(day) {
      const time = (Date.parse(day) + whole(0, 86_399_999)).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${whole(8, 11).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
    },
  };
}

/** What is there; a list that should not be empty is a mistake of ours. */
export function mustHave<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the demonstration world picked from an empty list');
  return one;
}

// sfc32 by Chris Doty-Humphrey (public domain): small, quick, and good enough for made-up people.
function small32(seed: string): () => number {
  const hash = createHash('sha256').update(seed).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => hash.readInt32LE(at)) as [number, number, number, number];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}
