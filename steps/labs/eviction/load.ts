import { createRandom, createSampler, zipfProbabilities } from '#tutorial';

/** A load on a cache that is too small for it. */
export interface LoadSpec {
  /** Different keys that are asked for. */
  readonly keys: number;
  /** Of Zipf's law. */
  readonly exponent: number;
  /** Reads per second. */
  readonly rate: number;
  /** Of each of the two halves. */
  readonly seconds: number;
}

/** Which keys are read, as numbers from 0. Every policy gets the same. */
export interface Load {
  /** Fills the memory: every key once, shuffled, so that what comes first is not what is wanted most. */
  readonly filling: readonly number[];
  /** The usual favourites. */
  readonly before: readonly number[];
  /** After the change: what was asked for least is asked for most. */
  readonly after: readonly number[];
}

/** Bytes of one value. */
export const VALUE_BYTES = 8000;

/** Keys that count as favourites. */
export const FAVOURITES = 100;

const SEED = 7;

/** Draws the load. */
export function drawLoad({ keys, exponent, rate, seconds }: LoadSpec): Load {
  const draw = createSampler(zipfProbabilities(keys, exponent), createRandom(SEED));
  const drawn = (count: number): number[] => Array.from({ length: count }, draw);
  const reads = rate * seconds;
  return {
    filling: shuffled(keys, createRandom(SEED + 1)),
    before: drawn(reads),
    after: drawn(reads).map((key) => keys - 1 - key),
  };
}

function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, key) => ({ key, at: random() }));
  return order.sort((one, other) => one.at - other.at).map(({ key }) => key);
}

/** The favourites of one half of the load, the most asked for first. */
export function favourites(keys: number, half: 'before' | 'after'): readonly number[] {
  const count = Math.min(FAVOURITES, keys);
  return Array.from({ length: count }, (_, rank) => (half === 'before' ? rank : keys - 1 - rank));
}

/** Seconds that a key lives, unrelated to how often it is asked for; longer than the lab takes. */
export function ttlOf(key: number): number {
  return 300 + ((key * 7919) % 300);
}
