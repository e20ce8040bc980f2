import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { turn } from './testing/fakes.ts';
import { readAcross, SQL, TAGGED } from './testing/read-across.ts';

describe('invalidation by key', () => {
  it('makes the next read a miss', async () => {
    const { create } = coreFixture();
    const cache = create();
    await cache.fetch(SQL);
    await cache.settled();
    expect(await cache.invalidate(SQL)).toBe(true);
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('miss');
  });

  it('keeps a slow reader of this process from putting the old rows back', async () => {
    const { create, database, written } = coreFixture();
    const cache = create();
    await readAcross(database, cache, () => cache.invalidate(SQL));
    expect(written()).toMatchObject({
      stored: false,
      reason: 'invalidated',
    });
    expect(await cache.fetch(SQL, [], TAGGED)).toEqual(database.rows);
  });

  it('lets nobody join a flight that began before it', async () => {
    const { create, database } = coreFixture();
    const cache = create();
    await readAcross(database, cache, async () => {
      await cache.invalidate(SQL);
      expect(await cache.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
    });
    expect(await cache.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
  });

  it('leaves other reads in flight alone', async () => {
    const { create, database, written } = coreFixture();
    const cache = create();
    await readAcross(database, cache, () => cache.invalidate('SELECT 1'));
    expect(written()).toMatchObject({ stored: true });
  });

  it('lets a slow reader of another process put old rows back without a fence', async () => {
    const { create, database } = coreFixture();
    const other = create();
    await readAcross(database, create(), () => other.invalidate(SQL));
    expect(await other.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'Mercury' }]);
  });

  it('keeps a slow reader of another process from it with a fence', async () => {
    const { create, database, written } = coreFixture();
    const other = create({ fenceMs: 10_000 });
    await readAcross(database, create({ fenceMs: 10_000 }), () => other.invalidate(SQL));
    expect(written()).toMatchObject({
      stored: false,
      reason: 'invalidated',
    });
    expect(await other.fetchWithOutcome(SQL, [], TAGGED)).toMatchObject({
      outcome: 'miss',
      reason: 'absent',
      rows: [{ name: 'new' }],
    });
    await other.settled();
    expect((await other.fetchWithOutcome(SQL, [], TAGGED)).outcome).toBe('hit');
  });

  it('keeps it from it also when another reader has stored the new rows over the fence', async () => {
    const { create, database } = coreFixture();
    const [writer, reader] = [create({ fenceMs: 10_000 }), create({ fenceMs: 10_000 })];
    await readAcross(database, create({ fenceMs: 10_000 }), async () => {
      await writer.invalidate(SQL);
      await reader.fetch(SQL);
      await reader.settled();
    });
    expect(await reader.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'hit',
      rows: [{ id: 1, name: 'new' }],
    });
  });
});

describe('an invalidation that the cache cannot take', () => {
  it('is delivered before the cache is used again', async () => {
    const { clock, create, kinds, store } = coreFixture();
    const cache = create();
    await cache.fetch(SQL, [1]);
    await cache.fetch(SQL, [2], TAGGED);
    await cache.settled();
    store.fault = () => new Error('connection lost');
    expect(await cache.invalidate(SQL, [1])).toBe(false);
    expect(await cache.invalidateTag('planet')).toBe(false);
    await clock.advance(200);
    await cache.fetch(SQL, [3]);
    await turn();
    store.fault = undefined;
    await clock.advance(200);
    await cache.fetch(SQL, [3]);
    await turn();
    expect(kinds()).toContain('cache-up');
    expect((await cache.fetchWithOutcome(SQL, [1])).reason).toBe('absent');
    expect((await cache.fetchWithOutcome(SQL, [2], TAGGED)).reason).toBe('tag-invalidated');
  });

  it('is kept for so many keys only', async () => {
    const { clock, create, store } = coreFixture();
    const cache = create();
    store.down = true;
    for (let id = 0; id <= 10_000; id += 1) await cache.invalidate(SQL, [id]);
    store.down = false;
    store.commands.length = 0;
    await clock.advance(200);
    await cache.fetch(SQL);
    await turn();
    expect(store.commands.filter((command) => command.startsWith('DEL'))).toHaveLength(10_000);
    expect(store.commands).not.toContain(`DEL ${cache.keyFor(SQL, [0])}`);
  });
});
