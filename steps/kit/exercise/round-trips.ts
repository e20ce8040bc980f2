import type { RedisArrival } from '#tutorial';
import type { BeforeRedis } from './before-redis.ts';
import { opensConnection } from './opening.ts';

/** What round trips are counted with. */
export interface RoundTripsOptions {
  /** How long nothing may have come before the first command of a trip is let through, in ms. */
  readonly quietMs: number;
  /** More trips than these are counted, and not held any more: what follows can't change a verdict. */
  readonly limit: number;
}

/**
 * Counts how often a program waits for Redis: commands that it sends without waiting for an answer are one round trip,
 * be they one, a pipeline or calls side by side. The first of them is held until the others had time to come, so that
 * the speed of this machine does not cut one trip into two.
 */
export class RoundTrips implements Disposable {
  readonly #recorder: BeforeRedis;
  readonly #options: RoundTripsOptions;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #quiet: Promise<void> = Promise.resolve();
  #isQuiet = (): void => undefined;

  constructor(recorder: BeforeRedis, options: RoundTripsOptions) {
    this.#recorder = recorder;
    this.#options = options;
    recorder.setArrival((arrival) => {
      this.#arrived(arrival);
    });
    recorder.setRule(() => ({ kind: 'hold-request', until: this.#quiet }));
  }

  /** How many there were so far, over all connections; opening one is none. */
  get count(): number {
    return this.#count;
  }

  #arrived({ words, beginsTrip }: RedisArrival): void {
    if (opensConnection({ server: 'redis', asked: words })) return;
    if (beginsTrip) this.#count += 1;
    if (this.#count > this.#options.limit) {
      this.#letThrough();
      return;
    }
    if (this.#timer === undefined) {
      this.#quiet = new Promise((resolve) => {
        this.#isQuiet = resolve;
      });
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#letThrough();
    }, this.#options.quietMs);
  }

  #letThrough(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isQuiet();
  }

  [Symbol.dispose](): void {
    this.#recorder.setArrival(undefined);
    this.#recorder.setRule(undefined);
    this.#letThrough();
  }
}
