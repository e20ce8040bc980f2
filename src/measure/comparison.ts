import { median } from './percentiles.ts';
import { claimOf, middleOf, type Claim } from './verdict.ts';

/** How a contender did against a base, over rounds that ran side by side. */
export interface Comparison {
  readonly rounds: number;
  /** The middle of the rounds' base ÷ contender: 4 means the contender takes a quarter. */
  readonly speedUp: number;
  /** The lowest and highest of the rounds' ratios. */
  readonly lowest: number;
  readonly highest: number;
  /** Median over rounds of base − contender, in the samples' unit. Negative when it is slower. */
  readonly saved: number;
  readonly verdict: Claim;
}

/** There is no round in which both sides were measured, so that nothing can be said. */
export interface NothingMeasured {
  readonly rounds: 0;
  readonly verdict: 'nothing-measured';
}

/** What can be said of two contenders, also when there is nothing. */
export type Judgement = Comparison | NothingMeasured;

/**
 * Compares two contenders by the medians of the rounds they shared. Pairing round by round takes
 * out what slowed both (a noisy neighbour, a warm processor). `claimOf` decides what may be said.
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
  const speedUp = middleOf(ratios);
  const lowest = Math.min(...ratios);
  const highest = Math.max(...ratios);
  return {
    rounds: pairs.length,
    speedUp,
    lowest,
    highest,
    saved: median(pairs.map((pair) => pair.base - pair.contender)),
    verdict: claimOf(ratios),
  };
}

/**
 * Compares the rounds in which both sides were measured and leaves out the others: a median of 0, NaN or Infinity is
 * none. Unlike `compareRounds` it has an answer when there is no such round.
 *
 * @param base per-round medians of what is compared with
 * @param contender per-round medians, the same rounds in the same order
 * @throws RangeError for different numbers of rounds
 */
export function judgeRounds(base: readonly number[], contender: readonly number[]): Judgement {
  if (base.length !== contender.length) {
    throw new RangeError('a comparison needs the same rounds of both sides');
  }
  const isTime = (value: number | undefined): boolean =>
    value !== undefined && value > 0 && Number.isFinite(value);
  const both = base.map((value, round) => isTime(value) && isTime(contender[round]));
  if (!both.includes(true)) return { rounds: 0, verdict: 'nothing-measured' };
  return compareRounds(
    base.filter((_value, round) => both[round]),
    contender.filter((_value, round) => both[round]),
  );
}
