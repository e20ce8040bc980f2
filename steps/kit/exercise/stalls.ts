/** How late a look may come before the machine counts as having stood still, in ms. */
const LATE_MS = 250;
const LOOK_MS = 25;

/** Sees whether this machine stood still meanwhile, as it does under a heavy load: time limits then say little. */
export class Stalls implements Disposable {
  readonly #timer: NodeJS.Timeout;
  #last = performance.now();
  #longest = 0;

  constructor() {
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#longest = Math.max(this.#longest, now - this.#last - LOOK_MS);
      this.#last = now;
    }, LOOK_MS);
    this.#timer.unref();
  }

  /** True when a look came too late. */
  get happened(): boolean {
    return Math.max(this.#longest, performance.now() - this.#last - LOOK_MS) > LATE_MS;
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
