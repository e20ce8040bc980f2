/** A monotonic clock and a wait; injected, so that no test waits for a TTL. */
export interface StepClock {
  /** Milliseconds from an arbitrary origin, with sub-microsecond steps. */
  now(): number;
  /** Resolves after `ms`, or rejects with CancelledError when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
