import type { RedisReply } from '../src/engines/engine.ts';
import type { RedisFact } from '../src/facts.ts';
import { msg } from '../src/i18n/message.ts';
import { defineStep, type StepContext } from '../src/step.ts';
import { checkAuthToken } from './shared/auth-token.ts';
import { parseBytes } from './shared/bytes.ts';
import { redisExchange } from './shared/redis-cli.ts';

const POLICIES = [
  'volatile-lru',
  'allkeys-lru',
  'volatile-lfu',
  'allkeys-lfu',
  'volatile-random',
  'allkeys-random',
  'volatile-ttl',
  'noeviction',
] as const;

const DEFAULT_MAXMEMORY = '64mb';

/** Step 1: a private Redis with an AUTH token, proved by what it refuses. */
export const createRedis = defineStep({
  id: 'create-redis',
  text: { title: 'create-redis.title', why: 'create-redis.why', hint: 'create-redis.hint' },
  options: {
    name: {
      type: 'text',
      placeholder: 'name',
      default: 'tutorial',
      help: 'create-redis.option.name',
      check: (value: string) =>
        /^[a-z](?!.*--)[a-z0-9-]{0,39}$/i.test(value) && !value.endsWith('-')
          ? undefined
          : msg('create-redis.name.wrong'),
    },
    port: {
      type: 'integer',
      placeholder: 'number',
      default: null,
      min: 1024,
      max: 55535,
      help: 'create-redis.option.port',
    },
    'auth-token': {
      type: 'text',
      placeholder: 'token',
      default: null,
      secret: true,
      help: 'create-redis.option.auth-token',
      check: checkAuthToken,
    },
    maxmemory: {
      type: 'text',
      placeholder: 'size',
      default: DEFAULT_MAXMEMORY,
      help: 'create-redis.option.maxmemory',
      check: (value: string) => {
        const bytes = parseBytes(value);
        return bytes !== null && bytes >= 1024 ** 2
          ? undefined
          : msg('create-redis.maxmemory.wrong');
      },
    },
    'maxmemory-policy': {
      type: 'choice',
      placeholder: 'policy',
      values: POLICIES,
      default: 'volatile-lru',
      help: 'create-redis.option.maxmemory-policy',
    },
  },
  once: true,
  needs: [],
  gives: ['redis'],

  plan: (_facts, choices) => [
    {
      kind: 'start',
      what: msg('create-redis.plan.start', {
        name: choices.name,
        maxmemory: choices.maxmemory,
        policy: choices['maxmemory-policy'],
      }),
    },
    {
      kind: 'write',
      what: msg(
        choices['auth-token'] === null ? 'create-redis.plan.token' : 'create-redis.plan.own-token',
      ),
    },
  ],

  async run(_facts, ctx) {
    const selection = await ctx.engines.selectRedis();
    ctx.emit({ event: 'step.note', note: { kind: 'text', message: selection.reason } });
    const redis = await ctx.engines.startRedis(
      {
        owner: 'create-redis',
        name: ctx.choices.name,
        port: ctx.choices.port,
        authToken: ctx.choices['auth-token'],
        maxmemory: parseBytes(ctx.choices.maxmemory) ?? 0,
        maxmemoryPolicy: ctx.choices['maxmemory-policy'],
      },
      ctx.signal,
    );
    ctx.emit({
      event: 'step.note',
      note: {
        kind: 'result',
        message: msg('create-redis.up', {
          product: redis.product,
          version: redis.version,
          endpoint: `${redis.host}:${redis.port}`,
        }),
      },
    });
    await proveAuth(redis, ctx);
    return { redis };
  },

  async check({ redis }, ctx) {
    const pong = await ctx.engines.tryRedis(redis, 'token', ['PING']);
    if (!pong.ok) {
      return { ok: false, problem: msg('create-redis.check.refused', { error: pong.error }) };
    }
    const evidence = [msg('create-redis.check.pong', { endpoint: `${redis.host}:${redis.port}` })];
    if (redis.secret === null) return { ok: true, evidence };
    const bare = await ctx.engines.tryRedis(redis, 'none', ['PING']);
    return bare.ok
      ? { ok: false, problem: msg('create-redis.check.open') }
      : { ok: true, evidence };
  },
});

/** Shows the three ways to knock, as redis-cli shows them. */
async function proveAuth(redis: RedisFact, ctx: StepContext): Promise<void> {
  if (redis.secret === null) {
    ctx.emit({
      event: 'step.note',
      note: { kind: 'warning', message: msg('create-redis.no-token') },
    });
    return;
  }
  const note = (key: 'create-redis.auth.why' | 'create-redis.auth.learned'): void => {
    ctx.emit({
      event: 'step.note',
      note: { kind: key === 'create-redis.auth.why' ? 'text' : 'result', message: msg(key) },
    });
  };
  note('create-redis.auth.why');
  const none = await ctx.engines.tryRedis(redis, 'none', ['PING']);
  const wrong = await ctx.engines.tryRedis(redis, 'wrong', ['PING']);
  const right = await ctx.engines.tryRedis(redis, 'token', ['PING']);
  const accepted: RedisReply = right.ok ? { ok: true, value: 'OK' } : right;
  ctx.emit({
    event: 'step.note',
    note: {
      kind: 'transcript',
      prompt: 'redis-cli',
      exchanges: [
        redisExchange('PING', none),
        redisExchange('AUTH not-the-right-token', wrong),
        redisExchange('AUTH ********', accepted),
        redisExchange('PING', right),
      ],
    },
  });
  note('create-redis.auth.learned');
}
