import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import { Redis } from 'ioredis';
import { authentication } from './authentication.ts';
import { collections } from './collections.ts';
import { serverCounters } from './counters.ts';
import { fullMemory } from './full-memory.ts';
import { limits } from './limits.ts';
import { lookingInside } from './looking-inside.ts';
import { replies } from './replies.ts';
import { scripts } from './scripts.ts';
import { strings } from './strings.ts';
import { transactions } from './transactions.ts';
import type { OpenedRedis, RedisUnderTest } from './under-test.ts';

export type { OpenedRedis } from './under-test.ts';

/**
 * ONE contract for every engine that calls itself Redis: what the tutorial and its labs rely on, with
 * the answers of redis-server 7.0. `open` starts a fresh server; the suite closes it.
 */
export function redisEngineSuite(name: string, open: () => Promise<OpenedRedis>): void {
  describe(`${name} answers like redis-server 7.0`, () => {
    let server: OpenedRedis;
    let redis: Redis;

    beforeAll(async () => {
      server = await open();
      redis = new Redis({ host: '127.0.0.1', port: server.port, password: server.password });
      await redis.ping();
    });

    afterAll(async () => {
      await redis.quit();
      await server.close();
    });

    beforeEach(async () => {
      await redis.config('SET', 'maxmemory', '0');
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      await redis.config('SET', 'slowlog-log-slower-than', '10000');
      await redis.flushall();
      await redis.config('RESETSTAT');
    });

    const opened = (): RedisUnderTest => ({ server, redis });
    authentication(opened);
    strings(opened);
    serverCounters(opened);
    transactions(opened);
    collections(opened);
    lookingInside(opened);
    limits(opened);
    replies(opened);
    scripts(opened);
    fullMemory(opened);
  });
}
