import { isRefreshDue } from './early-refresh.ts';
import { Flights, type Flight, type Runway } from './flights.ts';
import { requireTtl, settingsOf, type CacheAsideOptions } from './options.ts';
import { NotNameable, type Read } from './outcome.ts';
import type { Params, Row } from './ports.ts';
import type { ReadRequest, ReadResult } from './read-through.ts';
import { wire } from './wiring.ts';

/** What one read may ask for. Only readers who ask for the same share a flight. */
export interface FetchOptions {
  /** Seconds, instead of the default: the age this reader is willing to see; 0 asks the database and stores nothing. */
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
  /** The key under which a read is stored. @throws NotNameable for parameters that no key can be made of */
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
const NOTHING_ASKED: FetchOptions = {};

/**
 * Puts a cache in front of a database: look in the cache, on a miss ask the database and store the
 * answer with an expiry. See {@link CacheAsideOptions} for what can be changed.
 *
 * @throws RangeError, TypeError for options that cannot work
 */
export function createCacheAside(options: CacheAsideOptions): CacheAside {
  const settings = settingsOf(options);
  const { clock, earlyRefresh, random, singleFlight } = settings;
  const { keys, through, invalidation, settled, tell, behind, unsubscribe } = wire(settings);
  const flights = new Flights<ReadResult>();
  const refreshes = new Flights<unknown>();

  const keyFor = (sql: string, params = NO_PARAMS): string => keys.ofRead(sql, params);

  function keyOrNone(sql: string, params: Params): string | undefined {
    try {
      return keyFor(sql, params);
    } catch (error) {
      if (error instanceof NotNameable) return undefined;
      throw error;
    }
  }

  /** Where a read of these starts or is joined. */
  function runwayOf(sql: string, params: Params, asked: FetchOptions): Runway<ReadResult> {
    if (!singleFlight) return flights.apart(keyFor(sql, params));
    const identity = keys.identity(sql, params) + askedText(asked);
    return flights.find(identity) ?? flights.add(identity, keyFor(sql, params));
  }

  /** The flight that answers this read; another reader may have started it. */
  function board(
    runway: Runway<ReadResult>,
    sql: string,
    params: Params,
    asked: FetchOptions,
  ): Flight<ReadResult> {
    const { ttlSeconds = settings.ttlSeconds, signal } = asked;
    requireTtl(ttlSeconds);
    const running = runway.flight;
    if (running) {
      running.waiting += 1;
      return running;
    }
    // Made from the tables of a join, tags often name one twice.
    const tags = asked.tags === undefined ? NO_TAGS : [...new Set(asked.tags)];
    const request: ReadRequest = { sql, params, key: runway.key, ttlSeconds, tags };
    return flights.start(runway, { tags, cancellable: signal !== undefined }, (flight) => {
      const reading = through.read(request, flight);
      return earlyRefresh > 0 ? reading.then((read) => refreshIfDue(request, read)) : reading;
    });
  }

  function refreshIfDue(request: ReadRequest, result: ReadResult): ReadResult {
    const { outcome, ttlMs = 0, queryMs } = result;
    if (outcome !== 'hit' || !isRefreshDue(ttlMs, queryMs, earlyRefresh, random)) return result;
    const { key, tags } = request;
    const runway = refreshes.find(key) ?? refreshes.add(key, key);
    if (runway.flight === undefined) {
      const { promise } = refreshes.start(runway, { tags, cancellable: false }, (flight) =>
        through.refresh(request, flight),
      );
      // A refresh that fails has told its observer; the old value is still good.
      behind(promise.catch(() => undefined));
    }
    return { ...result, refreshing: true };
  }

  async function read(sql: string, params: Params, asked: FetchOptions): Promise<Read> {
    const { signal } = asked;
    signal?.throwIfAborted();
    const started = clock.now();
    const runway = runwayOrNone(sql, params, asked);
    if (runway === undefined) return unnamed(sql, params, asked, started);
    const flight = board(runway, sql, params, asked);
    const shared = flight.waiting > 1;
    const result = await (signal ? flights.orAborted(runway, flight, signal) : flight.promise);
    // Spelled out: copying by spread would cost more than all else in a hit.
    const told: Read = {
      rows: result.rows,
      outcome: result.outcome,
      reason: result.reason,
      key: result.key,
      shared,
      notFound: result.notFound,
      refreshing: result.refreshing,
      ttlMs: result.ttlMs,
      cacheMs: result.cacheMs,
      lockMs: result.lockMs,
      databaseMs: result.databaseMs,
      queryMs: result.queryMs,
      codecMs: result.codecMs,
      totalMs: clock.now() - started,
    };
    tell({ kind: 'read', read: told });
    return told;
  }

  /** Parameters that no key can be made of cannot be looked for. */
  function runwayOrNone(
    sql: string,
    params: Params,
    asked: FetchOptions,
  ): Runway<ReadResult> | undefined {
    try {
      return runwayOf(sql, params, asked);
    } catch (error) {
      if (error instanceof NotNameable) return undefined;
      throw error;
    }
  }

  async function unnamed(
    sql: string,
    params: Params,
    { signal }: FetchOptions,
    started: number,
  ): Promise<Read> {
    const result = await through.past(sql, params, signal);
    const told: Read = { ...result, shared: false, totalMs: clock.now() - started };
    tell({ kind: 'read', read: told });
    return told;
  }

  async function rows(sql: string, params: Params, asked: FetchOptions): Promise<readonly Row[]> {
    return (await read(sql, params, asked)).rows;
  }

  /** Without anybody who wants to know, the report on the read need not be made. */
  function unreported(sql: string, params: Params, asked: FetchOptions): Promise<readonly Row[]> {
    try {
      const flight = board(runwayOf(sql, params, asked), sql, params, asked);
      return (flight.rows ??= flight.promise.then(rowsOf));
    } catch {
      // Parameters that cannot be written down. The caller expects a promise all the same.
      return rows(sql, params, asked);
    }
  }

  return {
    fetch: (sql, params = NO_PARAMS, asked = NOTHING_ASKED) =>
      (settings.observer || asked.signal
        ? rows(sql, params, asked)
        : unreported(sql, params, asked)) as Promise<readonly never[]>,
    fetchWithOutcome: (sql, params = NO_PARAMS, asked = NOTHING_ASKED) =>
      read(sql, params, asked) as Promise<Read<never>>,
    invalidate: (sql, params = NO_PARAMS) => {
      const key = keyOrNone(sql, params);
      // What has no key was never stored.
      if (key === undefined) return Promise.resolve(true);
      for (const list of [flights, refreshes]) list.outdate((other) => other === key);
      return invalidation.key(key);
    },
    invalidateTag: (tag) => {
      for (const list of [flights, refreshes])
        list.outdate((_key, plan) => plan.tags.includes(tag));
      return invalidation.tag(tag);
    },
    keyFor,
    settled,
    close: () => {
      unsubscribe();
      return settled();
    },
  };
}

/** What tells readers apart who ask the same of the database. */
function askedText({ ttlSeconds, tags }: FetchOptions): string {
  if (ttlSeconds === undefined && tags === undefined) return '';
  return ` ${JSON.stringify([ttlSeconds, tags])}`;
}

function rowsOf(result: ReadResult): readonly Row[] {
  return result.rows;
}
