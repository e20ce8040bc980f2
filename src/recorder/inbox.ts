/** What has come and was not taken yet. */
export class Inbox<T> {
  readonly #come: T[] = [];
  #waiting: ((item: T | undefined) => void) | undefined;
  #ended = false;

  push(item: T): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) waiting(item);
    else this.#come.push(item);
  }

  /** Nothing will come any more. */
  end(): void {
    this.#ended = true;
    this.#waiting?.(undefined);
    this.#waiting = undefined;
  }

  /** The next item, when it comes; `undefined` after the end. One at a time may wait. */
  next(): Promise<T | undefined> {
    const item = this.#come.shift();
    if (item !== undefined || this.#ended) return Promise.resolve(item);
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}
