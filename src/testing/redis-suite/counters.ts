import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { counters, errorOf, field, untilGone } from './ask.ts';
import type { OpenedRedis, RedisUnderTest } from './under-test.ts';

/** What INFO counts and tells of the server. */
export function serverCounters(opened: () => RedisUnderTest): void {
  describe('counters', () => {
    let redis: Redis;
    let server: OpenedRedis;

    beforeAll(() => {
      ({ redis, server } = opened());
    });

    it('counts hits and misses per key looked up by a read', async () => {
      await redis.mset('a', '1', 'b', '2');
      await redis.hset('h', 'f', 'v');
      await redis.get('a');
      await redis.get('missing');
      await redis.mget('a', 'b', 'missing');
      await redis.hget('h', 'no such field');
      await redis.exists('a', 'missing');
      await redis.ttl('missing');
      await redis.set('a', '2');
      await redis.set('c', '3', 'NX');
      await redis.del('missing');
      await redis.incr('a');
      expect(await counters(redis, ['keyspace_hits', 'keyspace_misses'])).toEqual({
        keyspace_hits: 5,
        keyspace_misses: 4,
      });
    });

    it('counts reads inside MULTI when EXEC runs them, and inside scripts', async () => {
      await redis.set('a', '1');
      await redis.multi().get('a').get('missing').exec();
      await redis.eval("return redis.call('GET', KEYS[1])", 1, 'a');
      expect(await counters(redis, ['keyspace_hits', 'keyspace_misses'])).toEqual({
        keyspace_hits: 2,
        keyspace_misses: 1,
      });
    });

    it('counts an expired key as a miss', async () => {
      await redis.set('a', '1', 'PX', 20);
      await untilGone(redis, 'a');
      await redis.config('RESETSTAT');
      await redis.get('a');
      expect(await counters(redis, ['keyspace_hits', 'keyspace_misses'])).toEqual({
        keyspace_hits: 0,
        keyspace_misses: 1,
      });
    });

    it('counts commands by name, and failures', async () => {
      await redis.config('RESETSTAT');
      await redis.get('a');
      await redis.get('a');
      await redis.lpush('list', 'x');
      await errorOf(redis.get('list'));
      expect(await counters(redis, ['total_commands_processed', 'total_error_replies'])).toEqual({
        total_commands_processed: 5,
        total_error_replies: 1,
      });
      const info = await redis.info('commandstats');
      expect(field(info, 'cmdstat_get')).toMatch(
        /^calls=3,usec=\d+,usec_per_call=[\d.]+,rejected_calls=0,failed_calls=1$/,
      );
      expect(field(info, 'cmdstat_config\\|resetstat')).toMatch(/^calls=1,/);
      expect(field(await redis.info('errorstats'), 'errorstat_WRONGTYPE')).toBe('count=1');
    });

    it('describes itself: port, process, run, clients, keys', async () => {
      await redis.setex('a', 100, '1');
      await redis.set('b', '1');
      const info = await redis.info();
      expect(Number(field(info, 'tcp_port'))).toBe(server.port);
      expect(Number(field(info, 'process_id'))).toBeGreaterThan(1);
      expect(field(info, 'run_id')).toMatch(/^[0-9a-f]{40}$/);
      expect(field(info, 'redis_version')).toMatch(/^\d+\.\d+\.\d+/);
      expect(field(info, 'redis_mode')).toBe('standalone');
      expect(field(info, 'role')).toBe('master');
      expect(Number(field(info, 'connected_clients'))).toBe(1);
      expect(Number(field(info, 'uptime_in_seconds'))).toBeGreaterThanOrEqual(0);
      expect(field(info, 'db0')).toMatch(/^keys=2,expires=1,avg_ttl=\d+/);
      expect(Number(field(info, 'used_memory'))).toBeGreaterThan(500_000);
    });
  });
}
