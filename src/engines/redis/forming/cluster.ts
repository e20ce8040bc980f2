import { CancelledError, TutorialError, messageOf } from '../../../contract/errors.ts';
import type { RedisNode } from '../../../contract/facts.ts';
import { poll } from '../../process/wait.ts';
import { askForText, askOne, type Ask } from '../sessions/ask.ts';
import { parseInfo } from '../info.ts';
import { missingSlots, parseClusterNodes, slotRange, type ClusterLine } from './slots.ts';

/** What a cluster is made of, and how to speak with its nodes. */
export interface Forming {
  readonly product: string;
  readonly nodes: readonly Pick<RedisNode, 'port' | 'role' | 'shard'>[];
  readonly shards: number;
  readonly ask: Ask;
  readonly deadlineMs: number;
  /** Whether ADDSLOTSRANGE is known (7.0). */
  readonly ranges: boolean;
}

const POLL_MS = 20;

/**
 * Makes one cluster of started, empty nodes, as `redis-cli --cluster create` would: slots and epochs to the
 * primaries, MEET, REPLICATE, and then waits until every node knows it. Throws CLUSTER_NOT_FORMED with the nodes' own
 * words, or CancelledError.
 */
export async function formCluster(forming: Forming, signal: AbortSignal): Promise<void> {
  const { nodes, ask, shards } = forming;
  const end = performance.now() + forming.deadlineMs;
  const [first] = nodes;
  if (first === undefined) return;
  try {
    for (const { port, shard, role } of nodes) {
      if (role !== 'primary') continue;
      await ask(port, ['CLUSTER', 'SET-CONFIG-EPOCH', String(shard + 1)]);
      await addSlots(forming, port, slotRange(shard, shards));
    }
    await meet(first.port, nodes, ask);
    const everybodyKnown = (): Promise<boolean> => allKnown(nodes, ask);
    await until(everybodyKnown, end, forming, signal);
    await replicate(forming, end, signal);
    await until(() => allSettled(forming), end, forming, signal);
  } catch (error) {
    if (error instanceof CancelledError || error instanceof TutorialError) throw error;
    throw await notFormed(forming, messageOf(error));
  }
}

/** A node that began with a backup already owns the slots of its keys. */
async function addSlots(
  { ask, ranges }: Forming,
  port: number,
  range: readonly [number, number],
): Promise<void> {
  const own = await myself(ask, port);
  for (const [from, to] of missingSlots(range, own.slots)) {
    if (ranges) await askOne(ask, port, 'CLUSTER', 'ADDSLOTSRANGE', String(from), String(to));
    else await askOne(ask, port, 'CLUSTER', 'ADDSLOTS', ...numbers(from, to));
  }
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

async function myself(ask: Ask, port: number): Promise<ClusterLine> {
  const lines = parseClusterNodes(String(await askOne(ask, port, 'CLUSTER', 'NODES')));
  const own = lines.find(({ flags }) => flags.includes('myself'));
  if (own === undefined) throw new Error(`the node on port ${port} does not know itself`);
  return own;
}

async function meet(from: number, nodes: Forming['nodes'], ask: Ask): Promise<void> {
  const commands = nodes
    .filter(({ port }) => port !== from)
    .map(({ port }) => ['CLUSTER', 'MEET', '127.0.0.1', String(port)]);
  if (commands.length === 0) return;
  const refused = (await ask(from, ...commands)).find((reply) => !reply.ok);
  if (refused?.ok === false) throw new Error(refused.error);
}

/** True when every node knows every other by its lasting name. */
async function allKnown(nodes: Forming['nodes'], ask: Ask): Promise<boolean> {
  for (const { port } of nodes) {
    const lines = parseClusterNodes(String(await askOne(ask, port, 'CLUSTER', 'NODES')));
    const known = lines.filter(({ flags }) => !flags.includes('handshake'));
    if (known.length < nodes.length || !known.every(({ connected }) => connected)) return false;
  }
  return true;
}

async function replicate(forming: Forming, end: number, signal: AbortSignal): Promise<void> {
  const { nodes, ask } = forming;
  const ids = new Map<number, string>();
  for (const { port, role, shard } of nodes) {
    if (role === 'primary') ids.set(shard, (await myself(ask, port)).id);
  }
  for (const { port, role, shard } of nodes) {
    if (role === 'primary') continue;
    const accepted = async (): Promise<boolean> =>
      (await askForText(ask, port, 'CLUSTER', 'REPLICATE', ids.get(shard) ?? '')) === 'OK';
    await until(accepted, end, forming, signal);
  }
}

/** True when every node reports a healthy cluster with all its replicas, and every replica is linked. */
async function allSettled({ nodes, ask, shards }: Forming): Promise<boolean> {
  const replicas = nodes.filter(({ role }) => role === 'replica').length;
  for (const { port, role } of nodes) {
    const [info, listed, replication, slots] = await ask(
      port,
      ['CLUSTER', 'INFO'],
      ['CLUSTER', 'NODES'],
      ['INFO', 'replication'],
      ['CLUSTER', 'SLOTS'],
    );
    if (info?.ok !== true || listed?.ok !== true || replication?.ok !== true) return false;
    if (slots?.ok !== true || namedNodes(slots.value) < nodes.length) return false;
    const fields = parseInfo(String(info.value));
    if (fields.get('cluster_state') !== 'ok') return false;
    if (Number(fields.get('cluster_size')) !== shards) return false;
    const lines = parseClusterNodes(String(listed.value));
    if (lines.filter(({ primary }) => primary !== null).length !== replicas) return false;
    const link = parseInfo(String(replication.value)).get('master_link_status');
    if (role === 'replica' && link !== 'up') return false;
  }
  return true;
}

/** How many nodes CLUSTER SLOTS tells clients of: each range lists its primary and its replicas. */
function namedNodes(reply: unknown): number {
  const ranges = Array.isArray(reply) ? (reply as unknown[][]) : [];
  const ports = ranges.flatMap((range) => range.slice(2).map((node) => (node as unknown[])[1]));
  return new Set(ports).size;
}

async function until(
  done: () => Promise<boolean>,
  end: number,
  forming: Forming,
  signal: AbortSignal,
): Promise<void> {
  const left = end - performance.now();
  // A node that is busy for a moment is asked again.
  const calm = (): Promise<boolean> => done().catch(() => false);
  if (left > 0 && (await poll(calm, left, signal, POLL_MS))) return;
  throw await notFormed(forming);
}

async function notFormed(
  { product, nodes, ask, deadlineMs }: Forming,
  cause = '',
): Promise<TutorialError> {
  const words = await Promise.all(
    nodes.map(async ({ port }) => {
      const info = await askForText(ask, port, 'CLUSTER', 'INFO');
      const told = /^cluster_state:.*$/m.exec(info)?.[0] ?? info;
      const known = /^cluster_known_nodes:.*$/m.exec(info)?.[0] ?? '';
      return `127.0.0.1:${port} ${told.trim()} ${known.trim()}`.trim();
    }),
  );
  const seconds = Math.round(deadlineMs / 1000);
  const detail = [...(cause === '' ? [] : [cause]), ...words].join('\n');
  return new TutorialError('CLUSTER_NOT_FORMED', { product, nodes: nodes.length, seconds }, detail);
}
