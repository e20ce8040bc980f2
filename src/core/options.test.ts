import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';

const SQL = 'SELECT * FROM planet WHERE id = ?';

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
    const { create } = coreFixture();
    expect(() => create(bad)).toThrow(RangeError);
  });

  it('refuses what the store cannot do', () => {
    const { create, store } = coreFixture();
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
    const { create, store } = coreFixture();
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
