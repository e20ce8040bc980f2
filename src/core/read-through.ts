import { fill } from './fill.ts';
import type { FlightContext } from './flights.ts';
import type { Guarding } from './guards.ts';
import type { Lock, Release } from './lock.ts';
import { compact } from './keys.ts';
import type { Looked, Lookup, Wanted } from './lookup.ts';
import type { Settings } from './options.ts';
import type { CacheEvent, Read } from './outcome.ts';
import type { Params, Row, Stored } from './ports.ts';
import type { Tags, TagVersions } from './tags.ts';

/** One read to be done. */
export interface ReadRequest extends Wanted {
  readonly sql: string;
  readonly params: Params;
}

/** What a read found, before it is known who asked: the rest of a {@link Read} is the reader's. */
export type ReadResult = Omit<Read, 'shared' | 'totalMs'>;

export interface ReadThroughParts {
  readonly settings: Settings;
  readonly guard: Guarding;
  readonly lookup: Lookup;
  readonly tags: Tags;
  readonly lock: Lock | undefined;
  readonly tell: (event: CacheEvent) => void;
  /** Told of work that goes on after the reader has its rows. It never rejects. */
  readonly behind: (work: Promise<unknown>) => void;
}

/**
 * How many times the known duration of a query another process's may take before this one queries
 * as well. Just one would give up when the rows are on their way; and under load, when the lock
 * matters most, queries take longer than they did.
 */
const PATIENCE = 2;

/** How many statements' durations are remembered. */
const REMEMBERED = 1_000;

/** Cache-aside itself: look; on a miss query, and store what the database said. */
export class ReadThrough {
  readonly #parts: ReadThroughParts;
  readonly #durations = new Map<string, number>();

  constructor(parts: ReadThroughParts) {
    this.#parts = parts;
  }

  /** Reads once. @throws whatever the query throws; the cache never makes a read fail */
  async read(request: ReadRequest, flight: FlightContext): Promise<ReadResult> {
    const looked = await this.#parts.lookup(request);
    if (looked.state === 'hit') return this.#hit(request.key, looked, 0);
    if (looked.state === 'bypass' || this.#parts.lock === undefined) {
      return this.#query(request, flight, looked, 0);
    }
    return this.#readInTurn(request, flight, looked, this.#parts.lock);
  }

  /** Reads past the cache: nothing is looked for and nothing stored. @throws whatever the query throws */
  async past(sql: string, params: Params, signal: AbortSignal | undefined): Promise<ReadResult> {
    const started = this.#parts.settings.clock.now();
    const rows = await this.#rows({ sql, params, key: '' }, signal, undefined);
    const databaseMs = this.#parts.settings.clock.now() - started;
    return {
      rows,
      outcome: 'bypass',
      reason: 'not-nameable',
      key: '',
      notFound: false,
      refreshing: false,
      ttlMs: undefined,
      cacheMs: 0,
      lockMs: 0,
      databaseMs,
      queryMs: databaseMs,
      codecMs: 0,
    };
  }

  /** Queries and stores although there is a good value, which expires soon. */
  async refresh(request: ReadRequest, flight: FlightContext): Promise<void> {
    const { lookup, lock } = this.#parts;
    const looked = await lookup(request);
    if (looked.state === 'bypass') return;
    const release = await lock?.attempt(request.key);
    // No release means that another process is refreshing already.
    if (lock === undefined || release) await this.#query(request, flight, looked, 0, release);
  }

  async #readInTurn(
    request: ReadRequest,
    flight: FlightContext,
    looked: Looked,
    lock: Lock,
  ): Promise<ReadResult> {
    const { clock, lock: options } = this.#parts.settings;
    const started = clock.now();
    const known = this.#durations.get(compact(request.sql));
    const patienceMs = known === undefined ? (options?.waitMs ?? 0) : known * PATIENCE;
    const turn = await lock.waitForTurn(request, patienceMs);
    const lockMs = clock.now() - started;
    if (turn.state === 'found') return this.#hit(request.key, turn.looked, lockMs);
    const release = turn.state === 'mine' ? turn.release : undefined;
    return this.#query(request, flight, looked, lockMs, release);
  }

  #hit(key: string, looked: Looked & { state: 'hit' }, lockMs: number): ReadResult {
    const { rows, queryMs } = looked.entry;
    return {
      rows,
      outcome: 'hit',
      reason: undefined,
      key,
      notFound: rows.length === 0,
      refreshing: false,
      ttlMs: looked.ttlMs,
      cacheMs: looked.cacheMs,
      lockMs,
      databaseMs: 0,
      codecMs: looked.codecMs,
      queryMs,
    };
  }

  async #query(
    request: ReadRequest,
    flight: FlightContext,
    looked: Looked,
    lockMs: number,
    release?: Release,
  ): Promise<ReadResult> {
    const { settings, tags } = this.#parts;
    const canStore = looked.state !== 'bypass';
    // Asked before the query, awaited after it.
    const claimed =
      canStore && request.tags.length > 0
        ? tags.claim(request.tags, looked.tagVersions)
        : undefined;
    const started = settings.clock.now();
    const rows = await this.#rows(request, flight.signal, release);
    const databaseMs = settings.clock.now() - started;
    this.#remember(request.sql, databaseMs);

    const asked = {
      rows,
      queryMs: Math.round(databaseMs * 1000) / 1000,
      seen: looked.state === 'bypass' ? null : looked.stored,
    };
    const stored = canStore ? await this.#store(request, flight, asked, claimed) : undefined;
    if (release) void stored?.done.then(release);
    if (settings.waitForWrite) await stored?.done;
    return {
      rows,
      outcome: canStore ? 'miss' : 'bypass',
      reason: looked.state === 'hit' ? undefined : looked.reason,
      key: request.key,
      notFound: false,
      refreshing: false,
      ttlMs: stored?.ttlMs,
      cacheMs: looked.cacheMs,
      lockMs,
      databaseMs,
      codecMs: looked.codecMs + (stored?.codecMs ?? 0),
      queryMs: databaseMs,
    };
  }

  async #rows(
    { sql, params, key }: Pick<ReadRequest, 'sql' | 'params' | 'key'>,
    signal: AbortSignal | undefined,
    release: Release | undefined,
  ): Promise<readonly Row[]> {
    try {
      const rows: unknown = await this.#parts.settings.query(sql, params, signal);
      if (Array.isArray(rows) && !isOnlyHeaders(rows)) return rows as Row[];
      throw new TypeError('the statement gave no rows; the cache is for reads');
    } catch (error) {
      release?.();
      this.#parts.tell({ kind: 'query-failed', key, error });
      throw error;
    }
  }

  async #store(
    request: ReadRequest,
    flight: FlightContext,
    asked: {
      readonly rows: readonly Row[];
      readonly queryMs: number;
      readonly seen: Stored | null;
    },
    claimed: Promise<TagVersions | undefined> | undefined,
  ): Promise<{ codecMs: number; ttlMs: number | undefined; done: Promise<unknown> }> {
    const { settings, guard, tell, behind } = this.#parts;
    const tags = await claimed;
    const ttlSeconds =
      asked.rows.length > 0
        ? request.ttlSeconds
        : Math.min(request.ttlSeconds, settings.notFoundTtlSeconds);
    if (ttlSeconds === 0 || (claimed && tags === undefined)) {
      return { codecMs: 0, ttlMs: undefined, done: Promise.resolve() };
    }
    const filled = fill(settings, guard, {
      key: request.key,
      ...asked,
      ttlSeconds,
      tags,
      flight,
    });
    const done = filled.done.then(tell);
    behind(done);
    return { codecMs: filled.codecMs, ttlMs: filled.ttlMs, done };
  }

  #remember(sql: string, ms: number): void {
    if (this.#durations.size >= REMEMBERED) this.#durations.clear();
    this.#durations.set(compact(sql), ms);
  }
}

/** What a driver gives for writes, several in one text: a header for each. */
function isOnlyHeaders(rows: readonly unknown[]): boolean {
  return rows.length > 0 && rows.every(isHeader);
}

/** The members that mysql2's ResultSetHeader and mariadb's OkPacket have in common; no table has all three. */
function isHeader(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  return 'affectedRows' in row && 'insertId' in row && 'warningStatus' in row;
}
