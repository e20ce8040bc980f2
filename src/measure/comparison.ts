import { median } from './percentiles.ts';

/** What the numbers allow to be said. The words for it are in the catalogs. */
export type Verdict = 'faster' | 'slower' | 'too-small-to-claim';

/** How a contender did against a base, over rounds that ran side by side. */
export interface Comparison {
  readonly rounds: number;
  /** Median over the rounds of base ÷ contender: 4 means the contender takes a quarter. */
  readonly speedUp: number;
  /** The lowest and highest of the rounds' ratios. */
  readonly lowest: number;
  readonly highest: number;
  /** Median over rounds of base − contender, in the samples' unit. Negative when it is slower. */
  readonly saved: number;
  readonly verdict: Verdict;
}

/**
 * Compares two contenders by the medians of the rounds they shared. Pairing round by round takes
 * out what slowed both (a noisy neighbour, a warm processor).
 *
 * The verdict is `too-small-to-claim` when the spread between the rounds is at least as large as
 * the difference, both on a log scale (so that 100x with rounds of 60x to 180x is still a clear
 * win, and 1.05x with rounds of 0.98x to 1.1x is none).
 *
 * @param base per-round medians of what is compared with
 * @param contender per-round medians, the same rounds in the same order
 * @throws RangeError for no rounds, different numbers of rounds, or a median of 0 or less
 */
export function compareRounds(base: readonly number[], contender: readonly number[]): Comparison {
  if (base.length === 0 || base.length !== contender.length) {
    throw new RangeError('a comparison needs the same rounds, at least one, of both sides');
  }
  const pairs = base.map((value, round) => ({ base: value, contender: contender[round] ?? 0 }));
  if (pairs.some((pair) => !(pair.base > 0 && pair.contender > 0))) {
    throw new RangeError('a ratio needs medians above 0');
  }
  const ratios = pairs.map((pair) => pair.base / pair.contender);
  const speedUp = median(ratios);
  const lowest = Math.min(...ratios);
  const highest = Math.max(...ratios);
  return {
    rounds: pairs.length,
    speedUp,
    lowest,
    highest,
    saved: median(pairs.map((pair) => pair.base - pair.contender)),
    verdict: verdictOf(speedUp, highest / lowest, pairs.length),
  };
}

function verdictOf(speedUp: number, spread: number, rounds: number): Verdict {
  // One round has no spread to measure, so nothing can be claimed from it.
  if (rounds < 2 || Math.log(spread) >= Math.abs(Math.log(speedUp))) return 'too-small-to-claim';
  return speedUp > 1 ? 'faster' : 'slower';
}
