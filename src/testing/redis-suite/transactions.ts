import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { another, errorOf, transcript } from './ask.ts';
import type { OpenedRedis, RedisUnderTest } from './under-test.ts';

const RELEASE_IF_OWNER =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end";

/** MULTI, WATCH and Lua scripts. */
export function transactions(opened: () => RedisUnderTest): void {
  describe('transactions and scripts', () => {
    let redis: Redis;
    let server: OpenedRedis;

    beforeAll(() => {
      ({ redis, server } = opened());
    });

    it('runs MULTI as a whole and drops it on DISCARD', async () => {
      const answers = await redis.multi().set('a', '1').incr('a').get('a').exec();
      expect(answers?.map(([, value]) => value)).toEqual(['OK', 2, '2']);
      await redis.multi({ pipeline: false });
      expect(await redis.set('a', '9')).toBe('QUEUED');
      expect(await redis.discard()).toBe('OK');
      expect(await redis.get('a')).toBe('2');
    });

    it('aborts EXEC after a change of a watched key or a wrong command', async () => {
      const other = await another(redis);
      await redis.watch('a');
      await other.set('a', 'changed');
      expect(await redis.multi().set('a', 'mine').exec()).toBeNull();
      expect(await redis.get('a')).toBe('changed');
      await other.quit();
      const login = `AUTH ${server.password}`;
      expect(await transcript(server.port, [login, 'MULTI', 'GET', 'EXEC', 'EXEC'])).toBe(
        "+OK\r\n+OK\r\n-ERR wrong number of arguments for 'get' command\r\n" +
          '-EXECABORT Transaction discarded because of previous errors.\r\n' +
          '-ERR EXEC without MULTI\r\n+OK\r\n',
      );
    });

    it('lets only the owner release a lock (EVAL compare and delete)', async () => {
      await redis.set('lock', 'mine', 'PX', 10_000);
      expect(await redis.eval(RELEASE_IF_OWNER, 1, 'lock', 'theirs')).toBe(0);
      expect(await redis.get('lock')).toBe('mine');
      expect(await redis.eval(RELEASE_IF_OWNER, 1, 'lock', 'mine')).toBe(1);
      expect(await redis.exists('lock')).toBe(0);
    });

    it('keeps scripts by their SHA1, and names an unknown one', async () => {
      const sha = String(await redis.script('LOAD', 'return {KEYS[1], ARGV[1], 3.9, false}'));
      expect(await redis.evalsha(sha, 1, 'k', 'v')).toEqual(['k', 'v', 3, null]);
      expect(await errorOf(redis.evalsha('0'.repeat(40), 0))).toBe(
        'NOSCRIPT No matching script. Please use EVAL.',
      );
      expect(await errorOf(redis.eval("return redis.error_reply('ERR no')", 0))).toBe('ERR no');
    });
  });
}
