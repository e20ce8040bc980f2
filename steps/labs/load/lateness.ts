import type { LoadRun } from './open-loop.ts';

/** Ms by which a process with time to spare is never late. */
const LATE_MS = 10;
/** Shares (0 to 1) above which the schedule counts as not kept. */
const TOLERATED = 0.01;

/** Percentage above which times say more of this process than of cache and database. */
const OVERLOADED = 10;

/** What was not as the schedule wanted it. Percentages, 0 to 100. */
export interface Lateness {
  readonly lateMs: number;
  /** Reads for which this process itself was late. */
  readonly latePercent: number;
  /** Reads whose reader was not free before the end. */
  readonly notSentPercent: number;
}

/** Whether so much of the schedule was missed that only the hit ratio may be told. */
export function isOverloaded(missed: Lateness | null): boolean {
  return missed !== null && Math.max(missed.latePercent, missed.notSentPercent) > OVERLOADED;
}

/** Whether so many reads were never sent that the rate which was reached is not known. */
export function hasNoRate(missed: Lateness | null): boolean {
  return missed !== null && missed.notSentPercent > 100 * TOLERATED;
}

/** How the schedule was missed; null when it was kept. */
export function missedSchedule({ lateness, notSent }: LoadRun): Lateness | null {
  const late = lateness.filter((ms) => ms > LATE_MS).length / lateness.length;
  const unsent = notSent.length / lateness.length;
  if (late <= TOLERATED && unsent <= TOLERATED) return null;
  return { lateMs: LATE_MS, latePercent: late * 100, notSentPercent: unsent * 100 };
}
