import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCacheAside, type CacheAside } from './cache-aside.ts';
import type { CacheAsideOptions } from './options.ts';
import type { CacheEvent } from './outcome.ts';
import { FakeClock, FakeDatabase, FakeStore, gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet';
const TAGGED = { tags: ['planet'] };
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
    clock,
    observer: (event) => events.push(event),
    ...options,
  });
}

/** Reads, and in the middle of its query lets `change` happen. */
async function readAcross(cache: CacheAside, change: () => Promise<unknown>): Promise<void> {
  const answer = gate();
  database.cost = () => answer.promise;
  const slow = cache.fetch(SQL, [], TAGGED);
  await turn();
  database.cost = () => Promise.resolve();
  database.rows = [{ id: 1, name: 'new' }];
  await change();
  answer.open();
  expect(await slow).toEqual([{ id: 1, name: 'Mercury' }]);
  await cache.settled();
}

describe('invalidation by key', () => {
  it('makes the next read a miss', async () => {
    const cache = create();
    await cache.fetch(SQL);
    await cache.settled();
    expect(await cache.invalidate(SQL)).toBe(true);
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('miss');
  });

  it('keeps a slow reader of this process from putting the old rows back', async () => {
    const cache = create();
    await readAcross(cache, () => cache.invalidate(SQL));
    expect(events.find((event) => event.kind === 'write')).toMatchObject({
      stored: false,
      reason: 'invalidated',
    });
    expect(await cache.fetch(SQL, [], TAGGED)).toEqual(database.rows);
  });

  it('lets nobody join a flight that began before it', async () => {
    const cache = create();
    await readAcross(cache, async () => {
      await cache.invalidate(SQL);
      expect(await cache.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
    });
    expect(await cache.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
  });

  it('leaves other reads in flight alone', async () => {
    const cache = create();
    await readAcross(cache, () => cache.invalidate('SELECT 1'));
    expect(events.find((event) => event.kind === 'write')).toMatchObject({ stored: true });
  });

  it('lets a slow reader of another process put old rows back without a fence', async () => {
    const other = create();
    await readAcross(create(), () => other.invalidate(SQL));
    expect(await other.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'Mercury' }]);
  });

  it('keeps a slow reader of another process from it with a fence', async () => {
    const other = create({ fenceMs: 10_000 });
    await readAcross(create({ fenceMs: 10_000 }), () => other.invalidate(SQL));
    expect(events.find((event) => event.kind === 'write')).toMatchObject({
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
    const [writer, reader] = [create({ fenceMs: 10_000 }), create({ fenceMs: 10_000 })];
    await readAcross(create({ fenceMs: 10_000 }), async () => {
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

describe('invalidation by tag', () => {
  it('makes every value with the tag a miss, in every process, and no other', async () => {
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
    const other = create();
    await create().fetch('SELECT 1', [], TAGGED);
    await readAcross(create(), () => other.invalidateTag('planet'));
    expect(await other.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
  });

  it('keeps a slow reader from it even when the tag is new', async () => {
    const other = create();
    await readAcross(create(), () => other.invalidateTag('planet'));
    expect(await other.fetch(SQL, [], TAGGED)).toEqual([{ id: 1, name: 'new' }]);
  });

  it('marks reads in flight in this process', async () => {
    const cache = create();
    await readAcross(cache, () => cache.invalidateTag('planet'));
    expect(events.find((event) => event.kind === 'write')).toMatchObject({ reason: 'invalidated' });
  });

  it('takes a lost version as a change, never as no change', async () => {
    const cache = create();
    await cache.fetch(SQL, [], TAGGED);
    await cache.settled();
    await store.del('test:v1:tag:planet');
    expect((await cache.fetchWithOutcome(SQL, [], TAGGED)).reason).toBe('tag-invalidated');
  });

  it('does not store rows when another process made the version meanwhile', async () => {
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

describe('an invalidation that the cache cannot take', () => {
  it('is delivered before the cache is used again', async () => {
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
    expect(events.map((event) => event.kind)).toContain('cache-up');
    expect((await cache.fetchWithOutcome(SQL, [1])).reason).toBe('absent');
    expect((await cache.fetchWithOutcome(SQL, [2], TAGGED)).reason).toBe('tag-invalidated');
  });

  it('is kept for so many keys only', async () => {
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
