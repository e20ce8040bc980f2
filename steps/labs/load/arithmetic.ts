import { largestGain, meanReadTime, predictedHitRatio, summarize } from '#tutorial';
import type { TimedRead } from './open-loop.ts';
import { fromDue, hitsOf } from './seconds.ts';

/** What theory says of a load beside what was measured. Ratios are 0 to 1, times in ms. */
export interface Arithmetic {
  /** From popularity, rate and time to live alone. */
  readonly predicted: number;
  readonly measured: number;
  /** Predicted hit ratio with the measured times of hits and misses. */
  readonly predictedMean: number;
  readonly mean: number;
  /** Mean times of hits and of all others; 0 where there was none. */
  readonly hit: number;
  readonly miss: number;
  /** How much longer the mean would be if every read had cost what a miss did; null when there was no miss. */
  readonly gain: number | null;
  /** What the gain cannot pass with this hit ratio, were hits to cost nothing. */
  readonly limit: number;
}

/**
 * @param reads at least one
 * @param load `seconds` in which the reads were due
 */
export function arithmeticOf(
  reads: readonly TimedRead[],
  load: {
    readonly probabilities: Float64Array;
    readonly seconds: number;
    readonly ttlSeconds: number;
  },
): Arithmetic {
  const readsPerTtl = (reads.length / load.seconds) * load.ttlSeconds;
  const predicted = predictedHitRatio(load.probabilities, readsPerTtl);
  const measured = hitsOf(reads) / reads.length;
  const mean = meanOf(reads);
  const hit = meanOf(reads.filter(({ outcome }) => outcome === 'hit'));
  const misses = reads.filter(({ outcome }) => outcome !== 'hit');
  const miss = meanOf(misses);
  return {
    predicted,
    measured,
    predictedMean: meanReadTime(predicted, hit, miss),
    mean,
    hit,
    miss,
    gain: misses.length === 0 ? null : miss / mean,
    limit: largestGain(measured),
  };
}

/** 0 where there was none, so that its share counts for nothing. */
function meanOf(reads: readonly TimedRead[]): number {
  return reads.length === 0 ? 0 : summarize(reads.map(fromDue)).mean;
}
