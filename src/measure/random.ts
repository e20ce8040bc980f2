/** A function like `Math.random`: each call gives a number from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A random sequence that is the same for the same seed, on every machine (mulberry32, 32 bits of
 * state: good enough for load and sampling, never for secrets).
 *
 * @param seed any number; only its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
