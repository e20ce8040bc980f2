/** A call that has not been answered yet. */
export interface Pending<F> {
  readonly key: string;
  /** When its deadline is, on the clock's scale. */
  readonly due: number;
  /** `undefined` once the call is settled. */
  fail: F | undefined;
  earlier: Pending<F> | undefined;
  later: Pending<F> | undefined;
}

/**
 * Calls in the order they began, which is the order of their deadlines. A linked list whose members
 * forget each other when they leave: a Set would do, but at thousands of calls a second V8 copies
 * it all the time, and what was answered stays alive in the copies.
 */
export class PendingCalls<F> {
  #first: Pending<F> | undefined;
  #last: Pending<F> | undefined;

  get oldest(): Pending<F> | undefined {
    return this.#first;
  }

  add(key: string, due: number, fail: F): Pending<F> {
    const call: Pending<F> = { key, due, fail, earlier: this.#last, later: undefined };
    if (this.#last) this.#last.later = call;
    else this.#first = call;
    this.#last = call;
    return call;
  }

  /** Takes a call out. @returns how to fail it; `undefined` if it was out already */
  remove(call: Pending<F>): F | undefined {
    const { fail, earlier, later } = call;
    if (fail === undefined) return undefined;
    if (earlier) earlier.later = later;
    else this.#first = later;
    if (later) later.earlier = earlier;
    else this.#last = earlier;
    call.fail = call.earlier = call.later = undefined;
    return fail;
  }
}
