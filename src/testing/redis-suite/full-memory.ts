import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { counters, errorOf, field } from './ask.ts';
import type { RedisUnderTest } from './under-test.ts';

/** What each eviction policy does at the limit of memory. */
export function fullMemory(opened: () => RedisUnderTest): void {
  describe('a full memory', () => {
    let redis: Redis;

    beforeAll(() => {
      ({ redis } = opened());
    });

    const room = 1_500_000;

    async function limit(policy: string): Promise<number> {
      const maxmemory = Number(field(await redis.info('memory'), 'used_memory')) + room;
      await redis.config('SET', 'maxmemory-policy', policy);
      await redis.config('SET', 'maxmemory', String(maxmemory));
      return maxmemory;
    }

    async function fill(count: number, ttl: (number: number) => number | undefined) {
      const refusals = new Set<string>();
      for (let number = 0; number < count; number += 1) {
        const seconds = ttl(number);
        const written =
          seconds === undefined
            ? redis.set(`k${number}`, 'x'.repeat(1_000))
            : redis.set(`k${number}`, 'x'.repeat(1_000), 'EX', seconds);
        const answer = await errorOf(written);
        if (answer !== 'no error') refusals.add(answer);
      }
      return [...refusals];
    }

    it.each(['allkeys-lru', 'allkeys-lfu', 'allkeys-random'])(
      '%s makes room and stays under the limit',
      async (policy) => {
        const maxmemory = await limit(policy);
        expect(await fill(2_000, () => undefined)).toEqual([]);
        const used = Number(field(await redis.info('memory'), 'used_memory'));
        expect(used).toBeLessThan(maxmemory * 1.02);
        const { evicted_keys: evicted } = await counters(redis, ['evicted_keys']);
        expect(evicted).toBeGreaterThan(100);
        expect(await redis.dbsize()).toBe(2_000 - Number(evicted));
      },
    );

    it('volatile-ttl lets go first of what ends soonest', async () => {
      await limit('volatile-ttl');
      expect(await fill(2_000, (number) => (number % 2 === 0 ? 1_000 : 90_000))).toEqual([]);
      const keys = await redis.keys('*');
      const soon = keys.filter((key) => Number(key.slice(1)) % 2 === 0).length;
      expect(keys.length - soon).toBeGreaterThan(soon * 1.2);
    });

    it('volatile-lru never lets go of keys without a time to live', async () => {
      await limit('volatile-lru');
      await redis.setex('short', 1_000, 'x'.repeat(1_000));
      expect(await fill(2_000, () => undefined)).toEqual([
        "OOM command not allowed when used memory > 'maxmemory'.",
      ]);
      expect(await redis.exists('short')).toBe(0);
      expect(await redis.exists('k0')).toBe(1);
    });

    it('noeviction refuses writes, and still reads and deletes', async () => {
      await limit('noeviction');
      expect(await fill(2_000, () => undefined)).toEqual([
        "OOM command not allowed when used memory > 'maxmemory'.",
      ]);
      expect(await redis.get('k0')).toBe('x'.repeat(1_000));
      expect(await errorOf(redis.incr('counter'))).toMatch(/^OOM /);
      expect(await redis.del('k0', 'k1', 'k2', 'k3', 'k4', 'k5')).toBe(6);
      expect(await counters(redis, ['evicted_keys'])).toEqual({ evicted_keys: 0 });
    });
  });
}
