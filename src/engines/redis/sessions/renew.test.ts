import { expect, it } from '@jest/globals';
import type { RedisFact } from '../../../contract/facts.ts';
import {
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../../testing/engine-fixture.ts';
import { describeWith } from '../../../testing/need.ts';
import { redisConnection } from './connection.ts';
import { openRedisSession } from './session.ts';

/** Takes another password on every node, and ends every connection but its own: as AWS does after twelve hours. */
async function change({ engines }: EngineFixture, fact: RedisFact, to: string): Promise<void> {
  await using admin = await engines.redis.open(fact, { as: 'admin' });
  await admin.eachNode(async (node) => {
    await node.command('ACL', 'SETUSER', fact.username ?? 'default', 'resetpass', `>${to}`);
    await node.command('CLIENT', 'KILL', 'USER', fact.username ?? 'default');
  });
}

describeWith(['redis-server', 'valkey-server'], 'a password that does not hold for long', () => {
  it.each([
    ['one server', {}],
    ['a cluster', { clusterMode: true, shards: 3 }],
  ])('is the next one when a lost connection comes back: %s', async (_which, more) => {
    await using fixture = await openEngineFixture({ choice: 'system' });
    const fact = await fixture.engines.redis.start({ ...REDIS_SPEC, ...more }, NEVER);
    const connection = await redisConnection(fact, fixture.deps.secrets);
    let password = connection.password ?? '';
    const next = (): Promise<string> => Promise.resolve(password);
    const renewed = { everyMs: 5, next };
    await using session = await openRedisSession(fact, { ...connection, renewed });
    await expect(session.command('SET', 'renewed:a', '1')).resolves.toBe('OK');
    password = 'the-next-password';
    await change(fixture, fact, password);
    let answer: unknown;
    while (answer !== '1') {
      answer = await session.command('GET', 'renewed:a').catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(answer).toBe('1');
  });
});
