import { describe, expect, it } from '@jest/globals';
import { createStringData, RedisServerState } from 'js-redis-server/core';
import { evictTo } from './eviction.ts';
import { Shard } from './shard.ts';

const key = (name: string | number): Buffer => Buffer.from(String(name));

function shardWith(names: readonly (string | number)[], ttlMs?: (at: number) => number): Shard {
  const state = new RedisServerState({ activeExpiryIntervalMs: false, databaseCount: 2 });
  const shard = new Shard(state);
  names.forEach((name, at) => {
    const value = createStringData(Buffer.alloc(100, 'x'));
    const options = ttlMs === undefined ? {} : { expiresAt: Date.now() + ttlMs(at) };
    state.getDatabase(0).set(key(name), value, options);
  });
  return shard;
}

const numbers = Array.from({ length: 200 }, (_, at) => at);

describe('KeyIndex', () => {
  it('follows writes, deletes, times to live and FLUSHDB to the byte', () => {
    const shard = shardWith(numbers);
    const index = shard.index(0);
    const perKey = index.bytes / 200;
    expect(perKey).toBeGreaterThan(150);
    const { database } = index;
    for (const at of numbers) if (at % 2 === 0) database.delete(key(at));
    expect(index.all).toHaveLength(100);
    expect(index.bytes).toBe(perKey * 100);
    database.expire(key(1), Date.now() + 60_000);
    expect(index.volatile.map((entry) => entry.id)).toEqual(['1']);
    expect(index.bytes).toBeGreaterThan(perKey * 100);
    database.persist(key(1));
    expect(index.volatile).toEqual([]);
    expect(index.bytes).toBe(perKey * 100);
    expect(index.all.every((entry, at) => entry.position === at)).toBe(true);
    database.flush();
    expect([index.bytes, index.all.length, index.find(key(1))]).toEqual([0, 0, undefined]);
  });

  it('counts what the cycle removes as expired, and leaves the rest', () => {
    const shard = shardWith(numbers, (at) => (at < 150 ? -1 : 60_000));
    shard.expireCycle(Date.now());
    expect(shard.expired).toBe(150);
    expect(shard.index(0).all).toHaveLength(50);
  });

  it('does not disturb a holder of the turn', async () => {
    const shard = shardWith(numbers, () => -1);
    const turn = await shard.turns.waitTurn();
    shard.expireCycle(Date.now());
    expect(shard.expired).toBe(0);
    turn.release();
    shard.expireCycle(Date.now());
    expect(shard.expired).toBe(200);
  });
});

describe('evictTo', () => {
  it('allkeys-lru keeps what was read lately', () => {
    const shard = shardWith(numbers);
    const index = shard.index(0);
    const now = Date.now();
    index.all.forEach((entry, at) => (entry.touchedAt = now - 100_000 + at * 500));
    expect(evictTo(shard, index.bytes / 2, 'allkeys-lru', 5)).toBe(true);
    const kept = index.all.map((entry) => Number(entry.id));
    expect(shard.evicted).toBe(200 - kept.length);
    expect(kept.filter((number) => number >= 100).length).toBeGreaterThan(kept.length * 0.8);
  });

  it('allkeys-lfu keeps what is read often, though not lately', () => {
    const shard = shardWith(numbers);
    const index = shard.index(0);
    const now = Date.now();
    index.all.forEach((entry, at) => {
      entry.frequency = at < 50 ? 100 : 5;
      entry.touchedAt = at < 50 ? now - 1_000 : now;
    });
    evictTo(shard, index.bytes / 2, 'allkeys-lfu', 5);
    expect(index.all.filter((entry) => Number(entry.id) < 50)).toHaveLength(50);
  });

  it('volatile policies fail when no key has a time to live', () => {
    const shard = shardWith(numbers);
    expect(evictTo(shard, 1_000, 'volatile-lru', 5)).toBe(false);
    expect(evictTo(shard, 1_000, 'noeviction', 5)).toBe(false);
    expect(shard.evicted).toBe(0);
    expect(evictTo(shard, 1_000, 'allkeys-random', 5)).toBe(true);
    expect(shard.bytes).toBeLessThanOrEqual(1_000);
  });
});

describe('a shard seen through the library', () => {
  it('reads a collection without copying it, and still tells the wrong type', () => {
    const { database } = shardWith(['word']).index(0);
    database.updateHash(key('h'), (hash) => hash.setField(key('f'), key('v')));
    expect(database.getHash(key('h'))).toBe(database.getHash(key('h')));
    expect(database.getHash(key('none'))).toBeNull();
    expect(() => database.getHash(key('word'))).toThrow(/wrong kind of value/);
  });

  it('still tells watchers of a key what happens to it', () => {
    const { database } = shardWith(['a']).index(0);
    const seen: string[] = [];
    const unsubscribe = database.subscribeKey(key('a'), (event) => seen.push(event.type));
    database.delete(key('a'));
    unsubscribe();
    database.set(key('a'), createStringData(key('1')));
    expect(seen).toEqual(['delete']);
  });
});
