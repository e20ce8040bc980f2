import type { Ask } from '../contract/step.ts';

/** How long the run waited for the learner, who was asked or read on; that is no time of the work. */
export class LearnerTime {
  readonly #now: () => number;
  #ms = 0;

  /** `now` in ms, monotonic. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** All of it so far, in ms. */
  get ms(): number {
    return this.#ms;
  }

  /** Waits, and counts it. */
  async of<T>(wait: Promise<T>): Promise<T> {
    const begin = this.#now();
    try {
      return await wait;
    } finally {
      this.#ms += this.#now() - begin;
    }
  }

  /** The same questions, with the time they take counted. */
  asked(ask: Ask): Ask {
    return {
      interactive: ask.interactive,
      guess: (...question) => this.of(ask.guess(...question)),
      choice: (...question) => this.of(ask.choice(...question)),
      confirm: (...question) => this.of(ask.confirm(...question)),
      typed: (...question) => this.of(ask.typed(...question)),
      keyUntil: (...question) => this.of(ask.keyUntil(...question)),
      proceed: (...question) => this.of(ask.proceed(...question)),
    };
  }
}
