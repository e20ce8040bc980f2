import type { RedisTurnHandle, RedisTurnQueue } from 'js-redis-server/core';

/**
 * One turn at a time for everything that touches a shard's keys, in order of arrival. The library has
 * a queue per database and hides whether it is free; knowing that is what lets a plain command run at
 * once, without a promise, when nobody holds the turn.
 */
export class Turns implements RedisTurnQueue {
  readonly #waiting: (() => void)[] = [];
  #held = false;

  /** True when a command may run synchronously now without overtaking anybody. */
  get idle(): boolean {
    return !this.#held && this.#waiting.length === 0;
  }

  waitTurn(): Promise<RedisTurnHandle> {
    return this.#queue(false);
  }

  #queue(first: boolean): Promise<RedisTurnHandle> {
    return new Promise((resolve) => {
      const grant = (): void => {
        this.#held = true;
        resolve(this.#handle());
      };
      if (first) this.#waiting.unshift(grant);
      else this.#waiting.push(grant);
      this.#next();
    });
  }

  #handle(): RedisTurnHandle {
    let active = true;
    const release = (): void => {
      if (!active) return;
      active = false;
      this.#held = false;
      this.#next();
    };
    return {
      release,
      suspend: async (waitFor) => {
        release();
        await waitFor;
        return this.#queue(true);
      },
    };
  }

  #next(): void {
    if (!this.#held) this.#waiting.shift()?.();
  }
}
