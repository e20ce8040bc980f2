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
    { deadlineMs: 2 ** 31 },
    { retryMs: Number.NaN },
    { retryMs: 0 },
    { fenceMs: Number.NaN },
    { fenceMs: -1 },
    { tagTtlSeconds: -1 },
    { tagTtlSeconds: Number.NaN },
    { lock: { leaseMs: 0 } },
    { lock: { waitMs: Number.NaN } },
    { lock: { waitMs: 2 ** 31 } },
  ])('refuses %j', (bad) => {
    const { create } = coreFixture();
    expect(() => create(bad)).toThrow(RangeError);
  });

  it('takes an option that is undefined for one that is not given', async () => {
    const { create } = coreFixture();
    const unset = {
      jitter: undefined,
      codec: undefined,
      clock: undefined,
      lock: { leaseMs: undefined },
    };
    const cache = create({ ...(unset as object), waitForWrite: true });
    await cache.fetch(SQL, [1]);
    expect(await cache.fetchWithOutcome(SQL, [1])).toMatchObject({ outcome: 'hit' });
  });

  it('gives the store whole milliseconds, whatever fractions it is asked for', async () => {
    const { create, store } = coreFixture();
    const times: number[] = [];
    const put = store.setWithTtl.bind(store);
    const first = store.setIfAbsent.bind(store);
    store.setWithTtl = (key, value, ms) => (times.push(ms), put(key, value, ms));
    store.setIfAbsent = (key, value, ms) => (times.push(ms), first(key, value, ms));
    const cache = create({ ttlSeconds: 86_400 / 7, lock: { leaseMs: 10.5 }, waitForWrite: true });
    await cache.fetch(SQL, [1], { tags: ['planet'] });
    await cache.invalidateTag('planet');
    await cache.fetch(SQL, [2], { ttlSeconds: 1 / 3000 });
    expect(times.length).toBeGreaterThan(4);
    expect(times.filter((ms) => !Number.isInteger(ms) || ms < 1)).toEqual([]);
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
