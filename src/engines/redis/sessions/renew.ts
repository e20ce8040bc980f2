import type { Cluster, Redis } from 'ioredis';
import type { RedisConnection } from './connection.ts';

/**
 * Keeps the password of a client's next connections fresh, where it does not hold for long: ioredis reads it from its
 * options whenever it connects, for each node of a cluster and for what it asks of the slots.
 */
export function renewPassword(
  client: Redis | Cluster,
  { password, renewed }: RedisConnection,
): void {
  if (renewed === undefined) return;
  let current = password;
  const timer = setInterval(() => {
    renewed.next().then(
      (next) => {
        current = next;
      },
      // The last one is tried; the server says what is wrong with it.
      () => undefined,
    );
  }, renewed.everyMs).unref();
  client.once('end', () => {
    clearInterval(timer);
  });
  const follow = (options: object): void => {
    Object.defineProperty(options, 'password', {
      configurable: true,
      enumerable: true,
      get: () => current,
    });
  };
  if (!client.isCluster) {
    follow(client.options);
    return;
  }
  const cluster = client as Cluster;
  follow(cluster.options.redisOptions ?? {});
  cluster.on('+node', (node: Redis) => {
    follow(node.options);
  });
}
