/** A source of elapsed time. Injected everywhere, so that tests own time. */
export interface Clock {
  /** Milliseconds, with fractions, since an arbitrary start. Never goes backwards. */
  now(): number;
}

/**
 * The clock of the running process, in ms.
 *
 * `performance.now()` is monotonic and steps in tens of nanoseconds; `Date.now()` steps in whole
 * milliseconds and jumps when the machine's time is corrected, so it cannot time a cache hit.
 */
export const monotonicClock: Clock = { now: () => performance.now() };
