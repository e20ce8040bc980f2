import { CacheUnavailable, type BypassReason } from './outcome.ts';
import { PendingCalls, type Pending } from './pending.ts';
import type { CoreClock } from './ports.ts';

export interface GuardOptions {
  /** Ms a call may take. */
  readonly deadlineMs: number;
  /** Ms between two tries whether the cache is back. */
  readonly retryMs: number;
  readonly clock: CoreClock;
  /** Asks the cache for a key, only to see whether it answers. */
  readonly probe: (key: string) => Promise<unknown>;
  readonly isDown?: (() => boolean) | undefined;
  readonly onDown?: (reason: BypassReason, error: unknown) => void;
  readonly onUp?: (downMs: number) => void;
}

/** For {@link Guard.run}: whatever the error, it concerns this call only. */
export const ALWAYS_LOCAL = (): boolean => true;

/** Who waits for a call. Exactly one of the two is called, once. */
export interface Watcher<T> {
  readonly done: (value: T) => void;
  readonly fail: (error: CacheUnavailable) => void;
  readonly isLocal?: ((error: unknown) => boolean) | undefined;
}

type Fail = (error: CacheUnavailable) => void;

/**
 * Keeps a sick cache from making readers wait: a deadline on every call, and a breaker that after
 * one failure sends readers past the cache until a probe, which no reader waits for, is answered.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #pending = new PendingCalls<Fail>();
  #timerArmed = false;
  #overdue: Pending<Fail> | undefined;
  #downSince: number | undefined;
  #suspect = '';
  #nextProbe = 0;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** True when the cache may be asked. When it may not, this starts a probe if one is due. */
  allows(): boolean {
    const down = this.#options.isDown?.() ?? false;
    if (this.#downSince === undefined) {
      if (!down) return true;
      this.trip('down');
    } else if (!down && this.#options.clock.now() >= this.#nextProbe) {
      this.#probe();
    }
    return false;
  }

  /**
   * Runs a call to the cache under the deadline.
   *
   * @param isLocal tells of an error answer whether it concerns this call only (a refused write)
   *   and says nothing about the cache's health
   * @throws CacheUnavailable when it fails, is late, or the connection is lost meanwhile
   */
  run<T>(key: string, call: () => Promise<T>, isLocal?: (error: unknown) => boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.watch(key, call, { done: resolve, fail: reject, isLocal });
    });
  }

  /** Like `run`, for the path of every hit: with callbacks in place of one promise more. */
  watch<T>(key: string, call: () => Promise<T>, { done, fail, isLocal }: Watcher<T>): void {
    const { clock, deadlineMs } = this.#options;
    const pending = this.#pending.add(key, clock.now() + deadlineMs, fail);
    this.#arm(deadlineMs);
    answerOf(call).then(
      (value) => {
        // What comes after the deadline finds its reader gone.
        if (this.#pending.remove(pending)) done(value);
      },
      (error: unknown) => {
        if (pending.fail === undefined) return;
        if (isLocal?.(error) === true) {
          this.#pending.remove(pending);
          fail(new CacheUnavailable('failed', error));
          return;
        }
        this.#suspect = key;
        this.trip('failed', error);
      },
    );
  }

  /** Opens the breaker and fails every call in flight. */
  trip(reason: BypassReason, error?: unknown): void {
    const { clock, retryMs, onDown } = this.#options;
    this.#suspect ||= this.#pending.oldest?.key ?? '';
    if (this.#downSince === undefined) {
      this.#downSince = clock.now();
      this.#nextProbe = this.#downSince + retryMs;
      onDown?.(reason, error);
    }
    const failure = new CacheUnavailable(reason, error);
    for (let call = this.#pending.oldest; call; call = this.#pending.oldest) {
      this.#pending.remove(call)?.(failure);
    }
  }

  // One timer for all calls, armed only while some are in flight, costs a hit next to nothing.
  #arm(ms: number): void {
    if (this.#timerArmed) return;
    this.#timerArmed = true;
    this.#options.clock.after(ms, () => {
      this.#timerArmed = false;
      this.#check();
    });
  }

  #check(): void {
    const { oldest } = this.#pending;
    if (oldest === undefined) return;
    const left = oldest.due - this.#options.clock.now();
    if (left > 0) {
      this.#arm(left);
    } else if (this.#overdue !== oldest) {
      // A late timer means that this process was busy, not that the cache was slow: the answer may
      // lie unread in the socket. One more turn of the event loop reads it.
      this.#overdue = oldest;
      this.#arm(1);
    } else {
      this.#overdue = undefined;
      this.#suspect = oldest.key;
      this.trip('timeout');
    }
  }

  #probe(): void {
    const { clock, retryMs, probe } = this.#options;
    // A probe that is never answered must neither block the next one for good nor pile up.
    this.#nextProbe = clock.now() + 20 * retryMs;
    // The key that failed is asked: in a cluster another key may live on a healthy shard.
    probe(this.#suspect).then(
      () => {
        this.#up();
      },
      () => {
        this.#nextProbe = clock.now() + retryMs;
      },
    );
  }

  #up(): void {
    if (this.#downSince === undefined) return;
    const downMs = this.#options.clock.now() - this.#downSince;
    this.#downSince = undefined;
    this.#suspect = '';
    this.#options.onUp?.(downMs);
  }
}

/** A store that throws at once is one that fails. */
function answerOf<T>(call: () => Promise<T>): Promise<T> {
  try {
    return call();
  } catch (error) {
    return Promise.reject(new CacheUnavailable('failed', error));
  }
}
