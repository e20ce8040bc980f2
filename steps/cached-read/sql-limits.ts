import type { StatementLimits } from '#tutorial';

/**
 * What a learner's own statement may take: each of its answers becomes one value in Redis, is shown, and is measured
 * again and again.
 */
export const SQL_LIMITS: StatementLimits = { rows: 10_000, bytes: 1_048_576, seconds: 10 };

/** Time that one kind of read may take in one round of the measurement, in ms. */
const ROUND_MS = 5000;

/** How many times a statement is run in a round, when `asked` were asked for and one run takes `ms`. */
export function affordable(asked: number, ms: number): number {
  return Math.max(1, Math.min(asked, Math.floor(ROUND_MS / ms)));
}
