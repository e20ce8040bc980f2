import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cluster, Redis } from 'ioredis';
import { MYSQL_SPEC, NEVER, openEngineFixture, REDIS_SPEC } from '../testing/engine-fixture.ts';
import { describeOnEachKind } from '../testing/engine-kinds.ts';
import { Wire } from './exchange.ts';
import { ClusterRecorder } from './redis/cluster.ts';
import type { RedisStep } from './redis/step.ts';

async function openCluster(kind: 'system' | 'embedded') {
  const fixture = await openEngineFixture({ choice: kind });
  const spec = { ...REDIS_SPEC, clusterMode: true, shards: 3 };
  const { engines } = fixture;
  const redis = await engines.redis.start(spec, NEVER);
  const mysql = await engines.mysql.start(MYSQL_SPEC, NEVER);
  const { REDIS_URL = '' } = await engines.variables({ redis, mysql });
  const wire = new Wire();
  const steps: RedisStep[] = [];
  const recorder = new ClusterRecorder({
    wire,
    nodes: redis.nodes,
    afterCommand: (step) => {
      steps.push(step);
      return Promise.resolve();
    },
  });
  await recorder.listen();
  const url = new URL(REDIS_URL);
  url.port = String(recorder.port);
  return { fixture, redis, recorder, wire, steps, url };
}

describeOnEachKind('a recorder before a cluster', (kind) => {
  let on: Awaited<ReturnType<typeof openCluster>>;
  const open: { disconnect(): void }[] = [];

  beforeAll(async () => {
    on = await openCluster(kind);
  });

  afterAll(async () => {
    for (const client of open) client.disconnect();
    await on.recorder.close();
    await on.fixture[Symbol.asyncDispose]();
  });

  it('sees what a cluster client sends to all shards', async () => {
    const { username, password } = on.url;
    const client = new Cluster([on.url.href], { redisOptions: { username, password } });
    open.push(client);
    client.on('error', () => undefined);
    const keys = Array.from({ length: 40 }, (_, index) => `key:${String(index)}`);
    await Promise.all(keys.map((key) => client.set(key, key)));
    const answers = await Promise.all(keys.map((key) => client.get(key)));
    expect(answers).toEqual(keys);
    const set = on.wire.since(0).filter(({ asked }) => asked[0]?.toLowerCase() === 'set');
    expect(set.map(({ asked }) => asked[1]).sort()).toEqual([...keys].sort());
    expect(on.steps.filter(({ words }) => words[0]?.toLowerCase() === 'set')).toHaveLength(40);
    // The seed, and one connection to each of three nodes.
    expect(on.recorder.connections).toBeGreaterThanOrEqual(3);
    const ports = client.nodes().map(({ options }) => options.port);
    expect(ports.filter((port) => on.redis.nodes.some((node) => node.port === port))).toEqual([]);
  });

  it('sends on to a recorder who asks the wrong node', async () => {
    const client = new Redis(on.url.href);
    open.push(client);
    client.on('error', () => undefined);
    const asked = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => client.get(`key:${String(index)}`)),
    );
    const moved = asked.flatMap((one) =>
      one.status === 'rejected' && one.reason instanceof Error ? [one.reason.message] : [],
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const message of moved) {
      expect(message).toMatch(/^MOVED \d+ /);
      const port = Number(/:(\d+)$/.exec(message)?.[1]);
      expect(on.redis.nodes.map((node) => node.port)).not.toContain(port);
    }
    const nodes = await client.call('CLUSTER', 'NODES');
    expect(nodes).toContain(`:${String(on.recorder.port)}@`);
    const shards = JSON.stringify(await client.call('CLUSTER', 'SHARDS'));
    expect(shards).toContain(`"port",${String(on.recorder.port)}`);
  });
});
