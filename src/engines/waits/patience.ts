/** How long a server may leave a question unanswered, in ms. */
export const ANSWER_MS = { redis: 15_000, mysql: 60_000 } as const;

/** How often the oldest unanswered question is looked at before its server is given up. */
const LOOKS = 30;

/** A server that said nothing for too long: it is stopped, or far too busy. */
export class NoAnswer extends Error {
  readonly seconds: number;

  constructor(answerMs: number) {
    super(`no answer within ${answerMs / 1000} seconds`);
    this.name = 'NoAnswer';
    this.seconds = answerMs / 1000;
  }
}

/**
 * Looks now and then whether the oldest question of a connection that answers in order is still the same one: this costs
 * a question nothing. Looks are counted, and not the time, so that a program that was itself stopped for a while blames
 * no server. What waits holds the program; the looking does not.
 *
 * @param oldest the question that waits longest, always as the same object; undefined while none waits
 * @returns a function that ends the looking
 */
export function watchOldest(
  answerMs: number,
  oldest: () => object | undefined,
  giveUp: (error: NoAnswer) => void,
): () => void {
  let seen: object | undefined;
  let looks = 0;
  return everyLook(answerMs, () => {
    const now = oldest();
    looks = now !== undefined && now === seen ? looks + 1 : 0;
    seen = now;
    if (looks < LOOKS) return;
    looks = 0;
    giveUp(new NoAnswer(answerMs));
  });
}

/** Questions that may be answered in any order, each with the look before which it was asked. */
export class Unanswered<T> {
  readonly #asked = new Map<T, number>();
  #look = 0;

  add(question: T): void {
    this.#asked.set(question, this.#look);
  }

  delete(question: T): void {
    this.#asked.delete(question);
  }

  /** Gives up those that wait for `answerMs` or longer, and looks as {@link watchOldest} does. */
  watch(answerMs: number, giveUp: (late: readonly T[], error: NoAnswer) => void): () => void {
    return everyLook(answerMs, () => {
      this.#look += 1;
      const late = [...this.#asked].filter(([, asked]) => this.#look - asked > LOOKS);
      if (late.length === 0) return;
      for (const [question] of late) this.#asked.delete(question);
      giveUp(
        late.map(([question]) => question),
        new NoAnswer(answerMs),
      );
    });
  }
}

/**
 * Runs something once after `ms`, unless it is cancelled before; counts looks as {@link watchOldest} does, so that a
 * clock that jumps ends nothing.
 * @returns a function that cancels it
 */
export function afterLooks(ms: number, run: () => void): () => void {
  let looks = 0;
  const cancel = everyLook(ms, () => {
    looks += 1;
    if (looks < LOOKS) return;
    cancel();
    run();
  });
  return cancel;
}

function everyLook(answerMs: number, look: () => void): () => void {
  const timer = setInterval(look, answerMs / LOOKS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
