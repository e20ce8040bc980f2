import type { Exchange, MemcachedNode, MemcachedSession } from '#tutorial';

/** What a configuration endpoint said of its cluster. */
export interface ClusterConfig {
  /** Counts up with every node that is added or removed. */
  readonly version: number;
  readonly nodes: readonly MemcachedNode[];
}

/**
 * Reads the answer to `config get cluster`: a version, then `host|ip|port` of each node.
 * @throws Error when it is no such answer
 */
export function parseClusterConfig(answer: string): ClusterConfig {
  const [head = '', version = '', nodes = ''] = answer.split(/\r?\n/);
  if (!head.startsWith('CONFIG cluster ')) throw new Error(`no configuration: ${head}`);
  return {
    version: Number(version),
    nodes: nodes.split(' ').map((node) => {
      const [host = '', , port = ''] = node.split('|');
      return { host, port: Number(port) };
    }),
  };
}

/** Sends what is typed, and shows what came back. */
export async function exchange(
  session: MemcachedSession,
  typed: string,
  shown = typed,
): Promise<{ readonly exchange: Exchange; readonly answer: string }> {
  const answer = await session.raw(`${typed.replaceAll('\n', '\r\n')}\r\n`);
  const output = answer.replace(/\r\n$/, '').split(/\r?\n/);
  return { exchange: { input: shown, output }, answer };
}
