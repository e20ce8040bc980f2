import { isRefreshDue } from './early-refresh.ts';
import { Flights, orAborted, type Flight } from './flights.ts';
import { settingsOf, type CacheAsideOptions } from './options.ts';
import type { Read } from './outcome.ts';
import type { Params, Row } from './ports.ts';
import type { ReadRequest, ReadResult } from './read-through.ts';
import { wire } from './wiring.ts';

/** What one read may ask for. Readers that share a flight get the first one's TTL and tags. */
export interface FetchOptions {
  /** Seconds, instead of the default. */
  readonly ttlSeconds?: number;
  /** Names under which the value can be invalidated, for example the tables it was read from. */
  readonly tags?: readonly string[];
  /** Ends this reader's wait; the query is told when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/** A cache in front of a database. */
export interface CacheAside {
  /**
   * The rows of a read-only statement, from the cache if it has them. Treat them as read-only:
   * readers that shared a flight share the rows.
   *
   * @param params values for the placeholders; never build them into `sql`
   * @throws what the query throws; the signal's reason when aborted. Never because of the cache.
   */
  fetch<R extends object = Row>(
    sql: string,
    params?: Params,
    options?: FetchOptions,
  ): Promise<readonly R[]>;
  /** Like `fetch`, with what happened and how long each part took. */
  fetchWithOutcome<R extends object = Row>(
    sql: string,
    params?: Params,
    options?: FetchOptions,
  ): Promise<Read<R>>;
  /**
   * Forgets one value. Call it after the database has committed the change.
   *
   * @returns false when the cache could not be reached. It is told before it is used again, by
   *   this process if it lives; until then other processes may serve the old value, at most for its TTL.
   */
  invalidate(sql: string, params?: Params): Promise<boolean>;
  /** Forgets every value that was stored with this tag. Returns as `invalidate` does. */
  invalidateTag(tag: string): Promise<boolean>;
  /** The key under which a read is stored. */
  keyFor(sql: string, params?: Params): string;
  /**
   * Waits for everything that goes on behind readers' backs: writes, refreshes. For tests, and for
   * a function that is frozen after its answer (AWS Lambda).
   */
  settled(): Promise<void>;
  /** Waits like `settled`, and stops listening to the client, which stays open. */
  close(): Promise<void>;
}

const NO_PARAMS: Params = [];
const NO_TAGS: readonly string[] = [];

/**
 * Puts a cache in front of a database: look in the cache, on a miss ask the database and store the
 * answer with an expiry. See {@link CacheAsideOptions} for what can be changed.
 *
 * @throws RangeError, TypeError for options that cannot work
 */
export function createCacheAside(options: CacheAsideOptions): CacheAside {
  const settings = settingsOf(options);
  const { clock, earlyRefresh, random, singleFlight } = settings;
  const { keys, through, invalidation, background, tell, behind, unsubscribe } = wire(settings);
  const flights = new Flights<ReadResult>();
  const refreshes = new Flights<unknown>();

  /** The flight that will answer this read, and whether another reader started it. */
  function board(sql: string, params: Params, asked: FetchOptions): [Flight<ReadResult>, boolean] {
    const identity = keys.identity(sql, params);
    const running = singleFlight ? flights.join(identity) : undefined;
    if (running) return [running, true];
    const request: ReadRequest = {
      sql,
      params,
      key: keys.ofIdentity(identity),
      ttlSeconds: asked.ttlSeconds ?? settings.ttlSeconds,
      tags: asked.tags ?? NO_TAGS,
    };
    const flight = flights.start(
      singleFlight ? identity : Symbol(),
      { cancellable: asked.signal !== undefined, key: request.key, tags: request.tags },
      async (context) => {
        const result = await through.read(request, context);
        return refreshIfDue(request, result);
      },
    );
    return [flight, false];
  }

  function refreshIfDue(request: ReadRequest, result: ReadResult): ReadResult {
    const { outcome, ttlMs = 0, queryMs } = result;
    if (outcome !== 'hit' || !isRefreshDue(ttlMs, queryMs, earlyRefresh, random)) return result;
    const { key, tags } = request;
    if (!refreshes.join(key)) {
      const work = refreshes.start(key, { cancellable: false, key, tags }, (context) =>
        through.refresh(request, context),
      );
      // A refresh that fails has told its observer; the old value is still good.
      behind(work.promise.catch(() => undefined));
    }
    return { ...result, refreshing: true };
  }

  async function read(sql: string, params: Params, asked: FetchOptions): Promise<Read> {
    const { signal } = asked;
    signal?.throwIfAborted();
    const started = clock.now();
    const [flight, shared] = board(sql, params, asked);
    const result = await (signal ? orAborted(flight, signal) : flight.promise);
    const told: Read = { ...result, shared, totalMs: clock.now() - started };
    tell({ kind: 'read', ...told });
    return told;
  }

  return {
    fetch: async <R extends object>(sql: string, params = NO_PARAMS, asked: FetchOptions = {}) => {
      const { rows } = await read(sql, params, asked);
      return rows as readonly unknown[] as readonly R[];
    },
    fetchWithOutcome: <R extends object>(
      sql: string,
      params = NO_PARAMS,
      asked: FetchOptions = {},
    ) => read(sql, params, asked) as Promise<unknown> as Promise<Read<R>>,
    invalidate: (sql, params = NO_PARAMS) => {
      const key = keys.ofIdentity(keys.identity(sql, params));
      for (const list of [flights, refreshes]) list.outdate((flight) => flight.key === key);
      return invalidation.key(key);
    },
    invalidateTag: (tag) => {
      for (const list of [flights, refreshes]) list.outdate((flight) => flight.tags.includes(tag));
      return invalidation.tag(tag);
    },
    keyFor: (sql, params = NO_PARAMS) => keys.ofIdentity(keys.identity(sql, params)),
    settled: async () => {
      while (background.size > 0) await Promise.all(background);
    },
    async close() {
      unsubscribe();
      await this.settled();
    },
  };
}
