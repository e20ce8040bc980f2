import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCacheAside, type CacheAside } from './cache-aside.ts';
import type { CacheAsideOptions } from './options.ts';
import type { CacheEvent } from './outcome.ts';
import { FakeClock, FakeDatabase, FakeStore, gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet WHERE id = ?';
let clock: FakeClock;
let store: FakeStore;
let database: FakeDatabase;
let events: CacheEvent[];

beforeEach(() => {
  clock = new FakeClock();
  store = new FakeStore(clock);
  database = new FakeDatabase();
  events = [];
});

function create(options: Partial<CacheAsideOptions> = {}): CacheAside {
  return createCacheAside({
    cache: store,
    query: database.query,
    prefix: 'test',
    ttlSeconds: 60,
    jitter: 0,
    clock,
    random: () => 0.5,
    observer: (event) => events.push(event),
    ...options,
  });
}

const kinds = (): string[] => events.map((event) => event.kind);
// Whether a write is told before or after its read is the network's affair.
const written = (): CacheEvent | undefined => events.find((event) => event.kind === 'write');

describe('a read', () => {
  it('misses, then hits, then misses again when the time to live has passed', async () => {
    const cache = create();
    database.cost = () => clock.advance(7);
    const miss = await cache.fetchWithOutcome(SQL, [1]);
    expect(miss).toMatchObject({
      rows: [{ id: 1, name: 'Mercury' }],
      outcome: 'miss',
      reason: 'absent',
      key: cache.keyFor(SQL, [1]),
      shared: false,
      notFound: false,
      refreshing: false,
      ttlMs: 60_000,
      databaseMs: 7,
      queryMs: 7,
      totalMs: 7,
    });
    await cache.settled();
    expect(store.ttl(miss.key)).toBe(60_000);

    await clock.advance(1_000);
    const hit = await cache.fetchWithOutcome(SQL, [1]);
    expect(hit).toMatchObject({
      outcome: 'hit',
      reason: undefined,
      databaseMs: 0,
      queryMs: 7,
      ttlMs: 59_000,
    });
    expect(hit.rows).toEqual(miss.rows);

    await clock.advance(59_000);
    expect((await cache.fetchWithOutcome(SQL, [1])).outcome).toBe('miss');
    expect(database.asked).toHaveLength(2);
  });

  it('gives only the rows by fetch, with and without an observer', async () => {
    expect(await create().fetch(SQL, [1])).toEqual(database.rows);
    expect(
      await createCacheAside({
        cache: store,
        query: database.query,
        prefix: 'x',
        ttlSeconds: 1,
      }).fetch(SQL),
    ).toEqual(database.rows);
  });

  it('passes statement and parameters on as they were given', async () => {
    await create().fetch(' SELECT  1 ;', { id: 3 });
    expect(database.asked).toEqual([{ sql: ' SELECT  1 ;', params: { id: 3 }, signal: undefined }]);
  });

  it('rejects parameters that cannot be written down, and does not throw', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const unobserved = createCacheAside({
      cache: store,
      query: database.query,
      prefix: 'x',
      ttlSeconds: 1,
    });
    for (const cache of [create(), unobserved]) {
      await expect(cache.fetch(SQL, circular)).rejects.toMatchObject({ name: 'RangeError' });
    }
  });

  it('keeps another schema version and another prefix apart', async () => {
    await create().fetch(SQL, [1]);
    await create({ schemaVersion: 2 }).fetch(SQL, [1]);
    await create({ prefix: 'other' }).fetch(SQL, [1]);
    expect(database.asked).toHaveLength(3);
  });

  it('takes a time to live for this read alone', async () => {
    const cache = create();
    await cache.fetch(SQL, [1], { ttlSeconds: 5 });
    await cache.settled();
    expect(store.ttl(cache.keyFor(SQL, [1]))).toBe(5_000);
  });

  it('takes jitter off the time to live, and never adds any', async () => {
    const cache = create({ jitter: 0.2, random: () => 0.75 });
    await cache.fetch(SQL, [1]);
    await cache.settled();
    expect(store.ttl(cache.keyFor(SQL, [1]))).toBe(51_000);
  });

  it('waits for the write only when asked to', async () => {
    const held = gate();
    let fast = false;
    store.hold = undefined;
    const cache = create();
    const waiting = create({ prefix: 'slow', waitForWrite: true });
    database.cost = () => {
      store.hold = held.promise;
      return Promise.resolve();
    };
    await cache.fetch(SQL);
    store.hold = undefined;
    const read = waiting.fetch(SQL).then(() => {
      fast = true;
    });
    await turn();
    expect(fast).toBe(false);
    held.open();
    await read;
    await cache.close();
    expect(store.text(cache.keyFor(SQL))).not.toBeNull();
  });

  it('tells the observer of every read and write, and survives what it throws', async () => {
    const cache = create();
    await cache.fetch(SQL, [1]);
    await cache.settled();
    await cache.fetch(SQL, [1]);
    expect(kinds().sort()).toEqual(['read', 'read', 'write']);
    expect(written()).toMatchObject({
      kind: 'write',
      stored: true,
      reason: undefined,
      ttlMs: 60_000,
    });
    const broken = create({
      observer: () => {
        throw new Error('observer');
      },
    });
    expect(await broken.fetch(SQL, [1])).toEqual(database.rows);
  });
});

describe('the database failing', () => {
  it('reaches the reader, is told, and leaves nothing in the cache', async () => {
    const cache = create();
    database.cost = () => Promise.reject(new Error('no such table'));
    await expect(cache.fetch(SQL)).rejects.toThrow('no such table');
    expect(events).toMatchObject([{ kind: 'query-failed', key: cache.keyFor(SQL) }]);
    expect(store.values.size).toBe(0);
    database.cost = () => Promise.resolve();
    expect(await cache.fetch(SQL)).toEqual(database.rows);
  });

  it('includes a statement that gives no rows', async () => {
    const cache = create({ query: () => Promise.resolve({ affectedRows: 1 } as never) });
    await expect(cache.fetch('DELETE FROM planet')).rejects.toThrow('the cache is for reads');
  });
});

describe('rows that are not there', () => {
  it('are remembered for a shorter time', async () => {
    const cache = create({ notFoundTtlSeconds: 3 });
    database.rows = [];
    expect(await cache.fetchWithOutcome(SQL, [99])).toMatchObject({
      outcome: 'miss',
      ttlMs: 3_000,
    });
    await cache.settled();
    expect(await cache.fetchWithOutcome(SQL, [99])).toMatchObject({
      outcome: 'hit',
      notFound: true,
      rows: [],
    });
    await clock.advance(3_000);
    expect((await cache.fetchWithOutcome(SQL, [99])).outcome).toBe('miss');
  });

  it('are not remembered at all when told so', async () => {
    const cache = create({ notFoundTtlSeconds: 0 });
    database.rows = [];
    expect((await cache.fetchWithOutcome(SQL, [99])).ttlMs).toBeUndefined();
    await cache.settled();
    expect(store.values.size).toBe(0);
  });
});

describe('a value that cannot be used', () => {
  it.each([
    ['garbage', 'not json at all'],
    ['half-written', '{"v":1,"x":1800000060000,"q":1,"c":["id"],"r":[1'],
    ['foreign', '{"id":1}'],
    ['null', 'null'],
    ['empty', ''],
  ])('counts as a miss and is replaced: %s', async (_name, value) => {
    const cache = create();
    await store.setWithTtl(cache.keyFor(SQL), value, 1e9);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'miss',
      reason: 'unreadable',
    });
    await cache.settled();
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('hit');
  });

  it('counts as a miss when it is no string', async () => {
    const cache = create();
    const error = new Error('WRONGTYPE Operation against a key holding the wrong kind of value');
    store.fault = (command) => (command.startsWith('GET') ? error : undefined);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'miss',
      reason: 'unreadable',
    });
    await cache.settled();
    expect(written()).toMatchObject({ stored: true });
  });

  it('is not stored when it has no exact form, and the read is answered', async () => {
    const cache = create();
    database.rows = [{ f: (): number => 1 }];
    expect(await cache.fetch(SQL)).toBe(database.rows);
    await cache.settled();
    expect(written()).toMatchObject({ stored: false, reason: 'not-encodable', size: 0 });
    expect(kinds()).toContain('read');
  });

  it('is not stored when Redis refuses it, and reads go on', async () => {
    const cache = create();
    store.fault = (command) => (command.startsWith('SET') ? new Error('OOM') : undefined);
    await cache.fetch(SQL);
    await cache.settled();
    expect(written()).toMatchObject({
      stored: false,
      reason: 'failed',
      error: { message: 'OOM' },
    });
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('miss');
  });
});

describe('single flight', () => {
  it('makes one query for many readers of a cold key', async () => {
    const cache = create();
    const reads = await Promise.all(Array.from({ length: 100 }, () => cache.fetchWithOutcome(SQL)));
    expect(database.asked).toHaveLength(1);
    expect(reads.map((read) => read.shared)).toEqual([false, ...new Array<boolean>(99).fill(true)]);
    expect(store.commands.filter((command) => command.startsWith('GET'))).toHaveLength(1);
  });

  it('can be switched off', async () => {
    const cache = create({ singleFlight: false });
    await Promise.all([cache.fetch(SQL), cache.fetch(SQL)]);
    expect(database.asked).toHaveLength(2);
  });

  it('shares a failure too, and then starts afresh', async () => {
    const cache = create();
    database.cost = () => Promise.reject(new Error('down'));
    const reads = await Promise.allSettled([cache.fetch(SQL), cache.fetch(SQL)]);
    expect(reads.map((read) => read.status)).toEqual(['rejected', 'rejected']);
    expect(database.asked).toHaveLength(1);
    await expect(cache.fetch(SQL)).rejects.toThrow('down');
    expect(database.asked).toHaveLength(2);
  });
});

describe('aborting', () => {
  it('refuses a read that was aborted before', async () => {
    await expect(
      create().fetch(SQL, [], { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
    expect(database.asked).toHaveLength(0);
  });

  it('ends the wait of one reader and cancels the query only with the last', async () => {
    const cache = create();
    const answer = gate();
    database.cost = () => answer.promise;
    const [first, second] = [new AbortController(), new AbortController()];
    const one = cache.fetch(SQL, [], { signal: first.signal });
    const two = cache.fetch(SQL, [], { signal: second.signal });
    await turn();
    first.abort(new Error('first left'));
    await expect(one).rejects.toThrow('first left');
    expect(database.asked[0]?.signal?.aborted).toBe(false);
    second.abort(new Error('second left'));
    await expect(two).rejects.toThrow('second left');
    expect(database.asked[0]?.signal?.aborted).toBe(true);
    answer.fail(new Error('cancelled'));
    await turn();
    database.cost = () => Promise.resolve();
    expect((await cache.fetchWithOutcome(SQL)).shared).toBe(false);
  });

  it('never cancels for a reader who cannot leave', async () => {
    const cache = create();
    const answer = gate();
    database.cost = () => answer.promise;
    const leaving = new AbortController();
    const stays = cache.fetch(SQL);
    const leaves = cache.fetch(SQL, [], { signal: leaving.signal });
    await turn();
    leaving.abort(new Error('left'));
    await expect(leaves).rejects.toThrow('left');
    answer.open();
    expect(await stays).toEqual(database.rows);
  });
});

describe('early refresh', () => {
  it('answers from the cache and renews the value behind the reader', async () => {
    const cache = create({ earlyRefresh: 1, random: () => 1 - Math.exp(-2) });
    database.cost = () => clock.advance(100);
    await cache.fetch(SQL);
    await cache.settled();
    await clock.advance(59_700);
    expect((await cache.fetchWithOutcome(SQL)).refreshing).toBe(false);
    await clock.advance(150);
    database.rows = [{ id: 1, name: 'renewed' }];
    const [read, another] = await Promise.all([
      cache.fetchWithOutcome(SQL),
      cache.fetchWithOutcome(SQL),
    ]);
    expect(read).toMatchObject({ outcome: 'hit', refreshing: true, rows: [{ name: 'Mercury' }] });
    expect(another.refreshing).toBe(true);
    await cache.settled();
    expect(database.asked).toHaveLength(2);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'hit',
      refreshing: false,
      rows: [{ name: 'renewed' }],
    });
  });

  it('refreshes once however many hits ask for it, and a failed refresh disturbs nobody', async () => {
    const cache = create({ earlyRefresh: 1, random: () => 0.999 });
    database.cost = () => clock.advance(30_000);
    await cache.fetch(SQL);
    await cache.settled();
    const answer = gate();
    database.cost = () => answer.promise;
    expect((await cache.fetchWithOutcome(SQL)).refreshing).toBe(true);
    await turn();
    expect((await cache.fetchWithOutcome(SQL)).refreshing).toBe(true);
    answer.fail(new Error('later'));
    await cache.settled();
    expect(database.asked).toHaveLength(2);
    expect(kinds()).toContain('query-failed');
  });

  it('is left out while the cache is away', async () => {
    const cache = create({ earlyRefresh: 1, random: () => 0.999 });
    database.cost = () => clock.advance(30_000);
    await cache.fetch(SQL);
    await cache.settled();
    const read = cache.fetchWithOutcome(SQL);
    // After the hit's GET, before the refresh looks.
    store.fault = (command) =>
      store.commands.length > 3 && command ? new Error('gone') : undefined;
    expect((await read).refreshing).toBe(true);
    await cache.settled();
    expect(database.asked).toHaveLength(1);
  });
});

describe('options', () => {
  it.each([
    { ttlSeconds: 0 },
    { ttlSeconds: Number.NaN },
    { ttlSeconds: Infinity },
    { jitter: 1.1 },
    { notFoundTtlSeconds: -1 },
    { deadlineMs: 0 },
    { earlyRefresh: -1 },
  ])('refuses %j', (bad) => {
    expect(() => create(bad)).toThrow(RangeError);
  });

  it('refuses what the store cannot do', () => {
    const least = {
      get: store.get.bind(store),
      setWithTtl: store.setWithTtl.bind(store),
      del: store.del.bind(store),
    };
    expect(() => create({ cache: least, lock: true })).toThrow('setIfAbsent');
    expect(() => create({ cache: least, fenceMs: 1 })).toThrow('setIfUnchanged');
    expect(() => create({ cache: least, codec: { binary: true } as never })).toThrow('getBuffer');
  });

  it('works with the least of a store', async () => {
    const least = {
      get: store.get.bind(store),
      setWithTtl: store.setWithTtl.bind(store),
      del: store.del.bind(store),
    };
    const cache = create({ cache: least });
    await Promise.all([cache.fetch(SQL, [1]), cache.fetch(SQL, [2])]);
    await cache.settled();
    const reads = await Promise.all([
      cache.fetchWithOutcome(SQL, [1]),
      cache.fetchWithOutcome(SQL, [2]),
    ]);
    expect(reads.map((read) => read.outcome)).toEqual(['hit', 'hit']);
    await cache.close();
  });
});
