import { describe, expect, it } from '@jest/globals';
import type { Engines, RedisEngine, RedisReply, RedisSpec } from '../../src/engines/engine.ts';
import type { EngineKind, StepEmission } from '../../src/contract/events.ts';
import type { RedisFact } from '../../src/contract/facts.ts';
import type { Choices } from '../../src/contract/options.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { canRedis, requireFor } from '../../src/engines/redis/capabilities.ts';
import { partly } from '../../src/testing/fakes.ts';
import { createRedis } from './index.ts';
import { asked } from '../../elasticache/choices-fixture.ts';
import type { PageChoices } from '../../elasticache/options/index.ts';

const STARTED = {
  redis: 'started',
  mysql: 'started',
  memcached: 'started',
  dynamodb: 'started',
  mongodb: 'started',
} as const;

const REDIS = partly<RedisFact>({
  instance: 'redis-1',
  name: 'tutorial',
  kind: 'system',
  product: 'redis',
  version: '7.0.15',
  host: '127.0.0.1',
  port: 7000,
  tls: null,
  username: null,
  secret: 'redis-1.password',
  keyPrefix: 'elasticache-tutorial:',
  clusterMode: false,
  nodes: [],
  maxmemory: null,
  maxmemoryPolicy: null,
});

/** A machine on which starting is only written down. */
function machine(changes: Partial<PageChoices>, chosen: EngineKind = 'system') {
  const emitted: StepEmission[] = [];
  const started: RedisSpec[] = [];
  const answer = (account: unknown): RedisReply =>
    account === 'token' || account === 'user'
      ? { ok: true, value: 'PONG' }
      : { ok: false, error: 'NOAUTH' };
  const ctx = partly<StepContext>({
    task: undefined,
    choices: asked(changes),
    signal: new AbortController().signal,
    emit: (emission) => {
      emitted.push(emission);
    },
    engines: partly<Engines>({
      aws: partly<Engines['aws']>({ chosen: false }),
      redis: partly<RedisEngine>({
        can: canRedis,
        requireFor,
        select: () =>
          Promise.resolve({ candidates: [], chosen, reason: { key: 'create-redis.title' } }),
        start: (spec) => {
          started.push(spec);
          return Promise.resolve({ ...REDIS, kind: chosen });
        },
        attempt: (_fact, password) => Promise.resolve(answer(password)),
      }),
    }),
  });
  const said = (): readonly string[] =>
    emitted.flatMap((one) =>
      one.event === 'step.note' && 'message' in one.note ? [one.note.message.key] : [],
    );
  const tables = (): readonly string[] =>
    emitted.flatMap((one) => (one.event === 'table' ? [one.table.id] : []));
  return { ctx, started, said, tables };
}

describe('create-redis', () => {
  it('shows the choices and the patterns, starts what they come to, and records them', async () => {
    const { ctx, started, said, tables } = machine({
      name: 'shop',
      'node-type': 'cache.t4g.small',
    });
    const given = await createRedis.run({}, ctx);
    expect(tables()).toEqual(['choices', 'patterns']);
    expect(said()).toContain('create-page.note.local');
    expect(said()).toContain('stands-for.system');
    expect(started).toMatchObject([
      { owner: 'create-redis', name: 'shop', authToken: null, maxmemoryPolicy: 'volatile-lru' },
    ]);
    expect(given.cache).toMatchObject({
      applied: true,
      typed: ['--name shop', '--node-type cache.t4g.small'],
    });
  });

  it('applies nothing to a Redis of the learner', async () => {
    const { ctx, started, said, tables } = machine({ name: 'shop' }, 'external');
    const given = await createRedis.run({}, ctx);
    expect(tables()).toEqual([]);
    expect(said()).toContain('create-page.note.external');
    expect(said()).toContain('stands-for.external');
    expect(started).toMatchObject([{ name: 'tutorial' }]);
    expect(given.cache).toMatchObject({ applied: false });
  });

  it('starts nothing that ElastiCache would refuse', async () => {
    const { ctx, started } = machine({ 'multi-az': true });
    await expect(createRedis.run({}, ctx)).rejects.toMatchObject({ code: 'CHOICES_REFUSED' });
    expect(started).toEqual([]);
  });

  it('says which product was started when it is not the one that was chosen', async () => {
    const { ctx, said } = machine({ 'cache-engine': 'valkey' });
    await createRedis.run({}, ctx);
    expect(said()).toContain('create-page.note.product');
  });

  it('tells whoever asks for other choices that the cache stands as it was made', async () => {
    const made = await createRedis.run({}, machine({ name: 'shop' }).ctx);
    const warnings = async (changes: Partial<PageChoices>): Promise<readonly string[]> => {
      const { ctx, said } = machine(changes);
      expect(await createRedis.check(made, ctx)).toMatchObject({ ok: true });
      return said();
    };
    expect(await warnings({ name: 'shop' })).toEqual([]);
    expect(await warnings({})).toEqual([]);
    expect(await warnings({ name: 'other' })).toEqual(['create-page.note.stands']);
    // What AWS would refuse to change as well is told with its rule: R9, and R8.
    const refused = ['create-page.note.stands', 'create-page.note.unchangeable'];
    expect(await warnings({ tls: true })).toEqual(refused);
    expect(await warnings({ 'at-rest-encryption': 'on' })).toEqual(refused);
    expect(await warnings({ replicas: 2 })).toEqual(['create-page.note.stands']);
  });

  it('plans every server and every secret that the choices come to', () => {
    const plan = (changes: Partial<PageChoices>): readonly string[] =>
      createRedis.plan({}, asked(changes) as Choices, STARTED).map(({ what }) => what.key);
    expect(plan({})).toEqual(['create-redis.plan.start', 'create-redis.plan.token']);
    expect(plan({ 'access-control': 'open' })).toEqual(['create-redis.plan.start']);
    expect(plan({ 'cluster-mode': true, tls: true, user: ['app:on +@all'] })).toEqual([
      'create-redis.plan.servers',
      'create-redis.plan.tls',
      'create-redis.plan.users',
    ]);
  });

  it('plans to start no server where the learner gave an address', () => {
    const choices = asked({ tls: true, replicas: 1 }) as Choices;
    const changes = createRedis.plan({}, choices, { ...STARTED, redis: 'given' });
    expect(changes.map(({ kind }) => kind)).toEqual(['write', 'write']);
  });
});
