/** Above this an expiry time is a date, not a duration: the 30-day rule. */
const LONGEST_DURATION = 60 * 60 * 24 * 30;
/** The process pretends to have started a little earlier, so that a moment in the past is never 0 ("never"). */
const HEAD_START = 2;

/** Seconds since a little before the start, in whole seconds: nothing in memcached is finer. */
export class Clock {
  readonly #startedAt: number;
  readonly #monotonicStart = performance.now();

  constructor() {
    this.#startedAt = Math.floor(Date.now() / 1000) - HEAD_START;
  }

  now(): number {
    return Math.floor((performance.now() - this.#monotonicStart) / 1000) + HEAD_START;
  }

  /** Seconds the process has run. */
  uptime(): number {
    return this.now() - HEAD_START;
  }

  /** The date, in seconds since 1970. */
  date(): number {
    return this.#startedAt + this.now();
  }

  /**
   * When something ends that was asked to end at `exptime`: 0 is never, up to 30 days it is a duration, above
   * that a date, and anything below 0 or in the past is over already.
   */
  expiry(exptime: number): number {
    if (exptime === 0) return 0;
    if (exptime < 0) return 1;
    if (exptime <= LONGEST_DURATION) return this.now() + exptime;
    return Math.max(1, exptime - this.#startedAt);
  }
}
