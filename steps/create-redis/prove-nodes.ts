import {
  type Cell,
  labelOf,
  type Message,
  messageOf,
  type RedisFact,
  type RedisReply,
  type StepContext,
  type Table,
} from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { msg } from './text.ts';
import { endpointsOf } from './endpoints.ts';
import { redisExchange } from '../kit/redis-cli.ts';

type Context = Pick<StepContext, 'engines'>;

/** Shows what was made beside the first server: the nodes, what TLS refuses, and what the learner may not do. */
export async function proveNodes(
  redis: RedisFact,
  ctx: Context & Pick<StepContext, 'emit' | 'clock' | 'signal'>,
): Promise<void> {
  const tell = createNarrator(ctx);
  const { engines } = ctx;
  if (!engines.redis.can(redis, 'configure')) return;
  if (redis.nodes.length > 1) tell.table(nodesTable(redis));
  if (redis.tls !== null) {
    const plain = await withoutTls(redis, ctx);
    if (plain === null) tell.say('warning', msg('create-redis.check.plain'));
    else if (redis.tls.caFile === null) {
      tell.say('result', msg('create-redis.tls.refused.public', { words: plain }));
    } else tell.say('result', msg('create-redis.tls.refused', { words: plain }));
  }
  if (!engines.redis.can(redis, 'refuse-commands')) {
    tell.say('tip', msg('create-redis.refused.embedded'));
  }
  if (redis.adminSecret !== null) {
    const config = await engines.redis.attempt(redis, 'token', ['CONFIG', 'GET', 'maxmemory']);
    tell.redisCli(`${redis.host}:${redis.port}`, [redisExchange('CONFIG GET maxmemory', config)]);
    tell.say('result', refusalLearned(config));
  }
}

function refusalLearned(config: RedisReply): Message {
  if (config.ok) return msg('create-redis.refused.answered');
  return config.error.startsWith('NOPERM')
    ? msg('create-redis.refused.learned')
    : msg('create-redis.refused.other');
}

/** What is wrong with the nodes by their own account; null when all is as it was asked for. */
export async function problemWithNodes(redis: RedisFact, ctx: Context): Promise<Message | null> {
  if (!ctx.engines.redis.can(redis, 'configure')) return null;
  if (redis.tls !== null && (await withoutTls(redis, ctx)) === null) {
    return msg('create-redis.check.plain');
  }
  if (redis.nodes.length < 2) return null;
  const views = await ctx.engines.redis.topology(redis);
  for (const { node, role, linked, clusterState } of views) {
    const endpoint = `${node.host}:${node.port}`;
    if (role === null) return msg('create-redis.check.dead', { node: node.id, endpoint });
    if (linked === false) return msg('create-redis.check.unlinked', { node: node.id, endpoint });
    if (clusterState !== null && clusterState !== 'ok') {
      return msg('create-redis.check.cluster', { node: node.id, state: clusterState });
    }
  }
  const primaries = views.filter(({ role }) => role === 'primary').length;
  const shards = new Set(redis.nodes.map(({ shard }) => shard)).size;
  return primaries === shards ? null : msg('create-redis.check.primaries', { primaries, shards });
}

/** The words of the failure of a plain connection to a server that wants TLS; null when it was answered. */
async function withoutTls(redis: RedisFact, { engines }: Context): Promise<string | null> {
  try {
    await engines.redis.attempt({ ...redis, tls: null }, 'none', ['PING']);
    return null;
  } catch (error) {
    const detail =
      typeof error === 'object' && error !== null && 'detail' in error ? error.detail : undefined;
    return typeof detail === 'string' ? detail : messageOf(error);
  }
}

function nodesTable(redis: RedisFact): Table {
  const endpoints = endpointsOf(redis);
  return {
    id: 'nodes',
    title: msg('create-redis.nodes.title'),
    engines: [labelOf('redis', redis)],
    columns: [
      { id: 'node', name: msg('create-redis.nodes.node'), unit: 'text' },
      { id: 'shard', name: msg('create-redis.nodes.shard'), unit: 'count' },
      { id: 'role', name: msg('create-redis.nodes.role'), unit: 'text' },
      { id: 'address', name: msg('create-redis.nodes.address'), unit: 'text' },
    ],
    rows: redis.nodes.map((node): readonly Cell[] => [
      node.id,
      node.shard + 1,
      msg(`create-redis.nodes.${node.role}`),
      `${node.host}:${node.port}`,
    ]),
    notes: endpoints.map(({ kind, host, port }) =>
      msg(`create-redis.nodes.${kind}-endpoint`, { endpoint: `${host}:${port}` }),
    ),
  };
}
