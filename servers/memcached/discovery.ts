import type { EmbeddedMemcachedNode } from './config.ts';
import { line, notSupported, type Outcome } from './outcome.ts';

/** Counts up whenever nodes are added or removed; here they never are. */
const CONFIGURATION_VERSION = 1;

/**
 * `config get cluster`, with which a client asks ElastiCache for the nodes of a cluster. Source: Amazon ElastiCache User
 * Guide, "Adding auto discovery to your client library". memcached itself knows no such command.
 */
export function clusterConfig(
  cluster: readonly EmbeddedMemcachedNode[] | null,
  words: readonly string[],
): Outcome {
  if (cluster === null) return line('ERROR');
  if (words.length !== 3 || words[1] !== 'get' || words[2] !== 'cluster') {
    return notSupported(words.slice(0, 3).join(' '));
  }
  const nodes = cluster.map(({ host, port }) => `${host}|${host}|${port}`).join(' ');
  const text = `${CONFIGURATION_VERSION}\n${nodes}\n`;
  const parts = [`CONFIG cluster 0 ${Buffer.byteLength(text)}\r\n${text}\r\nEND\r\n`];
  return { kind: 'reply', parts };
}
