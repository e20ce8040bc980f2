import type { Guard, Watcher } from './guard.ts';
import type { BypassReason } from './outcome.ts';

/** What keeps readers from waiting for a sick cache: {@link Guard}, or several of them. */
export type Guarding = Pick<Guard, 'run' | 'watch' | 'trip'> & {
  /** True when the cache may be asked for this key. When it may not, this starts a probe if one is due. */
  allows(key: string): boolean;
};

/**
 * A guard for each part of a store that fails by itself (a shard of a cluster), so that a dead one costs the readers
 * of its own keys the cache and nobody else.
 */
export class Guards implements Guarding {
  readonly #guards = new Map<string, Guard>();
  readonly #partOf: (key: string) => string;
  readonly #create: (part: string) => Guard;

  constructor(partOf: (key: string) => string, create: (part: string) => Guard) {
    this.#partOf = partOf;
    this.#create = create;
  }

  allows(key: string): boolean {
    return this.#of(key).allows();
  }

  run<T>(key: string, call: () => Promise<T>, isLocal?: (error: unknown) => boolean): Promise<T> {
    return this.#of(key).run(key, call, isLocal);
  }

  watch<T>(key: string, call: () => Promise<T>, watcher: Watcher<T>): void {
    this.#of(key).watch(key, call, watcher);
  }

  /** What concerns the connection as a whole concerns every part. */
  trip(reason: BypassReason, error?: unknown): void {
    for (const guard of this.#guards.values()) guard.trip(reason, error);
  }

  #of(key: string): Guard {
    const part = this.#partOf(key);
    const known = this.#guards.get(part);
    if (known !== undefined) return known;
    const made = this.#create(part);
    this.#guards.set(part, made);
    return made;
  }
}
