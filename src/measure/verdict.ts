/**
 * What rounds that ran side by side allow to be said of a contender against its base:
 * - `faster`, `slower`: clear, and by about how much can be said.
 * - `faster-every-round`, `slower-every-round`: every round lies on the same side of 1, but the rounds differ so much
 *   among themselves, or are so few, that the size can't be said.
 * - `too-small-to-claim`: the rounds lie on both sides of 1, or there is only one.
 *
 * This is the only place where that is decided; the words for it are in the catalogs.
 */
export type Claim =
  'faster' | 'slower' | 'faster-every-round' | 'slower-every-round' | 'too-small-to-claim';

/**
 * The middle of the rounds' ratios (each above 0): of an even number of rounds no one is the middle, so that it is the
 * geometric mean of the two in the middle, which favours neither side.
 *
 * @throws RangeError for no ratios
 */
export function middleOf(ratios: readonly number[]): number {
  const sorted = [...ratios].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('no ratio has no middle');
  return lower === upper ? upper : Math.sqrt(lower * upper);
}

/** Rounds that differ among themselves by a larger factor have no size in common, however large the difference is. */
const WIDEST = 4;
/** Of fewer rounds there is no size: two that happen to agree say nothing of how far a third would lie from them. */
export const FEWEST_ROUNDS = 3;

/**
 * Decides by the ratios of the rounds (base ÷ contender, each above 0, at least one). The size is clear when the spread
 * between the rounds is smaller than the difference, both on a log scale (so that 100x with rounds of 60x to 180x is a
 * clear win, and 1.05x with rounds of 0.98x to 1.1x is none), and not beyond a factor of 4 (so that of rounds of 61x to
 * 1,019x no size is claimed). That takes three rounds.
 *
 * @throws RangeError for no ratios
 */
export function claimOf(ratios: readonly number[]): Claim {
  const speedUp = middleOf(ratios);
  // One round has no spread to measure, so nothing can be claimed from it.
  if (ratios.length < 2) return 'too-small-to-claim';
  const lowest = Math.min(...ratios);
  const highest = Math.max(...ratios);
  const spread = Math.log(highest / lowest);
  const agree = spread < Math.abs(Math.log(speedUp)) && spread <= Math.log(WIDEST);
  const clear = agree && ratios.length >= FEWEST_ROUNDS;
  if (clear && speedUp > 1) return 'faster';
  if (clear) return 'slower';
  if (lowest > 1) return 'faster-every-round';
  return highest < 1 ? 'slower-every-round' : 'too-small-to-claim';
}

/**
 * One in how many experiments without any difference would show all rounds on one and the same side: 16 for 5 rounds.
 *
 * @param rounds at least 1
 */
export function chanceOfAgreement(rounds: number): number {
  return 2 ** (rounds - 1);
}
