import { failingStore, type KeyValue, TutorialError } from '#tutorial';

/**
 * Keeps what a server of the learner's refuses where nobody would hear of it: a cache-aside answers from the database,
 * and what is told and measured then would not be what it says it is.
 */
export class Refusals {
  readonly #ended = new AbortController();
  #first: TutorialError | undefined;

  /** The same store; a refusal to store or to read ends the work. */
  watch(store: KeyValue): KeyValue {
    const failed = (error: unknown): never => {
      this.#note(error);
      throw error;
    };
    return failingStore(store, failed, ['get', 'setWithTtl', 'setIfAbsent', 'setIfUnchanged']);
  }

  /** Does work that ends when `signal` does, or with the first refusal. @throws TutorialError EXTERNAL_REFUSED */
  async during<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      const done = await work(AbortSignal.any([signal, this.#ended.signal]));
      if (this.#first === undefined) return done;
    } catch (error) {
      if (this.#first === undefined) throw error;
    }
    throw this.#first;
  }

  #note(error: unknown): void {
    if (!(error instanceof TutorialError) || error.code !== 'EXTERNAL_REFUSED') return;
    this.#first ??= error;
    this.#ended.abort();
  }
}
