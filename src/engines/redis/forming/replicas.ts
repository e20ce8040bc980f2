import { TutorialError } from '../../../contract/errors.ts';
import type { RedisNode } from '../../../contract/facts.ts';
import { poll } from '../../process/wait.ts';
import { askForText, type Ask } from '../sessions/ask.ts';
import { parseInfo } from '../info.ts';

/** A primary and its replicas, without cluster mode. */
export interface Linking {
  readonly product: string;
  readonly nodes: readonly Pick<RedisNode, 'port' | 'role'>[];
  readonly ask: Ask;
  readonly deadlineMs: number;
}

/**
 * Waits until every replica has its primary's data and follows it, and the primary says so, too. Throws
 * CLUSTER_NOT_FORMED with the replicas' own words, or CancelledError.
 */
export async function waitForReplicas(linking: Linking, signal: AbortSignal): Promise<void> {
  const { nodes, ask, product, deadlineMs } = linking;
  const replicas = nodes.filter(({ role }) => role === 'replica');
  const primary = nodes.find(({ role }) => role === 'primary');
  const linked = async (): Promise<boolean> => {
    for (const { port } of replicas) {
      const info = parseInfo(await askForText(ask, port, 'INFO', 'replication'));
      if (info.get('master_link_status') !== 'up') return false;
    }
    if (primary === undefined) return true;
    const told = await askForText(ask, primary.port, 'INFO', 'replication');
    return (told.match(/state=online/g) ?? []).length >= replicas.length;
  };
  if (await poll(linked, deadlineMs, signal)) return;
  const words = await Promise.all(
    replicas.map(async ({ port }) => {
      const info = await askForText(ask, port, 'INFO', 'replication');
      const link = /^master_link_status:.*$/m.exec(info)?.[0] ?? info;
      return `127.0.0.1:${port} ${link.trim()}`;
    }),
  );
  const seconds = Math.round(deadlineMs / 1000);
  const params = { product, nodes: nodes.length, seconds };
  throw new TutorialError('CLUSTER_NOT_FORMED', params, words.join('\n'));
}
