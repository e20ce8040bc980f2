import type { Codec } from './codec.ts';
import type { Observer } from './outcome.ts';
import { systemClock, type CoreClock, type KeyValue, type Query } from './ports.ts';
import { readableCodec } from './readable-codec.ts';

/** Cross-process lock: one query for a cold key among all processes. One round trip per miss. */
export interface LockOptions {
  /** Ms after which the lock of a crashed process expires. Default 10,000. */
  readonly leaseMs?: number;
  /**
   * Ms to wait for another process when it is not known yet how long the query takes. Once it is,
   * nobody waits longer than twice that. Default 1,000.
   */
  readonly waitMs?: number;
}

/** How a cache-aside is set up. Only the first four have no default. */
export interface CacheAsideOptions {
  readonly cache: KeyValue;
  readonly query: Query;
  /** What every key begins with, so that several users of one Redis stay apart. */
  readonly prefix: string;
  /** Seconds a value may be served: the age of the data that readers are willing to see. */
  readonly ttlSeconds: number;

  /** Part of every key; raise it when the meaning of the rows changes. Default 1. */
  readonly schemaVersion?: string | number;
  /**
   * Up to this share of the time to live is taken off at random, 0 to 1, so that keys stored
   * together do not all expire together. Never added: `ttlSeconds` stays the promise. Default 0.1.
   */
  readonly jitter?: number;
  /** Seconds "no rows" is remembered; 0 means not at all. Default: a tenth of the TTL, at most 30. */
  readonly notFoundTtlSeconds?: number;
  /** Ms the cache may take per call before the database is asked. Default 250. */
  readonly deadlineMs?: number;
  /** Ms between two tries whether a failed cache is back. Default 200. */
  readonly retryMs?: number;
  /** Whether concurrent reads of one key share one flight. Default true. */
  readonly singleFlight?: boolean;
  /** Off by default. */
  readonly lock?: boolean | LockOptions;
  /**
   * Refresh before expiry, by chance that grows as expiry nears (XFetch): the higher, the earlier;
   * 1 is the usual choice, 0 is off. Default 0.
   */
  readonly earlyRefresh?: number;
  /**
   * Ms for which an invalidation keeps slow readers, of any process, from storing what they read
   * before it. Must be longer than the slowest query. 0 is off: then only readers of this process
   * are kept from it. Default 0.
   */
  readonly fenceMs?: number;
  /** Seconds a tag's version is kept; a lost one only costs misses. Default: 10 TTLs, at least 3,600. */
  readonly tagTtlSeconds?: number;
  /** True: a reader that missed waits until its rows are stored. Default false. */
  readonly waitForWrite?: boolean;
  /** Default: {@link readableCodec}. */
  readonly codec?: Codec;
  readonly observer?: Observer;
  readonly clock?: CoreClock;
  /** Numbers from 0 up to 1, for jitter and early refresh. Default `Math.random`. */
  readonly random?: () => number;
}

/** The options with every default filled in. */
export interface Settings extends Required<Omit<CacheAsideOptions, 'lock' | 'observer'>> {
  readonly lock: Required<LockOptions> | undefined;
  readonly observer: Observer | undefined;
}

/** Beyond any time that makes sense, and still a whole number of ms for Redis. */
const LARGEST = 1e12;
/** The longest time a timer of Node takes, in ms; a longer one runs at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** @throws RangeError for a number out of range; TypeError when the store lacks what is asked */
export function settingsOf(options: CacheAsideOptions): Settings {
  const { ttlSeconds, cache, lock } = options;
  const settings: Settings = {
    schemaVersion: 1,
    jitter: 0.1,
    notFoundTtlSeconds: Math.min(30, ttlSeconds / 10),
    deadlineMs: 250,
    retryMs: 200,
    singleFlight: true,
    earlyRefresh: 0,
    fenceMs: 0,
    tagTtlSeconds: Math.max(3_600, ttlSeconds * 10),
    waitForWrite: false,
    codec: readableCodec,
    clock: systemClock,
    random: Math.random,
    observer: undefined,
    ...given(options),
    lock: lock
      ? { leaseMs: 10_000, waitMs: 1_000, ...given(lock === true ? {} : lock) }
      : undefined,
  };
  inRange('ttlSeconds', settings.ttlSeconds, Number.MIN_VALUE, LARGEST);
  inRange('jitter', settings.jitter, 0, 1);
  inRange('notFoundTtlSeconds', settings.notFoundTtlSeconds, 0, LARGEST);
  inRange('deadlineMs', settings.deadlineMs, 1, LONGEST_TIMER);
  inRange('retryMs', settings.retryMs, 1, LONGEST_TIMER);
  inRange('earlyRefresh', settings.earlyRefresh, 0, LARGEST);
  inRange('fenceMs', settings.fenceMs, 0, LARGEST);
  inRange('tagTtlSeconds', settings.tagTtlSeconds, Number.MIN_VALUE, LARGEST);
  if (settings.lock) {
    inRange('lock.leaseMs', settings.lock.leaseMs, 1, LARGEST);
    inRange('lock.waitMs', settings.lock.waitMs, 0, LONGEST_TIMER);
  }
  if (settings.lock && !(cache.setIfAbsent && cache.delIfEquals)) {
    throw new TypeError('the lock needs a store with setIfAbsent and delIfEquals');
  }
  if (settings.fenceMs > 0 && !cache.setIfUnchanged) {
    throw new TypeError('fenceMs needs a store with setIfUnchanged');
  }
  return settings;
}

/** The options that have a value: one that is there and undefined is left to its default. */
function given<T extends object>(options: T): T {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as T;
}

/** @throws RangeError for the TTL of one read that is no number of seconds; 0 asks for fresh rows, uncached */
export function requireTtl(ttlSeconds: number): void {
  inRange('ttlSeconds', ttlSeconds, 0, LARGEST);
}

/** Seconds or ms as Redis takes them: whole ms, at least one. */
export function wholeMs(ms: number): number {
  return Math.max(1, Math.round(ms));
}

function inRange(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new RangeError(`${name} is ${String(value)}, which is out of range`);
}
