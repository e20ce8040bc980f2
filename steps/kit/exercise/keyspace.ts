import { mayWrite, type RedisSession, type RedisStep } from '#tutorial';

/** A key as it was when a command had just made it. */
export interface Birth {
  readonly key: string;
  /** Ms it will live from the moment its command was sent; null when it never ends. */
  readonly lifeMs: number | null;
  readonly words: readonly string[];
}

/** A moment in which a key had no end. */
export interface Immortal extends Birth {
  /** The later command that gave it one; null while there was none. */
  readonly cured: { readonly words: readonly string[]; readonly afterMs: number } | null;
}

/** Looks at the keyspace after each command that may have written, so that what a command did is seen and not guessed. */
export class Keyspace {
  readonly #redis: RedisSession;
  readonly #keys: () => Promise<readonly string[]>;
  readonly #known = new Map<string, number | null>();
  readonly #births: Birth[] = [];
  readonly #immortal = new Map<string, Immortal & { readonly at: number }>();

  #resting = false;

  /**
   * @param redis a session that goes past the recorder
   * @param keys all that there are, on all nodes
   */
  constructor(redis: RedisSession, keys: () => Promise<readonly string[]>) {
    this.#redis = redis;
    this.#keys = keys;
  }

  /** Keys in the order in which they came to be. */
  get births(): readonly Birth[] {
    return this.#births;
  }

  /** Keys that had no end for a moment or have none yet. */
  get immortal(): readonly Immortal[] {
    return [...this.#immortal.values()];
  }

  /** Looks no more: for a check that wants nothing of births, and makes many keys. */
  rest(): void {
    this.#resting = true;
  }

  /** Ends keys as time would; the same names may come to be anew. */
  async end(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#redis.command('DEL', key);
      this.#known.delete(key);
    }
  }

  /** Looks now; given to the recorder as what follows each command. */
  async after({ words, reply, inTransaction, elapsedMs }: RedisStep): Promise<void> {
    if (this.#resting || inTransaction || !mayWrite(words) || wasInVain(words, reply)) return;
    const keys = await this.#keys();
    const lives = await Promise.all(keys.map((key) => this.#redis.command('PTTL', key)));
    for (const [index, key] of keys.entries()) {
      const left = Number(lives[index]);
      // Gone between the two questions.
      if (left === -2) continue;
      this.#seen(key, left === -1 ? null : left + elapsedMs, words);
    }
    for (const key of this.#known.keys()) if (!keys.includes(key)) this.#known.delete(key);
  }

  #seen(key: string, lifeMs: number | null, words: readonly string[]): void {
    const isNew = !this.#known.has(key);
    this.#known.set(key, lifeMs);
    if (isNew) this.#births.push({ key, lifeMs, words });
    const before = this.#immortal.get(key);
    if (lifeMs === null && before === undefined) {
      this.#immortal.set(key, { key, lifeMs, words, cured: null, at: performance.now() });
    } else if (lifeMs !== null && before?.cured === null) {
      const afterMs = performance.now() - before.at;
      this.#immortal.set(key, { ...before, cured: { words, afterMs } });
    }
  }
}

/** Whether a SET that only makes new keys made none: readers who wait for a lock send many of these. */
function wasInVain(words: readonly string[], reply: RedisStep['reply']): boolean {
  const [name, , , ...options] = words.map((word) => word.toUpperCase());
  return (
    name === 'SET' && reply.type === 'null' && options.includes('NX') && !options.includes('GET')
  );
}
