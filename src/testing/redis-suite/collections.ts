import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { another } from './ask.ts';
import type { RedisUnderTest } from './under-test.ts';

/** Hashes, lists, sets, sorted sets, and the search for keys. */
export function collections(opened: () => RedisUnderTest): void {
  describe('collections', () => {
    let redis: Redis;

    beforeAll(() => {
      ({ redis } = opened());
    });

    it('keeps hashes', async () => {
      expect(await redis.hset('h', { name: 'Earth', moons: '1' })).toBe(2);
      expect(await redis.hgetall('h')).toEqual({ name: 'Earth', moons: '1' });
      expect(await redis.hincrby('h', 'moons', 2)).toBe(3);
      expect(await redis.hmget('h', 'name', 'none')).toEqual(['Earth', null]);
      expect(await redis.hdel('h', 'name', 'moons')).toBe(2);
      expect(await redis.exists('h')).toBe(0);
    });

    it('keeps lists, and hands an element to whoever waits for it', async () => {
      expect(await redis.rpush('l', 'a', 'b', 'c')).toBe(3);
      expect(await redis.lrange('l', 0, -1)).toEqual(['a', 'b', 'c']);
      expect(await redis.lpop('l')).toBe('a');
      const waiting = await another(redis);
      const got = waiting.blpop('queue', 5);
      await redis.ping();
      await redis.lpush('queue', 'job');
      expect(await got).toEqual(['queue', 'job']);
      await waiting.quit();
    });

    it('reaches every place of a long list, whichever end it grew from', async () => {
      const numbers = Array.from({ length: 2_000 }, (_, number) => String(number));
      await redis.rpush('l', ...numbers.slice(1_000));
      await redis.lpush('l', ...numbers.slice(0, 1_000).reverse());
      expect(await redis.lrange('l', 0, -1)).toEqual(numbers);
      expect(await redis.lindex('l', -2_000)).toBe('0');
      expect(await redis.lset('l', 5, 'five')).toBe('OK');
      expect(await redis.lpos('l', '1500')).toBe(1_500);
      expect(await redis.linsert('l', 'BEFORE', '1000', 'between')).toBe(2_001);
      expect(await redis.lrem('l', 1, '7')).toBe(1);
      expect(await redis.lpop('l', 3)).toEqual(['0', '1', '2']);
      expect(await redis.rpop('l', 2)).toEqual(['1999', '1998']);
      expect(await redis.rename('l', 'k')).toBe('OK');
      expect(await redis.lrange('k', 0, 4)).toEqual(['3', '4', 'five', '6', '8']);
      expect(await redis.lrange('k', 994, 998)).toEqual(['998', '999', 'between', '1000', '1001']);
      expect(await redis.ltrim('k', 10, 12)).toBe('OK');
      expect(await redis.lrange('k', 0, -1)).toEqual(['14', '15', '16']);
    });

    it('keeps sets and sorted sets', async () => {
      expect(await redis.sadd('s', 'a', 'b', 'a')).toBe(2);
      expect((await redis.smembers('s')).sort()).toEqual(['a', 'b']);
      expect(await redis.sismember('s', 'c')).toBe(0);
      expect(await redis.zadd('z', 3, 'c', 1, 'a', 2, 'b')).toBe(3);
      expect(await redis.zrange('z', 0, -1, 'WITHSCORES')).toEqual(['a', '1', 'b', '2', 'c', '3']);
      expect(await redis.zrangebyscore('z', 2, '+inf')).toEqual(['b', 'c']);
      expect(await redis.zrevrank('z', 'a')).toBe(2);
    });

    it('finds keys by pattern, each at least once, while others come and go', async () => {
      const wanted = Array.from({ length: 300 }, (_, number) => `app:planet:${number}`);
      const pipeline = redis.pipeline();
      for (const key of wanted) pipeline.set(key, 'x');
      for (let number = 0; number < 100; number += 1) pipeline.set(`other:${number}`, 'x');
      await pipeline.exec();
      const seen = new Set<string>();
      let cursor = '0';
      let removed = 0;
      do {
        const [next, keys] = await redis.scan(cursor, 'MATCH', 'app:planet:*', 'COUNT', 20);
        for (const key of keys) seen.add(key);
        await redis.del(`other:${removed}`);
        removed += 1;
        cursor = next;
      } while (cursor !== '0');
      expect([...seen].sort()).toEqual([...wanted].sort());
      expect((await redis.keys('other:9?')).sort()).toEqual(
        Array.from({ length: 10 }, (_, n) => `other:9${n}`),
      );
      expect(await redis.keys('app:planet:[12]')).toHaveLength(2);
      expect(await redis.keys('app\\:planet:1')).toEqual(['app:planet:1']);
    });
  });
}
