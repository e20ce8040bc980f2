import { messageOf, type RedisFact, type RedisSession, TutorialError } from '#tutorial';
import { KeyPlaces } from '../kit/key-place.ts';
import type { Narrator } from '../kit/narrator.ts';
import { formatReply } from '../kit/redis-cli.ts';
import { msg } from './text.ts';

/** Where a key lies. Slot and shard (counted from 1) are null without cluster mode, or where nobody would tell. */
export interface Whereabouts {
  readonly slot: number | null;
  readonly shard: number | null;
  /** `host:port` of the node that answers for the key. */
  readonly address: string;
}

/** Asks a cluster where it keeps a key; without cluster mode there is one address. */
export async function whereaboutsOf(
  key: string,
  redis: RedisSession,
  fact: RedisFact,
): Promise<Whereabouts> {
  const nowhere = { slot: null, shard: null, address: `${fact.host}:${String(fact.port)}` };
  if (!fact.clusterMode) return nowhere;
  // A user who may not use CLUSTER sees no slots.
  const places = await KeyPlaces.ask(redis, fact).catch(() => null);
  return (await places?.of(key)) ?? nowhere;
}

/** Shows what a node says that is asked for a key of another shard. Tells nothing where there is no such node. */
export async function showMoved(
  key: string,
  where: Whereabouts,
  parts: { readonly redis: RedisSession; readonly fact: RedisFact; readonly tell: Narrator },
): Promise<void> {
  const { redis, fact, tell } = parts;
  const { slot, shard } = where;
  if (slot === null || shard === null) return;
  const other = fact.nodes.find((node) => node.role === 'primary' && node.shard + 1 !== shard);
  if (other === undefined) return;
  const node = await redis.node(other.port);
  const output = await node
    .command('GET', key)
    .then(formatReply, (error: unknown) => [
      `(error) ${(error instanceof TutorialError ? error.detail : null) ?? messageOf(error)}`,
    ]);
  tell.redisCli(`${other.host}:${String(other.port)}`, [{ input: `GET ${key}`, output }]);
  tell.say('text', msg('cached-read.cluster.moved', { slot: String(slot), shard }));
}
