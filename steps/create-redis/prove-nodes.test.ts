import { describe, expect, it } from '@jest/globals';
import type { Engines } from '../../src/engines/engine.ts';
import type { StepEmission } from '../../src/contract/events.ts';
import type { RedisFact } from '../../src/contract/facts.ts';
import { endpointsOf } from './endpoints.ts';
import { NEVER, REDIS_SPEC } from '../../src/testing/engine-fixture.ts';
import { enginesForEachTest } from '../../src/testing/engine-hooks.ts';
import { describeOnEachKind } from '../../src/testing/engine-kinds.ts';
import { REFUSED_COMMANDS } from '../kit/requested-redis.ts';
import { stepClock } from '../../src/run/clock.ts';
import { problemWithNodes, proveNodes } from './prove-nodes.ts';

const SPEC = { ...REDIS_SPEC, refusedCommands: REFUSED_COMMANDS };

const told = async (redis: RedisFact, engines: Engines): Promise<readonly string[]> => {
  const emitted: StepEmission[] = [];
  await proveNodes(redis, {
    engines,
    emit: (emission) => emitted.push(emission),
    clock: stepClock,
    signal: NEVER,
  });
  return emitted.map((one) => {
    if (one.event === 'table') return `table ${one.table.rows.length}`;
    if (one.event !== 'step.note') return one.event;
    const { note } = one;
    if (note.kind === 'transcript') return note.exchanges[0]?.output[0] ?? '';
    return 'message' in note ? note.message.key : note.kind;
  });
};

describeOnEachKind('the proof of nodes', (kind) => {
  const fixture = enginesForEachTest({ choice: kind });

  it('shows the nodes of a cluster and what TLS refuses', async () => {
    const { engines } = fixture;
    const spec = { ...SPEC, clusterMode: true, shards: 2, replicas: 1, tls: true };
    const redis = await engines.redis.start(spec, NEVER);
    const notes = await told(redis, engines);
    expect(notes.slice(0, 2)).toEqual(['table 4', 'create-redis.tls.refused']);
    await expect(problemWithNodes(redis, { engines })).resolves.toBeNull();
    expect(endpointsOf(redis).map((one) => one.kind)).toEqual(['configuration']);
  });

  it('finds nothing wrong with a primary and its replica', async () => {
    const { engines } = fixture;
    const redis = await engines.redis.start({ ...SPEC, replicas: 1 }, NEVER);
    await expect(problemWithNodes(redis, { engines })).resolves.toBeNull();
    expect(endpointsOf(redis).map(({ port }) => port)).toEqual(redis.nodes.map(({ port }) => port));
  });

  if (kind === 'system') {
    it('shows what ElastiCache refuses, and finds a dead node', async () => {
      const { engines } = fixture;
      const redis = await engines.redis.start({ ...SPEC, replicas: 1 }, NEVER);
      expect(await told(redis, engines)).toEqual([
        'table 2',
        expect.stringMatching(/^\(error\) NOPERM /),
        'create-redis.refused.learned',
      ]);
      await engines.redis.killNode(redis, redis.nodes[1]?.port ?? 0);
      await expect(problemWithNodes(redis, { engines })).resolves.toMatchObject({
        key: 'create-redis.check.dead',
        params: { node: '002' },
      });
    });
  }
});

describe('the endpoints', () => {
  it('of a single node are the same', () => {
    const redis = { host: 'h', port: 1, clusterMode: false, nodes: [] } as unknown as RedisFact;
    expect(endpointsOf(redis)).toEqual([
      { kind: 'primary', host: 'h', port: 1 },
      { kind: 'reader', host: 'h', port: 1 },
    ]);
  });
});
