import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RedisFact } from '../../../contract/facts.ts';
import {
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../../testing/engine-fixture.ts';
import { describeOnEachKind } from '../../../testing/engine-kinds.ts';
import { sumOfInfos } from './sum-of-infos.ts';

describeOnEachKind('sessions with several nodes', (kind) => {
  describe.each([false, true])('with TLS %s', (tls) => {
    let fixture: EngineFixture;
    let cluster: RedisFact;
    let pair: RedisFact;

    beforeAll(async () => {
      fixture = await openEngineFixture({ choice: kind });
      const spec = { ...REDIS_SPEC, replicas: 1, tls };
      cluster = await fixture.engines.redis.start({ ...spec, clusterMode: true, shards: 2 }, NEVER);
      pair = await fixture.engines.redis.start(spec, NEVER);
    });

    afterAll(async () => {
      await fixture[Symbol.asyncDispose]();
    });

    it('sends each command to the shard of its key', async () => {
      await using session = await fixture.engines.redis.open(cluster);
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
        await session.keyValue.setWithTtl(`route:${name}`, name, 60_000);
        await expect(session.command('GET', `route:${name}`)).resolves.toBe(name);
      }
      const sizes = await session.eachNode((node) => node.command('DBSIZE'));
      expect(sizes).toHaveLength(4);
      expect(Number(sizes[0]) + Number(sizes[2])).toBe(6);
      expect(Number(sizes[0])).toBeGreaterThan(0);
      expect(Number(sizes[2])).toBeGreaterThan(0);
    });

    it('adds up what the primaries count', async () => {
      await using session = await fixture.engines.redis.open(cluster);
      const hits = async (): Promise<number> =>
        Number((await session.info('stats')).get('keyspace_hits'));
      await session.command('SET', 'count:a', '1');
      await session.command('SET', 'count:b', '1');
      const before = await hits();
      for (const key of ['count:a', 'count:b', 'count:a']) await session.command('GET', key);
      expect((await hits()) - before).toBe(3);
    });

    it('speaks with one node, also with a replica', async () => {
      await using session = await fixture.engines.redis.open(pair);
      await session.command('SET', 'seen', 'by all');
      await session.command('WAIT', 1, 1000);
      const replica = await session.node(pair.nodes[1]?.port ?? 0);
      expect(replica.node.role).toBe('replica');
      await expect(replica.command('GET', 'seen')).resolves.toBe('by all');
      await expect(replica.command('SET', 'seen', 'x')).rejects.toMatchObject({
        code: 'CACHE_ERROR',
        detail: expect.stringMatching(/^READONLY /),
      });
      expect((await replica.info('replication')).get('role')).toBe('slave');
      const roles = (await fixture.engines.redis.topology(pair)).map(({ role }) => role);
      expect(roles).toEqual(['primary', 'replica']);
    });

    it('reads from a replica of a shard', async () => {
      await using session = await fixture.engines.redis.open(cluster);
      await session.command('SET', 'read:me', 'please');
      const answers = await session.eachNode((node) =>
        node.command('GET', 'read:me').catch((error: unknown) => String(error)),
      );
      expect(answers.filter((answer) => answer === 'please').length).toBeGreaterThanOrEqual(1);
      expect(answers.filter((answer) => String(answer).includes('MOVED'))).toHaveLength(2);
    });
  });
});

describe('one INFO for several primaries', () => {
  it('adds counts and lists of counts, and keeps the rest of the first', () => {
    const one = new Map([
      ['redis_version', '7.0.15'],
      ['keyspace_hits', '3'],
      ['cmdstat_get', 'calls=2,usec=10,usec_per_call=5.00'],
      ['used_memory', '100'],
      ['tcp_port', '7000'],
    ]);
    const other = new Map([
      ['redis_version', '7.0.15'],
      ['keyspace_hits', '4'],
      ['cmdstat_get', 'calls=1,usec=1,usec_per_call=1.00'],
      ['cmdstat_set', 'calls=1,usec=1'],
      ['used_memory', '50'],
      ['tcp_port', '7001'],
      ['db0', 'keys=1,expires=0,avg_ttl=0'],
    ]);
    expect(Object.fromEntries(sumOfInfos([one, other]))).toEqual({
      redis_version: '7.0.15',
      keyspace_hits: '7',
      cmdstat_get: 'calls=3,usec=11',
      cmdstat_set: 'calls=1,usec=1',
      used_memory: '150',
      tcp_port: '7000',
      db0: 'keys=1,expires=0,avg_ttl=0',
    });
  });
});
