import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { counters, errorOf, untilGone } from './ask.ts';
import type { RedisUnderTest } from './under-test.ts';

/** Strings, their time to live, and locks made of them. */
export function strings(opened: () => RedisUnderTest): void {
  describe('strings and their time to live', () => {
    let redis: Redis;

    beforeAll(() => {
      ({ redis } = opened());
    });

    it('misses, stores, hits', async () => {
      expect(await redis.get('planet')).toBeNull();
      expect(await redis.set('planet', 'Earth')).toBe('OK');
      expect(await redis.get('planet')).toBe('Earth');
      expect(await redis.ttl('planet')).toBe(-1);
      expect(await redis.ttl('nowhere')).toBe(-2);
    });

    it('stores with SETEX and shows the time left in ms', async () => {
      expect(await redis.setex('planet', 100, 'Mars')).toBe('OK');
      const left = await redis.pttl('planet');
      expect(left).toBeGreaterThan(99_000);
      expect(left).toBeLessThanOrEqual(100_000);
      expect(await redis.set('planet', 'Mars', 'KEEPTTL')).toBe('OK');
      expect(await redis.ttl('planet')).toBe(100);
      expect(await redis.persist('planet')).toBe(1);
      expect(await redis.pttl('planet')).toBe(-1);
      expect(await redis.set('planet', 'Mars')).toBe('OK');
      expect(await redis.expire('planet', 7)).toBe(1);
      expect(await redis.ttl('planet')).toBe(7);
      expect(await redis.expire('nowhere', 7)).toBe(0);
    });

    it('misses once the time has run out, and counts the key as expired', async () => {
      await redis.set('planet', 'Venus', 'PX', 30);
      await redis.set('moon', 'Io', 'PX', 30);
      await untilGone(redis, 'planet');
      await untilGone(redis, 'moon');
      expect(await redis.pttl('planet')).toBe(-2);
      expect(await redis.exists('planet', 'moon')).toBe(0);
      expect(await redis.dbsize()).toBe(0);
      expect(await counters(redis, ['expired_keys'])).toEqual({ expired_keys: 2 });
    });

    it('deletes at once what expires in the past', async () => {
      await redis.set('planet', 'Venus');
      expect(await redis.pexpireat('planet', 1)).toBe(1);
      expect(await redis.exists('planet')).toBe(0);
    });

    it('gives a lock to one taker only (SET NX PX)', async () => {
      expect(await redis.set('lock', 'a', 'PX', 10_000, 'NX')).toBe('OK');
      expect(await redis.set('lock', 'b', 'PX', 10_000, 'NX')).toBeNull();
      expect(await redis.get('lock')).toBe('a');
      expect(await redis.set('other', 'b', 'XX')).toBeNull();
      expect(await redis.set('lock', 'c', 'GET')).toBe('a');
    });

    it('keeps every byte', async () => {
      const bytes = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256));
      const key = Buffer.from([0, 13, 10, 255, 32]);
      await redis.set(key, bytes);
      expect((await redis.getBuffer(key))?.equals(bytes)).toBe(true);
      expect(await redis.strlen(key)).toBe(512);
      // Read back in part: a large reply keeps a timer of the client's parser alive for seconds.
      await redis.set('large', Buffer.alloc(3_000_000, 'planet'));
      expect(await redis.strlen('large')).toBe(3_000_000);
      expect(await redis.getrange('large', 2_999_994, -1)).toBe('planet');
      await redis.set('empty', '');
      expect(await redis.get('empty')).toBe('');
    });

    it('counts up and refuses what is no number', async () => {
      expect(await redis.incr('n')).toBe(1);
      expect(await redis.incrby('n', 41)).toBe(42);
      await redis.set('word', 'Pluto');
      expect(await errorOf(redis.incr('word'))).toBe('ERR value is not an integer or out of range');
      expect(await errorOf(redis.lpush('word', 'x'))).toBe(
        'WRONGTYPE Operation against a key holding the wrong kind of value',
      );
    });

    it('reads many at once, and answers a pipeline in order', async () => {
      await redis.mset('a', '1', 'b', '2');
      expect(await redis.mget('a', 'missing', 'b')).toEqual(['1', null, '2']);
      const pipeline = redis.pipeline();
      for (let number = 0; number < 1_000; number += 1) pipeline.set(`p${number}`, number);
      for (let number = 0; number < 1_000; number += 1) pipeline.get(`p${number}`);
      const answers = (await pipeline.exec()) ?? [];
      expect(answers.slice(1_000).map(([, value]) => value)).toEqual(
        Array.from({ length: 1_000 }, (_, number) => String(number)),
      );
      expect(await redis.del('a', 'b', 'missing')).toBe(2);
      expect(await redis.unlink('p1', 'missing')).toBe(1);
    });
  });
}
