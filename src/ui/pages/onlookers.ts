/** Everybody who waits until the learner has seen something. */
export class Onlookers {
  #waiting: { readonly sheets: number; readonly resolve: () => void }[] = [];

  /** Whether anybody waits. */
  get areWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when so many sheets have been seen. */
  until(sheets: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ sheets, resolve });
    });
  }

  /** So many sheets have been seen. */
  seen(count: number): void {
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ sheets }) => sheets > count);
    for (const { sheets, resolve } of waiting) if (sheets <= count) resolve();
  }
}
