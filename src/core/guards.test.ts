import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet WHERE id = ?';

describe('a store of several parts', () => {
  it('serves the keys of the living ones while one is dead, and all when it is back', async () => {
    const { clock, create, kinds, store } = coreFixture({ waitForWrite: true });
    const partOf = (key: string): string => (key.endsWith(last) ? 'dead' : 'living');
    store.mget = undefined as never;
    const probe = create();
    const [dead, living] = [probe.keyFor(SQL, [1]), probe.keyFor(SQL, [2])];
    const last = dead.slice(-3);
    expect(living.endsWith(last)).toBe(false);
    const cache = create({ cache: Object.assign(store, { partOf }) });
    await cache.fetch(SQL, [1]);
    await cache.fetch(SQL, [2]);

    const gone = new Error('connect ECONNREFUSED 127.0.0.1:6381');
    store.fault = (text) => (text.includes(dead) ? gone : undefined);
    const read = async (id: number): Promise<string> =>
      (await cache.fetchWithOutcome(SQL, [id])).outcome;
    expect(await Promise.all([read(1), read(2)])).toEqual(['bypass', 'hit']);
    await expect(cache.invalidate(SQL, [1])).resolves.toBe(false);
    await expect(cache.invalidate(SQL, [2])).resolves.toBe(true);
    expect([await read(1), await read(2), await read(2)]).toEqual(['bypass', 'miss', 'hit']);

    store.fault = undefined;
    await clock.advance(200);
    await read(1);
    await turn();
    // The invalidation that could not be delivered was, before the part was used again.
    expect([await read(1), await read(1)]).toEqual(['miss', 'hit']);
    expect(kinds().filter((kind) => kind.startsWith('cache-'))).toEqual(['cache-down', 'cache-up']);
  });

  it('is passed by as a whole when the client has lost its connection', async () => {
    const { create, store } = coreFixture({ waitForWrite: true });
    const cache = create({ cache: Object.assign(store, { partOf: (key: string) => key }) });
    await cache.fetch(SQL, [1]);
    await cache.fetch(SQL, [2]);
    for (const listener of store.listeners) listener();
    for (const id of [1, 2])
      expect((await cache.fetchWithOutcome(SQL, [id])).outcome).toBe('bypass');
  });
});
