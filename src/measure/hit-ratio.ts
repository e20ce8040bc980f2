/**
 * The share of reads a cache answers when a value lives for a fixed time after the miss that stored
 * it, and readers choose keys at random: h = Σ p · pA / (1 + pA).
 *
 * A key of popularity p is asked pA times while it lives; per life there is one miss and pA hits.
 *
 * @param probabilities the popularity of each key, adding up to 1
 * @param readsPerTtl A: reads of the whole cache during one time to live
 * @returns 0 to 1
 */
export function predictedHitRatio(probabilities: Iterable<number>, readsPerTtl: number): number {
  let ratio = 0;
  for (const probability of probabilities) {
    const hitsPerLife = probability * readsPerTtl;
    ratio += (probability * hitsPerLife) / (1 + hitsPerLife);
  }
  return ratio;
}

/** The mean of a mixture: hit share × hit time + miss share × miss time, in the unit given. */
export function meanReadTime(hitRatio: number, hitTime: number, missTime: number): number {
  return hitRatio * hitTime + (1 - hitRatio) * missTime;
}

/**
 * The most a cache can gain on the mean, however fast its hits: 1 / (1 − h), because the misses
 * still cost what they did. Infinity when every read is a hit.
 */
export function largestGain(hitRatio: number): number {
  return 1 / (1 - hitRatio);
}
