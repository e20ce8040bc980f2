import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCacheAside, type CacheAside } from './cache-aside.ts';
import { ALWAYS_LOCAL, Guard, type GuardOptions } from './guard.ts';
import type { CacheAsideOptions } from './options.ts';
import type { CacheEvent } from './outcome.ts';
import { FakeClock, FakeDatabase, FakeStore, gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet';
let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
});

describe('the guard', () => {
  let told: string[];
  let answers: boolean;
  let probed: string[];

  function create(options: Partial<GuardOptions> = {}): Guard {
    told = [];
    probed = [];
    answers = false;
    return new Guard({
      deadlineMs: 250,
      retryMs: 200,
      clock,
      probe: (key) => {
        probed.push(key);
        return answers ? Promise.resolve() : Promise.reject(new Error('still away'));
      },
      onDown: (reason) => told.push(`down ${reason}`),
      onUp: (ms) => told.push(`up after ${String(ms)}`),
      ...options,
    });
  }

  it('passes answers through and leaves no timer running for long', async () => {
    const guard = create();
    expect(await guard.run('key', () => Promise.resolve(5))).toBe(5);
    expect(clock.waiting).toBe(1);
    await clock.advance(250);
    expect(clock.waiting).toBe(0);
    expect(guard.allows()).toBe(true);
  });

  it('gives up at the deadline of each call, not of the first', async () => {
    const guard = create();
    await guard.run('quick', () => Promise.resolve());
    await clock.advance(100);
    const failed = guard.run('slow', () => gate().promise).catch((error: unknown) => error);
    await clock.advance(249);
    expect(told).toEqual([]);
    await clock.advance(2);
    expect(await failed).toMatchObject({ name: 'CacheUnavailable', reason: 'timeout' });
    expect(told).toEqual(['down timeout']);
  });

  it('forgives an answer that lay unread while the process was busy', async () => {
    const guard = create();
    const answer = gate<string>();
    const call = guard.run('key', () => answer.promise);
    clock.jump(1_000);
    // The late timer runs first; the socket is read in the turn it then leaves for it.
    const advanced = clock.advance(0.5);
    await turn();
    answer.open('there all the time');
    await advanced;
    expect(await call).toBe('there all the time');
    expect(guard.allows()).toBe(true);
  });

  it('fails all calls in flight with the first that fails, and ignores what comes late', async () => {
    const guard = create();
    const [first, second] = [gate(), gate()];
    const calls = Promise.allSettled([
      guard.run('a', () => first.promise),
      guard.run('b', () => second.promise),
    ]);
    first.fail(new Error('connection lost'));
    const [a, b] = await calls;
    expect([a, b]).toMatchObject([
      { status: 'rejected', reason: { reason: 'failed', cause: { message: 'connection lost' } } },
      { status: 'rejected', reason: { reason: 'failed' } },
    ]);
    second.fail(new Error('late'));
    await turn();
    expect(told).toEqual(['down failed']);
  });

  it('fails one call only when its error says nothing about the cache', async () => {
    const guard = create();
    const refused = guard.run('key', () => Promise.reject(new Error('OOM')), ALWAYS_LOCAL);
    await expect(refused).rejects.toMatchObject({ reason: 'failed', cause: { message: 'OOM' } });
    expect(guard.allows()).toBe(true);
  });

  it('stays open until a probe of the key that failed is answered', async () => {
    const guard = create();
    await guard.run('sick', () => Promise.reject(new Error('x'))).catch(() => undefined);
    expect(guard.allows()).toBe(false);
    expect(probed).toEqual([]);
    await clock.advance(200);
    expect(guard.allows()).toBe(false);
    expect(probed).toEqual(['sick']);
    await turn();
    expect(guard.allows()).toBe(false);
    expect(probed).toHaveLength(1);
    answers = true;
    await clock.advance(200);
    expect(guard.allows()).toBe(false);
    await turn();
    expect(guard.allows()).toBe(true);
    expect(told).toEqual(['down failed', 'up after 400']);
  });

  it('does not pile up probes that are never answered, nor wait for one for good', async () => {
    const never = gate();
    let probes = 0;
    const guard = create({
      probe: () => {
        probes += 1;
        return never.promise;
      },
    });
    guard.trip('down');
    for (let passed = 0; passed < 8_000; passed += 100) {
      await clock.advance(100);
      guard.allows();
    }
    expect(probes).toBe(2);
    never.open();
    await turn();
    expect(told).toEqual(['down down', 'up after 8000']);
  });

  it('believes a client that knows it has no connection, and probes only when it has one', async () => {
    let down = true;
    const guard = create({ isDown: () => down });
    answers = true;
    expect(guard.allows()).toBe(false);
    await clock.advance(1_000);
    expect(guard.allows()).toBe(false);
    expect(probed).toEqual([]);
    down = false;
    expect(guard.allows()).toBe(false);
    await turn();
    expect(guard.allows()).toBe(true);
  });
});

describe('a read while the cache is sick', () => {
  let store: FakeStore;
  let database: FakeDatabase;
  let events: CacheEvent[];

  beforeEach(() => {
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

  it('waits for the deadline once, and then not at all', async () => {
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
    const cache = create();
    store.fault = () => new Error('LOADING');
    await cache.fetch(SQL);
    store.fault = () => new Error('WRONGTYPE');
    await clock.advance(200);
    await cache.fetch(SQL);
    await turn();
    expect(events.map((event) => event.kind)).toContain('cache-up');
  });

  it('is answered when the store throws at once', async () => {
    store.get = () => {
      throw new Error('not even a promise');
    };
    expect(await create().fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'bypass',
      reason: 'failed',
    });
  });

  it('gives its rows to nobody when the write finds the cache gone', async () => {
    const cache = create();
    database.cost = () => {
      store.down = true;
      return Promise.resolve();
    };
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('miss');
    await cache.settled();
    expect(events.find((event) => event.kind === 'write')).toMatchObject({
      stored: false,
      reason: 'failed',
    });
  });

  it('tells of a write that came too late', async () => {
    const cache = create();
    database.cost = () => {
      store.hold = gate().promise;
      return Promise.resolve();
    };
    await cache.fetch(SQL);
    await clock.advance(251);
    await cache.settled();
    expect(events.find((event) => event.kind === 'write')).toMatchObject({
      stored: false,
      error: { reason: 'timeout' },
    });
  });
});
