import type { RedisFact, RedisSession } from '#tutorial';

type Mode = Pick<RedisFact, 'clusterMode'>;

/** All keys of a Redis; in cluster mode of all its nodes. */
export async function everyKey(redis: RedisSession, mode: Mode): Promise<readonly string[]> {
  return mode.clusterMode ? (await keysByNode(redis)).flat() : await keysOf(redis);
}

/** The keys of each node, in the order of the nodes; none of a replica's, which are its primary's. */
export async function keysByNode(redis: RedisSession): Promise<readonly (readonly string[])[]> {
  return redis.eachNode(async (node) => (node.node.role === 'replica' ? [] : keysOf(node)));
}

/** Empties a Redis; in cluster mode all its nodes. */
export async function forgetAll(redis: RedisSession, { clusterMode }: Mode): Promise<void> {
  if (!clusterMode) {
    await redis.command('FLUSHALL');
    return;
  }
  await redis.eachNode(async (node) => {
    if (node.node.role === 'primary') await node.command('FLUSHALL');
  });
}

async function keysOf(node: Pick<RedisSession, 'command'>): Promise<readonly string[]> {
  return (await node.command('KEYS', '*')) as readonly string[];
}
