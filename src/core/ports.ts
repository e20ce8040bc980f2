/**
 * What the cache-aside core needs from the outside. Anything with these shapes will do: ioredis and
 * mysql2 through `adapters/`, another client, or a fake in a test.
 */

/** A row as the database driver gave it: column name to value. */
export type Row = Readonly<Record<string, unknown>>;

/** The values for the placeholders of a statement, by position or by name. */
export type Params = readonly unknown[] | Readonly<Record<string, unknown>>;

/**
 * Asks the database. The core never builds SQL; it passes on what it was given.
 *
 * @param signal aborted when no reader waits any more. Ignoring it is correct, only wasteful.
 */
export type Query = (sql: string, params: Params, signal?: AbortSignal) => Promise<readonly Row[]>;

/** A stored value: text from a readable codec, bytes from a binary one. */
export type Stored = string | Uint8Array;

/**
 * A key-value store with expiry. Only the first three are required; each optional one unlocks what
 * its comment says. Promises reject when the store fails; the core then answers from the database.
 */
export interface KeyValue {
  get(key: string): Promise<string | null>;
  /** @param ttlMs time to live in ms: value and expiry arrive together or not at all */
  setWithTtl(key: string, value: Stored, ttlMs: number): Promise<unknown>;
  del(key: string): Promise<unknown>;

  /** Several values in one round trip. Unlocks batching of reads that are in flight together. */
  mget?(keys: readonly string[]): Promise<readonly (string | null)[]>;
  /** The value as bytes. Needed by a binary codec. */
  getBuffer?(key: string): Promise<Uint8Array | null>;
  mgetBuffer?(keys: readonly string[]): Promise<readonly (Uint8Array | null)[]>;

  /** Stores only if the key is absent, in one step; true if stored. Needed by lock and tags. */
  setIfAbsent?(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Deletes only if the value is this one, in one step. Needed by the lock. */
  delIfEquals?(key: string, value: string): Promise<boolean>;
  /**
   * Stores unless the key holds something else than `seen`, in one step; true if stored. A key that
   * holds nothing, or no text at all (a list, a hash), does not stand in the way. Needed by the
   * fence option.
   */
  setIfUnchanged?(write: GuardedWrite): Promise<boolean>;

  /**
   * The part of the store that holds a key and fails by itself, such as a shard of a cluster. Failures are kept apart
   * by it; without it the store is one part.
   */
  partOf?(key: string): string;
  /** True when the client knows that it has no connection. Saves the wait for the deadline. */
  isDown?(): boolean;
  /** Calls back when the connection is lost. @returns a function that ends the subscription */
  onDown?(listener: () => void): () => void;
}

/** The arguments of {@link KeyValue.setIfUnchanged}. */
export interface GuardedWrite {
  readonly key: string;
  readonly value: Stored;
  readonly ttlMs: number;
  /** What the key held when this writer looked, before it asked the database; null for nothing. */
  readonly seen: Stored | null;
}

/** Time, injected so that tests own it. */
export interface CoreClock {
  /** Monotonic ms, for durations. */
  now(): number;
  /** Ms since 1970, for the moment a value expires, which other processes must understand. */
  epochMs(): number;
  /** Calls `run` once after `ms`. @returns a function that cancels it */
  after(ms: number, run: () => void): () => void;
}

/** The clock of the running process. Its timers do not keep the process alive. */
export const systemClock: CoreClock = {
  now: () => performance.now(),
  epochMs: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
