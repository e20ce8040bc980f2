/**
 * Measuring: clock, samples, percentiles, rounds, comparison, and the arithmetic of hit ratios.
 * Everything here is pure and gives numbers; words for them are the catalogs' business.
 */
export { monotonicClock, type Clock } from './clock.ts';
export { compareRounds, judgeRounds, type Comparison, type Judgement } from './comparison.ts';
export { largestGain, meanReadTime, predictedHitRatio } from './hit-ratio.ts';
export { logAxis, logHistogram, type Bucket, type LogAxis } from './histogram.ts';
export { median, percentile, SAMPLES_FOR_P99, summarize, type Summary } from './percentiles.ts';
export { createRandom, type Random } from './random.ts';
export {
  measureRounds,
  type Contender,
  type ContenderResult,
  type RoundProgress,
  type RoundsOptions,
} from './rounds.ts';
export { Samples } from './samples.ts';
export { chanceOfAgreement, type Claim, FEWEST_ROUNDS } from './verdict.ts';
export { createSampler, zipfProbabilities } from './zipf.ts';
