/** Choices that a seed repeats exactly. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  /** Whether an event of that probability (0 to 1) happens. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Some of the items, in their order; at least `least`. */
  some<T>(items: readonly T[], least?: number): T[];
}

/** Numbers from a seed (mulberry32, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const found = items[below(items.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  return {
    below,
    pick,
    chance: (probability) => next() < probability,
    some: (items, least = 1) => {
      const kept = items.filter(() => next() < 0.5);
      return kept.length >= least ? kept : items.slice(0, least);
    },
  };
}
