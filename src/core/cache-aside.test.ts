import { describe, expect, it } from '@jest/globals';
import { createCacheAside } from './cache-aside.ts';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet WHERE id = ?';
const MERCURY = { id: 1, name: 'Mercury' };

describe('a read', () => {
  it('misses, then hits, then misses again when the time to live has passed', async () => {
    const { clock, create, database, store } = coreFixture();
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
    const { create, database, store } = coreFixture();
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
    const { create, database } = coreFixture();
    await create().fetch(' SELECT  1 ;', { id: 3 });
    expect(database.asked).toEqual([{ sql: ' SELECT  1 ;', params: { id: 3 }, signal: undefined }]);
  });

  it('is answered without the cache where parameters cannot be written down', async () => {
    const { create, database, store } = coreFixture();
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const unobserved = createCacheAside({
      cache: store,
      query: database.query,
      prefix: 'x',
      ttlSeconds: 1,
    });
    for (const cache of [create(), unobserved]) {
      const read = await cache.fetchWithOutcome(SQL, circular);
      expect(read).toMatchObject({ outcome: 'bypass', reason: 'not-nameable', rows: [MERCURY] });
      await expect(cache.fetch(SQL, circular)).resolves.toEqual([MERCURY]);
      await expect(cache.invalidate(SQL, circular)).resolves.toBe(true);
      expect(() => cache.keyFor(SQL, circular)).toThrow('holds itself');
    }
  });

  it('keeps another schema version and another prefix apart', async () => {
    const { create, database } = coreFixture();
    await create().fetch(SQL, [1]);
    await create({ schemaVersion: 2 }).fetch(SQL, [1]);
    await create({ prefix: 'other' }).fetch(SQL, [1]);
    expect(database.asked).toHaveLength(3);
  });

  it('takes a time to live for this read alone', async () => {
    const { create, store } = coreFixture();
    const cache = create();
    await cache.fetch(SQL, [1], { ttlSeconds: 5 });
    await cache.settled();
    expect(store.ttl(cache.keyFor(SQL, [1]))).toBe(5_000);
  });

  it('takes jitter off the time to live, and never adds any', async () => {
    const { create, store } = coreFixture();
    const cache = create({ jitter: 0.2, random: () => 0.75 });
    await cache.fetch(SQL, [1]);
    await cache.settled();
    expect(store.ttl(cache.keyFor(SQL, [1]))).toBe(51_000);
  });

  it('waits for the write only when asked to', async () => {
    const { create, database, store } = coreFixture();
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
    const { create, database, kinds, written } = coreFixture();
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
    const { create, database, events, store } = coreFixture();
    const cache = create();
    database.cost = () => Promise.reject(new Error('no such table'));
    await expect(cache.fetch(SQL)).rejects.toThrow('no such table');
    expect(events).toMatchObject([{ kind: 'query-failed', key: cache.keyFor(SQL) }]);
    expect(store.values.size).toBe(0);
    database.cost = () => Promise.resolve();
    expect(await cache.fetch(SQL)).toEqual(database.rows);
  });

  it('includes a statement that gives no rows', async () => {
    const { create } = coreFixture();
    const cache = create({ query: () => Promise.resolve({ affectedRows: 1 } as never) });
    await expect(cache.fetch('DELETE FROM planet')).rejects.toThrow('the cache is for reads');
  });
});

describe('rows that are not there', () => {
  it('are remembered for a shorter time', async () => {
    const { clock, create, database } = coreFixture();
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
    const { create, database, store } = coreFixture();
    const cache = create({ notFoundTtlSeconds: 0 });
    database.rows = [];
    expect((await cache.fetchWithOutcome(SQL, [99])).ttlMs).toBeUndefined();
    await cache.settled();
    expect(store.values.size).toBe(0);
  });
});
