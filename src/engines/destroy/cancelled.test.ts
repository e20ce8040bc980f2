import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcessResource } from '../../contract/resources.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { processTable } from '../process/process-table.ts';
import { holds } from '../waits/holds.ts';

const KINDS = ['system', 'embedded'] as const;
const ROLES = ['redis', 'mysql', 'memcached'] as const;
const MEMCACHED = { memoryBytes: 8_388_608, maxItemBytes: 1_048_576 };

/** A program that gave up its waits never has them back, so this is the only subject of this file. */
describe('a cancelled program destroys', () => {
  const fixtures: EngineFixture[] = [];

  beforeAll(async () => {
    for (const choice of KINDS) {
      const fixture = await openEngineFixture({ choice });
      fixtures.push(fixture);
      const { redis, mysql, memcached } = fixture.engines;
      const owner = 'lab';
      for (let twice = 0; twice < 2; twice += 1) {
        await redis.start({ ...REDIS_SPEC, owner }, NEVER);
        await memcached.start({ ...MEMCACHED, owner, port: null }, NEVER);
      }
      await mysql.start({ ...MYSQL_SPEC, owner }, NEVER);
    }
    holds.giveUpAll();
  });

  afterAll(async () => {
    for (const fixture of fixtures) await fixture[Symbol.asyncDispose]();
  });

  const table = processTable(process.platform);

  describe.each(KINDS.map((kind, index) => ({ kind, index })))('$kind', ({ index }) => {
    it.each(ROLES)('a stopped %s, and one that works, at once', async (role) => {
      const fixture = fixtures[index];
      const servers = (fixture?.ledger.standing() ?? []).filter(
        (one): one is ProcessResource => one.kind === 'process' && one.role === role,
      );
      expect(servers).toHaveLength(role === 'mysql' ? 1 : 2);
      process.kill(servers[0]?.pid ?? NaN, 'SIGSTOP');
      const begin = performance.now();
      for (const server of servers) await fixture?.engines.destroy(server);
      expect(performance.now() - begin).toBeLessThan(1000);
      for (const { pid } of servers) {
        await expect(table.inspect(pid ?? NaN)).resolves.toBeNull();
      }
    });
  });
});
