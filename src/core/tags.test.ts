import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';
import { readAcross, SQL, TAGGED } from './testing/read-across.ts';

describe('invalidation by tag', () => {
  it('makes every value with the tag a miss, in every process, and no other', async () => {
    const { create } = coreFixture();
    const [one, two] = [create(), create()];
    await one.fetch(SQL, [1], TAGGED);
    await one.settled();
    await one.fetch(SQL, [2], TAGGED);
    await one.fetch(SQL, [3]);
    await one.fetch(SQL, [4], { tags: ['planet', 'star'] });
    await one.settled();
    for (const params of [[1], [2]]) {
      expect((await two.fetchWithOutcome(SQL, params, TAGGED)).outcome).toBe('hit');
    }
    expect(await two.invalidateTag('planet')).toBe(true);
    for (const params of [[1], [2]]) {
      expect(await one.fetchWithOutcome(SQL, params, TAGGED)).toMatchObject({
        outcome: 'miss',
        reason: 'tag-invalidated',
      });
    }
    expect((await one.fetchWithOutcome(SQL, [3])).outcome).toBe('hit');
    expect((await one.fetchWithOutcome(SQL, [4], { tags: ['planet', 'star'] })).reason).toBe(
      'tag-invalidated',
    );
    await one.settled();
    expect((await one.fetchWithOutcome(SQL, [1], TAGGED)).outcome).toBe('hit');
  });

  it('keeps a slow reader of any process from putting old rows back', async () => {
    const { create, database } = coreFixture();
    const other = create();
    await create().fetch('SELECT 1', [], TAGGED);
    await readAcross(database, create(), () => other.invalidateTag('planet'));
    expect(await other.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
  });

  it('keeps a slow reader from it even when the tag is new', async () => {
    const { create, database } = coreFixture();
    const other = create();
    await readAcross(database, create(), () => other.invalidateTag('planet'));
    expect(await other.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
  });

  it('marks reads in flight in this process', async () => {
    const { create, database, written } = coreFixture();
    const cache = create();
    await readAcross(database, cache, () => cache.invalidateTag('planet'));
    expect(written()).toMatchObject({ reason: 'invalidated' });
  });

  it('takes a lost version as a change, never as no change', async () => {
    const { create, store } = coreFixture();
    const cache = create();
    await cache.fetch(SQL, [], TAGGED);
    await cache.settled();
    await store.del('test:v1:tag:planet');
    expect((await cache.fetchWithOutcome(SQL, [], TAGGED)).reason).toBe('tag-invalidated');
  });

  it('does not store rows when another process made the version meanwhile', async () => {
    const { create, database, store } = coreFixture();
    const cache = create();
    const answer = gate();
    database.cost = () => answer.promise;
    store.fault = (command) => {
      if (command.startsWith('SETNX')) store.fault = undefined;
      return command.startsWith('SETNX') ? new Error('no') : undefined;
    };
    const read = cache.fetchWithOutcome(SQL, [], TAGGED);
    await turn();
    answer.open();
    expect(await read).toMatchObject({ outcome: 'miss', ttlMs: undefined });
    await cache.settled();
    expect(store.values.size).toBe(0);
  });

  it('never stores with a version that it did not see or make', async () => {
    const { create, store } = coreFixture();
    const cache = create();
    const held = gate();
    const setIfAbsent = store.setIfAbsent.bind(store);
    store.setIfAbsent = async (key, value, ttlMs) => {
      await setIfAbsent(key, 'made by another', ttlMs);
      return setIfAbsent(key, value, ttlMs);
    };
    held.open();
    await cache.fetch(SQL, [], TAGGED);
    await cache.settled();
    expect([...store.values.keys()]).toEqual(['test:v1:tag:planet']);
  });

  it('stores what all readers of one turn read under a new tag', async () => {
    const { create } = coreFixture();
    const cache = create();
    const ids = Array.from({ length: 20 }, (_, id) => [id]);
    await Promise.all(ids.map((params) => cache.fetch(SQL, params, TAGGED)));
    await cache.settled();
    const reads = await Promise.all(
      ids.map((params) => cache.fetchWithOutcome(SQL, params, TAGGED)),
    );
    expect(new Set(reads.map((read) => read.outcome))).toEqual(new Set(['hit']));
  });

  it('works with bytes', async () => {
    const { create } = coreFixture();
    const codec = {
      binary: true as const,
      encode: (entry: unknown) => Buffer.from(JSON.stringify(entry)),
      decode: (stored: Uint8Array) => JSON.parse(Buffer.from(stored).toString()) as never,
    };
    const cache = create({ codec });
    await cache.fetch(SQL, [], TAGGED);
    await cache.settled();
    expect((await cache.fetchWithOutcome(SQL, [], TAGGED)).outcome).toBe('hit');
    await cache.invalidateTag('planet');
    expect((await cache.fetchWithOutcome(SQL, [], TAGGED)).reason).toBe('tag-invalidated');
  });
});
