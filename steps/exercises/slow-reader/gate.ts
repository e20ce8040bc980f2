/** Where somebody is held until it opens; disposing of it opens it, so that nobody is held for ever. */
export class Gate implements Disposable {
  /** Ends when somebody stands before it. */
  readonly reached: Promise<void>;
  /** Ends when it opens. */
  readonly opened: Promise<void>;
  #reach = (): void => undefined;
  #open = (): void => undefined;

  constructor() {
    this.reached = new Promise((resolve) => {
      this.#reach = resolve;
    });
    this.opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  readonly reach = (): void => {
    this.#reach();
  };

  open(): void {
    this.#open();
  }

  [Symbol.dispose](): void {
    this.#open();
  }
}
