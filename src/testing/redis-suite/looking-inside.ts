import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { another, errorOf } from './ask.ts';
import type { RedisUnderTest } from './under-test.ts';

/** What a server tells of its keys, parameters, slow commands and events. */
export function lookingInside(opened: () => RedisUnderTest): void {
  describe('looking inside', () => {
    let redis: Redis;

    beforeAll(() => {
      ({ redis } = opened());
    });

    it('names encodings', async () => {
      await redis.mset('int', '12345', 'short', 'x'.repeat(44), 'long', 'x'.repeat(45));
      await redis.hset('hash', 'f', 'v');
      await redis.hset('big', 'f', 'x'.repeat(65));
      await redis.rpush('list', 'a');
      await redis.sadd('intset', 1, 2);
      await redis.sadd('set', 'a');
      await redis.zadd('zset', 1, 'a');
      const keys = 'int short long hash big list intset set zset'.split(' ');
      const encodings = await Promise.all(keys.map((key) => redis.object('ENCODING', key)));
      expect(encodings).toEqual(
        'int embstr raw listpack hashtable quicklist intset hashtable listpack'.split(' '),
      );
      expect(await redis.object('ENCODING', 'missing')).toBeNull();
      expect(await redis.object('IDLETIME', 'int')).toBe(0);
    });

    it('tells where the keys of a command are, which clients for cluster mode ask', async () => {
      const names = 'get hset mset del zunionstore bitop rename blpop sintercard ping'.split(' ');
      const told = (await redis.command('INFO', ...names)) as [
        string,
        number,
        string[],
        ...number[],
      ][];
      expect(
        told.map(([name, arity, flags, ...rest]) => [
          ...[name, arity, ...rest.slice(0, 3)],
          flags.includes('movablekeys'),
        ]),
      ).toEqual([
        ['get', 2, 1, 1, 1, false],
        ['hset', -4, 1, 1, 1, false],
        ['mset', -3, 1, -1, 2, false],
        ['del', -2, 1, -1, 1, false],
        ['zunionstore', -4, 1, 1, 1, true],
        ['bitop', -4, 2, -1, 1, false],
        ['rename', 3, 1, 2, 1, false],
        ['blpop', -3, 1, -2, 1, false],
        ['sintercard', -3, 0, 0, 0, true],
        ['ping', -1, 0, 0, 0, false],
      ]);
    });

    it('tells what a key costs in bytes', async () => {
      const sizes: number[] = [];
      for (const length of [1, 10, 40, 45, 100, 1_000, 10_000]) {
        await redis.set(`k${length}`, 'x'.repeat(length));
        sizes.push(Number(await redis.memory('USAGE', `k${length}`)));
      }
      expect(sizes).toEqual([64, 64, 96, 112, 160, 1_072, 10_288]);
      expect(await redis.memory('USAGE', 'missing')).toBeNull();
    });

    it('shows and changes its parameters, or none of them', async () => {
      expect(await redis.config('GET', 'maxmemory-policy')).toEqual([
        'maxmemory-policy',
        'noeviction',
      ]);
      await redis.config('SET', 'maxmemory', '100mb');
      expect(await redis.config('GET', 'maxmemory')).toEqual(['maxmemory', '104857600']);
      expect(await errorOf(redis.config('SET', 'maxmemory-policy', 'oldest'))).toBe(
        "ERR CONFIG SET failed (possibly related to argument 'maxmemory-policy') - argument(s) must be one of the following: volatile-lru, volatile-lfu, volatile-random, volatile-ttl, allkeys-lru, allkeys-lfu, allkeys-random, noeviction",
      );
      expect(
        await errorOf(redis.config('SET', 'maxmemory', '200mb', 'maxmemory-policy', 'oldest')),
      ).toMatch(/^ERR CONFIG SET failed/);
      expect(await redis.config('GET', 'maxmemory')).toEqual(['maxmemory', '104857600']);
      expect(await errorOf(redis.config('SET', 'nosuch', '1'))).toBe(
        "ERR Unknown option or number of arguments for CONFIG SET - 'nosuch'",
      );
      expect(await redis.config('GET', 'nosuch')).toEqual([]);
      expect(await redis.config('GET', 'databases')).toEqual(['databases', '16']);
    });

    it('logs slow commands with their words, time and client', async () => {
      await redis.slowlog('RESET');
      await redis.config('SET', 'slowlog-log-slower-than', '0');
      await redis.set('planet', 'x'.repeat(200));
      await redis.config('SET', 'slowlog-log-slower-than', '-1');
      const entries = (await redis.slowlog('GET', 10)) as [
        number,
        number,
        number,
        string[],
        string,
      ][];
      const entry = entries.find(([, , , words]) => words[0] === 'set');
      expect(entry?.[3]).toEqual(['set', 'planet', `${'x'.repeat(128)}... (72 more bytes)`]);
      expect(entry?.[2]).toBeGreaterThanOrEqual(0);
      expect(entry?.[4]).toMatch(/^127\.0\.0\.1:\d+$/);
      expect(await redis.slowlog('LEN')).toBeGreaterThanOrEqual(2);
      expect(await redis.slowlog('RESET')).toBe('OK');
      expect(await redis.slowlog('LEN')).toBe(0);
    });

    it('answers the small commands', async () => {
      expect(await redis.echo('hello')).toBe('hello');
      expect(await redis.call('ROLE')).toEqual(['master', expect.any(Number), []]);
      expect(await redis.type('missing')).toBe('none');
      expect(await errorOf(redis.cluster('INFO'))).toBe(
        'ERR This instance has cluster support disabled',
      );
      expect(await redis.wait(0, 10)).toBe(0);
    });

    it('delivers messages and events of expired keys to subscribers', async () => {
      const listener = await another(redis);
      const events: string[] = [];
      const expired = new Promise<void>((resolve) => {
        listener.on('message', (channel: string, message: string) => {
          events.push(`${channel} ${message}`);
          if (channel.endsWith(':expired')) resolve();
        });
      });
      await redis.config('SET', 'notify-keyspace-events', 'Ex');
      await listener.subscribe('news', '__keyevent@0__:expired');
      expect(await redis.publish('news', 'hello')).toBe(1);
      await redis.set('planet', 'x', 'PX', 20);
      await expired;
      expect(events).toEqual(['news hello', '__keyevent@0__:expired planet']);
      await listener.quit();
      await redis.config('SET', 'notify-keyspace-events', '');
    });
  });
}
