import type { Cluster, Redis } from 'ioredis';

/**
 * ioredis asks for the slots of a cluster over a connection that it makes for this alone and forgets: a client that
 * ends would leave it waiting for a node that is stopped. Here it ends with its client.
 */
export function cutRefreshers(client: Cluster): void {
  const refreshers = new Set<Redis>();
  client.on('+node', (node: Redis) => {
    const duplicate = node.duplicate.bind(node);
    node.duplicate = (override) => {
      const refresher = duplicate(override);
      refreshers.add(refresher);
      refresher.once('end', () => refreshers.delete(refresher));
      return refresher;
    };
  });
  const cut = (): void => {
    for (const refresher of refreshers) refresher.disconnect();
  };
  client.on('disconnecting', cut);
  client.on('close', cut);
}
