import type { Live } from '../live.ts';

/** A stop at the foot of a page until a key ends it; meanwhile nothing else moves on the screen. */
export class Halt {
  readonly #live: Live;
  #end: (() => void) | null = null;
  #behindLast = false;

  constructor(live: Live) {
    this.#live = live;
  }

  /** Whether the learner is waited for. */
  get isOpen(): boolean {
    return this.#end !== null;
  }

  /** True for a stop that ends behind the last page, before a question; others end at it. */
  get isBehindLast(): boolean {
    return this.#behindLast;
  }

  /** Resolves when it is over. */
  open({ behindLast }: { readonly behindLast: boolean }): Promise<void> {
    this.#behindLast = behindLast;
    return this.#live.quiet(
      () =>
        new Promise((end) => {
          this.#end = end;
        }),
    );
  }

  /** Goes on. */
  close(): void {
    this.#end?.();
    this.#end = null;
    this.#behindLast = false;
  }
}
