import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RedisFact } from '../../contract/facts.ts';
import {
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { describeWith } from '../../testing/need.ts';
import type { RedisSpec } from './contract.ts';

const PATTERNS: readonly [name: string, changes: Partial<RedisSpec>, nodes: number][] = [
  ['one node', {}, 1],
  ['a primary with two replicas', { replicas: 2 }, 3],
  ['three shards', { clusterMode: true, shards: 3 }, 3],
  ['three shards with a replica each', { clusterMode: true, shards: 3, replicas: 1 }, 6],
];

describeWith(['redis-server', 'valkey-server'], 'the four patterns on real servers', () => {
  describe.each([false, true])('with TLS %s', (tls) => {
    describe.each(PATTERNS)('%s', (_name, changes, count) => {
      let fixture: EngineFixture;
      let fact: RedisFact;

      beforeAll(async () => {
        fixture = await openEngineFixture();
        fact = await fixture.engines.redis.start({ ...REDIS_SPEC, ...changes, tls }, NEVER);
      });

      afterAll(async () => {
        await fixture[Symbol.asyncDispose]();
      });

      it('keeps what is written', async () => {
        await using session = await fixture.engines.redis.open(fact);
        for (let number = 0; number < 50; number += 1) {
          await session.keyValue.setWithTtl(`key:${number}`, String(number), 60_000);
        }
        await expect(session.keyValue.get('key:49')).resolves.toBe('49');
        await expect(session.command('GET', 'key:7')).resolves.toBe('7');
      });

      it('has the roles it was asked for', async () => {
        const views = await fixture.engines.redis.topology(fact);
        expect(views).toHaveLength(count);
        expect(views.map(({ role }) => role)).toEqual(fact.nodes.map(({ role }) => role));
        expect(views.filter(({ role }) => role === 'replica').every(({ linked }) => linked)).toBe(
          true,
        );
        expect(views.map(({ pid }) => pid)).toEqual(fact.nodes.map(({ pid }) => pid));
      });
    });
  });

  describe.each([false, true])('a cluster with TLS %s', (tls) => {
    it('tells clients of every node from the start', async () => {
      await using own = await openEngineFixture();
      const spec = { ...REDIS_SPEC, clusterMode: true, shards: 2, replicas: 1, tls };
      const fact = await own.engines.redis.start(spec, NEVER);
      await using session = await own.engines.redis.open(fact);
      const told = await session.eachNode(async (node) => {
        const ranges = (await node.command('CLUSTER', 'SLOTS')) as unknown[][];
        return ranges.flatMap((range) => range.slice(2)).length;
      });
      expect(told).toEqual([4, 4, 4, 4]);
    });
  });
});
