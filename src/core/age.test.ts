import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet WHERE id = ?';

describe('the age of what a reader is served', () => {
  it('is never beyond the TTL it asked for, whoever stored the value', async () => {
    const { clock, create } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(SQL, [1], { ttlSeconds: 300 });
    await clock.advance(1_000);
    expect((await cache.fetchWithOutcome(SQL, [1], { ttlSeconds: 1 })).outcome).toBe('hit');
    await clock.advance(1);
    const read = await cache.fetchWithOutcome(SQL, [1], { ttlSeconds: 1 });
    expect(read).toMatchObject({ outcome: 'miss', reason: 'expired' });
  });

  it('counts in a flight, which only readers of one TTL share', async () => {
    const { clock, create, store } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(SQL, [1], { ttlSeconds: 300 });
    await clock.advance(5_000);
    const held = gate();
    store.hold = held.promise;
    const patient = cache.fetchWithOutcome(SQL, [1], { ttlSeconds: 300 });
    const strict = cache.fetchWithOutcome(SQL, [1], { ttlSeconds: 1 });
    held.open();
    store.hold = undefined;
    expect((await patient).outcome).toBe('hit');
    expect(await strict).toMatchObject({ outcome: 'miss', shared: false });
  });

  it('counts when there are no rows', async () => {
    const { create, database, store } = coreFixture({ waitForWrite: true, ttlSeconds: 300 });
    database.rows = [];
    const cache = create({ notFoundTtlSeconds: 200 });
    await cache.fetch(SQL, [9], { ttlSeconds: 1 });
    expect(store.ttl(cache.keyFor(SQL, [9]))).toBe(1_000);
  });

  it('counts when a write lands late, with its whole time to live', async () => {
    const { clock, create, database, store } = coreFixture({ ttlSeconds: 1 });
    const cache = create();
    const late = gate();
    store.hold = undefined;
    const put = store.setWithTtl.bind(store);
    store.setWithTtl = async (...write) => {
      await late.promise;
      await put(...write);
    };
    await cache.fetch(SQL, [1]);
    await clock.advance(2_000);
    late.open();
    await turn();
    database.rows = [{ id: 2 }];
    await cache.fetch(SQL, [1]);
    const read = await cache.fetchWithOutcome(SQL, [1]);
    expect(read).toMatchObject({ rows: [{ id: 2 }] });
  });

  it('is nothing for a reader who asks for 0 seconds, and whose rows are not stored', async () => {
    const { clock, create, store } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(SQL, [1], { ttlSeconds: 0 });
    expect(store.values.size).toBe(0);
    await cache.fetch(SQL, [1]);
    await clock.advance(1);
    expect((await cache.fetchWithOutcome(SQL, [1], { ttlSeconds: 0 })).outcome).toBe('miss');
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
    'cannot be %d seconds',
    async (ttlSeconds) => {
      const { create } = coreFixture();
      await expect(create().fetch(SQL, [1], { ttlSeconds })).rejects.toThrow(RangeError);
    },
  );
});
