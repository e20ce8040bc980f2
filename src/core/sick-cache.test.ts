import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet';

describe('a read while the cache is sick', () => {
  it('waits for the deadline once, and then not at all', async () => {
    const { clock, create, database, store } = coreFixture();
    const cache = create();
    store.hold = gate().promise;
    const first = cache.fetchWithOutcome(SQL);
    await clock.advance(251);
    expect(await first).toMatchObject({ outcome: 'bypass', reason: 'timeout', cacheMs: 251 });
    const second = await cache.fetchWithOutcome(SQL);
    expect(second).toMatchObject({ outcome: 'bypass', reason: 'down', cacheMs: 0, totalMs: 0 });
    expect(database.asked).toHaveLength(2);
  });

  it('is answered at once when the connection is lost under it', async () => {
    const { create, database, store } = coreFixture();
    const cache = create();
    store.hold = gate().promise;
    const read = cache.fetchWithOutcome(SQL);
    await turn();
    for (const listener of store.listeners) listener();
    expect(await read).toMatchObject({ outcome: 'bypass', reason: 'down', rows: database.rows });
    await cache.close();
    expect(store.listeners.size).toBe(0);
  });

  it('is answered when every command fails, and hits again after the cache is back', async () => {
    const { clock, create, events, store } = coreFixture();
    const cache = create();
    await cache.fetch(SQL);
    await cache.settled();
    store.fault = () => new Error('LOADING Redis is loading the dataset in memory');
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'bypass',
      reason: 'failed',
    });
    await clock.advance(200);
    await cache.fetch(SQL);
    store.fault = undefined;
    await clock.advance(200);
    await cache.fetch(SQL);
    await turn();
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('hit');
    expect(events.filter((event) => event.kind === 'cache-up')).toEqual([
      { kind: 'cache-up', downMs: 400 },
    ]);
  });

  it('probes past a key that holds no string', async () => {
    const { clock, create, kinds, store } = coreFixture();
    const cache = create();
    store.fault = () => new Error('LOADING');
    await cache.fetch(SQL);
    store.fault = () => new Error('WRONGTYPE');
    await clock.advance(200);
    await cache.fetch(SQL);
    await turn();
    expect(kinds()).toContain('cache-up');
  });

  it('is answered when the store throws at once', async () => {
    const { create, store } = coreFixture();
    store.get = () => {
      throw new Error('not even a promise');
    };
    expect(await create().fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'bypass',
      reason: 'failed',
    });
  });

  it('gives its rows to nobody when the write finds the cache gone', async () => {
    const { create, database, store, written } = coreFixture();
    const cache = create();
    database.cost = () => {
      store.down = true;
      return Promise.resolve();
    };
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('miss');
    await cache.settled();
    expect(written()).toMatchObject({
      stored: false,
      reason: 'failed',
    });
  });

  it('tells of a write that came too late', async () => {
    const { clock, create, database, store, written } = coreFixture();
    const cache = create();
    database.cost = () => {
      store.hold = gate().promise;
      return Promise.resolve();
    };
    await cache.fetch(SQL);
    await clock.advance(251);
    await cache.settled();
    expect(written()).toMatchObject({
      stored: false,
      error: { reason: 'timeout' },
    });
  });
});
