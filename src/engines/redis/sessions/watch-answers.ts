import type { Cluster, Command, Redis } from 'ioredis';
import { Unanswered, watchOldest } from '../../waits/patience.ts';

/**
 * Bounds the wait for every answer to a client: what was asked of a server that says nothing is rejected with NoAnswer,
 * and the connection is made anew.
 */
export function watchAnswers(client: Redis | Cluster, answerMs: number): void {
  const stop = client.isCluster
    ? watchCluster(client as Cluster, answerMs)
    : watchOne(client as Redis, answerMs);
  client.once('end', stop);
}

/** A connection answers in order, so the oldest question tells of all. */
function watchOne(client: Redis, answerMs: number): () => void {
  const oldest = (): object | undefined => client.commandQueue.peekFront()?.command;
  return watchOldest(answerMs, oldest, (error) => {
    for (const { command } of client.commandQueue.toArray()) command.reject(error);
    client.disconnect(true);
  });
}

/**
 * A cluster has a connection for each node, and a queue where commands wait until it is known which node to ask: what
 * it was asked is watched before it goes there. A silent shard does not end the wait for the others. A node may be asked
 * by itself as well (SCAN), so each is watched like a connection of its own.
 */
function watchCluster(client: Cluster, answerMs: number): () => void {
  const watchNode = (node: Redis): void => {
    node.once('end', watchOne(node, answerMs));
  };
  for (const node of client.nodes('all')) watchNode(node);
  client.on('+node', watchNode);
  const asked = new Unanswered<Command>();
  const send = client.sendCommand.bind(client);
  client.sendCommand = (command, ...rest) => {
    const settled = (): void => {
      asked.delete(command);
    };
    asked.add(command);
    command.promise.then(settled, settled);
    return send(command, ...rest);
  };
  return asked.watch(answerMs, (late, error) => {
    for (const command of late) command.reject(error);
  });
}
