import { CancelledError, type StepClock, TutorialError } from '#tutorial';

/** What a watcher saw after a change. Times in ms. */
export interface Watched {
  /** From the change to the last time a read gave the old value; 0 when none did after the change. */
  readonly staleMs: number;
  /** Reads that gave the old value after the change, also one that was under way when it came. */
  readonly staleReads: number;
  /** All reads, before the change and after it, and the time that they took together. */
  readonly reads: number;
  readonly watchedMs: number;
}

/** A wait, in ms, that no value with this TTL in seconds can outlive unless something is broken. */
export function limitMs(ttlSeconds: number): number {
  return ttlSeconds * 3000 + 2000;
}

/** A reader that reads without a pause from its start on, and so sees a change as soon as anybody can. */
export class Watcher<T> {
  readonly #read: () => Promise<T>;
  readonly #clock: StepClock;
  readonly #signal: AbortSignal;
  readonly #isFresh: (value: T) => boolean;
  #changedAt = Infinity;
  #staleUntil = -Infinity;
  #staleReads = 0;
  #fresh = false;
  #stopped = false;

  constructor(parts: {
    readonly read: () => Promise<T>;
    /** True for the value after the change. */
    readonly isFresh: (value: T) => boolean;
    readonly clock: StepClock;
    readonly signal: AbortSignal;
  }) {
    this.#read = parts.read;
    this.#isFresh = parts.isFresh;
    this.#clock = parts.clock;
    this.#signal = parts.signal;
  }

  /**
   * Watches while `change` makes and confirms a change, calling `changed` at that moment, and until a read gives the
   * new value.
   * @param limitMs after which the wait is given up
   * @throws TutorialError CACHE_ERROR when the new value does not come; CancelledError; whatever `change` throws
   */
  async during(
    change: (changed: () => void) => Promise<unknown>,
    limitMs: number,
  ): Promise<Watched> {
    const start = this.#clock.now();
    let reads = 0;
    const watching = (async () => {
      while (!this.#stopped && !this.#fresh) {
        await this.#readOnce();
        reads += 1;
        if (this.#clock.now() > this.#changedAt + limitMs) {
          throw new TutorialError('CACHE_ERROR', {}, `no new value within ${limitMs} ms`);
        }
      }
    })();
    // It is awaited below; until then a failure must not end the process.
    watching.catch(() => undefined);
    try {
      await change(() => {
        this.#changedAt = this.#clock.now();
      });
    } catch (error) {
      this.#stopped = true;
      await watching.catch(() => undefined);
      throw error;
    }
    await watching;
    return {
      staleMs: Math.max(0, this.#staleUntil - this.#changedAt),
      staleReads: this.#staleReads,
      reads,
      watchedMs: this.#clock.now() - start,
    };
  }

  async #readOnce(): Promise<void> {
    if (this.#signal.aborted) throw new CancelledError();
    const value = await this.#read();
    if (this.#clock.now() < this.#changedAt) return;
    if (this.#isFresh(value)) {
      this.#fresh = true;
      return;
    }
    this.#staleReads += 1;
    this.#staleUntil = this.#clock.now();
  }
}
