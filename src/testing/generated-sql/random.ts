import { createRandom } from '../../measure/index.ts';

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

/** Choices from a seed. */
export function randomFrom(seed: number): Random {
  const next = createRandom(seed);
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
