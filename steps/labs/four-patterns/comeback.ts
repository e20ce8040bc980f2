import { type RedisNodeView, type StepContext, TutorialError } from '#tutorial';
import type { Stand } from './stand.ts';

/** What became of the node that died. */
export interface Comeback {
  readonly role: 'primary' | 'replica';
  /** Keys on it, by its own count. */
  readonly keys: number;
  /** ms from its start to having its place and its data. */
  readonly ms: number;
}

const LIMIT_MS = 20_000;
const LOOK_MS = 50;

/**
 * Starts the dead node again and waits until it has its place: a replica has all its primary has, a primary serves.
 * @throws TutorialError ENGINE_NOT_READY when it does not within 20 seconds; CancelledError
 */
export async function bringBack(
  { fact, victim }: Stand,
  { engines, clock, signal }: Pick<StepContext, 'engines' | 'clock' | 'signal'>,
): Promise<Comeback> {
  const start = clock.now();
  await engines.redis.restartNode(fact, victim.port, signal);
  for (;;) {
    const views = await engines.redis.topology(fact);
    const own = views.find(({ node }) => node.port === victim.port);
    const ms = clock.now() - start;
    if (own?.role != null && own.keys !== null && hasItsPlace(own, views)) {
      return { role: own.role, keys: own.keys, ms };
    }
    if (ms > LIMIT_MS) {
      const params = { product: fact.product, seconds: LIMIT_MS / 1000 };
      throw new TutorialError('ENGINE_NOT_READY', params, JSON.stringify(own));
    }
    await clock.sleep(LOOK_MS, signal);
  }
}

/** Whether a node that was started again is where it will stay. */
export function hasItsPlace(own: RedisNodeView, views: readonly RedisNodeView[]): boolean {
  if (own.clusterState !== null && own.clusterState !== 'ok') return false;
  if (own.role === 'replica') {
    const primary = views.find(({ node }) => node.port === own.primaryPort);
    return own.linked === true && own.replicationOffset === primary?.replicationOffset;
  }
  // A former primary of a cluster may take itself for one until it hears of its successor.
  return !views.some(
    ({ node, role }) =>
      role === 'primary' && node.shard === own.node.shard && node.port !== own.node.port,
  );
}
