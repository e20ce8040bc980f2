import type { Row } from './ports.ts';

/**
 * Who answered a read.
 * - `hit`: the cache.
 * - `miss`: the database, because the cache was asked and had nothing usable.
 * - `bypass`: the database, because the cache could not be asked (down, too slow, failing).
 */
export type Outcome = 'hit' | 'miss' | 'bypass';

/**
 * Why a read was not a plain hit.
 * - `absent`: no such key. `unreadable`: garbage, a foreign or half-written value, or another
 *   version's; it is replaced. `tag-invalidated`: a tag changed since it was stored.
 * - `expired`: the value is older than this reader is willing to see, or than its writer allowed;
 *   Redis may hold it all the same when it was written late or for a reader with a longer TTL.
 * - `timeout`, `failed`, `down`: the cache missed the deadline, answered an error, or is known to
 *   be away. `not-nameable`: the parameters have no text that tells them from others.
 */
export type MissReason = 'absent' | 'unreadable' | 'tag-invalidated' | 'expired';
export type BypassReason = 'timeout' | 'failed' | 'down' | 'not-nameable';

/** One read, as it was: reported by the code that took each branch, never guessed from latency. */
export interface Read<R = Row> {
  /** The rows. Readers that shared one flight share them, so treat them as read-only. */
  readonly rows: readonly R[];
  readonly outcome: Outcome;
  readonly reason?: MissReason | BypassReason | undefined;
  readonly key: string;
  /** True when this reader joined a read that was already in flight. */
  readonly shared: boolean;
  /** True when the value is a remembered "not found" (a hit without rows). */
  readonly notFound: boolean;
  /** True when this hit came early enough before its expiry to start a refresh behind it. */
  readonly refreshing: boolean;
  /** Ms of life the value has left, by this process's clock; `undefined` when none was stored. */
  readonly ttlMs: number | undefined;
  /** Ms waited for the cache, for another process's lock, and for the database. */
  readonly cacheMs: number;
  readonly lockMs: number;
  readonly databaseMs: number;
  /** Ms the query took: just now, or, on a hit, when the value was stored. What a hit saves. */
  readonly queryMs: number;
  /** Ms spent encoding and decoding. */
  readonly codecMs: number;
  /** Ms from the call of this reader to its answer. */
  readonly totalMs: number;
}

/** What an observer is told. Writes are told apart from reads because no reader waits for them. */
export type CacheEvent =
  | { readonly kind: 'read'; readonly read: Read }
  | WriteEvent
  | { readonly kind: 'query-failed'; readonly key: string; readonly error: unknown }
  /** The cache answers, but refuses to forget: `id` is the key, or `tag:` and the tag. It is tried again. */
  | { readonly kind: 'invalidation-refused'; readonly id: string; readonly error: unknown }
  | { readonly kind: 'cache-down'; readonly reason: BypassReason; readonly error: unknown }
  | { readonly kind: 'cache-up'; readonly downMs: number };

/** A value that was, or was not, put into the cache after a miss or a refresh. */
export interface WriteEvent {
  readonly kind: 'write';
  readonly key: string;
  readonly stored: boolean;
  /** `invalidated`: an invalidation came between the query and the write; storing would be stale. */
  readonly reason?: 'failed' | 'invalidated' | 'not-encodable' | undefined;
  readonly error?: unknown;
  /** Size as stored, in characters or bytes by the codec's kind. */
  readonly size: number;
  readonly ttlMs: number;
  readonly writeMs: number;
}

/** Receives every event. What it throws, or rejects with, is ignored: watching must not break reading. */
export type Observer = (event: CacheEvent) => unknown;

/** Parameters that no key can be made of. Never reaches a reader: the database answers without the cache. */
export class NotNameable extends Error {
  override readonly name = 'NotNameable';
}

/** The cache could not be asked. Never reaches a reader: the database answers instead. */
export class CacheUnavailable extends Error {
  override readonly name = 'CacheUnavailable';
  readonly reason: BypassReason;

  constructor(reason: BypassReason, cause?: unknown) {
    super(`the cache is unavailable: ${reason}`, { cause });
    this.reason = reason;
  }
}
