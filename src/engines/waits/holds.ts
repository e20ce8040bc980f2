import { CancelledError } from '../../contract/errors.ts';

/**
 * All that keeps this program from ending: connections, programs that are waited for, pauses. Whoever waits for
 * something that may never come is registered here, and a cancelled program lets go of all of it at once.
 */
export class Holds {
  readonly #held = new Set<() => void>();
  #over = false;

  /** True when all was given up; nothing may be waited for any more. */
  get isOver(): boolean {
    return this.#over;
  }

  /**
   * Registers a wait by what ends it. When all was given up already, the wait is ended before this returns: what was
   * begun for it must not outlive the refusal.
   * @returns a function that lets go of it when it has ended by itself
   * @throws CancelledError when all was given up already
   */
  hold(giveUp: () => void): () => void {
    if (this.#over) {
      giveUp();
      throw new CancelledError();
    }
    // A function of its own: the same one may be registered twice.
    const entry = (): void => {
      giveUp();
    };
    this.#held.add(entry);
    return () => {
      this.#held.delete(entry);
    };
  }

  /** From now on there may be waits again: what was given up was one piece of work, and another begins. */
  begin(): void {
    this.#over = false;
  }

  /** Ends every wait and refuses new ones. */
  giveUpAll(): void {
    this.#over = true;
    for (const giveUp of this.#held) giveUp();
    this.#held.clear();
  }
}

/** Those of this program. */
export const holds = new Holds();
