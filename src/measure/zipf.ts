import type { Random } from './random.ts';

/**
 * The popularity of keys by Zipf's law: key number i is asked for in proportion to 1 / i^exponent.
 *
 * @param keys how many keys, at least 1
 * @param exponent 0 makes all equally popular; web traffic is usually near 0.8 to 1.2
 * @returns one probability per key, most popular first; they add up to 1
 */
export function zipfProbabilities(keys: number, exponent: number): Float64Array {
  if (!(keys >= 1)) throw new RangeError('Zipf needs at least one key');
  const weights = Float64Array.from({ length: keys }, (_, index) => (index + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Draws indexes (0 is the first) with the given probabilities, by binary search in the running sum.
 *
 * @param probabilities add up to 1, at least one
 */
export function createSampler(probabilities: Float64Array, random: Random): () => number {
  let sum = 0;
  const upTo = probabilities.map((probability) => (sum += probability));
  return () => {
    // Scaled by the real sum, which rounding leaves a hair off 1.
    const drawn = random() * sum;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? sum) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
