import type { RedisFact, RedisNode } from '../../../contract/facts.ts';
import type { RedisNodeView } from '../contract.ts';
import type { Ask } from '../sessions/ask.ts';
import { parseInfo } from '../info.ts';

/** What every node of the fact says of itself; those that do not answer are in the list as well. */
export function viewNodes(fact: RedisFact, ask: Ask): Promise<readonly RedisNodeView[]> {
  return Promise.all(fact.nodes.map((node) => viewNode(fact, node, ask)));
}

async function viewNode(fact: RedisFact, node: RedisNode, ask: Ask): Promise<RedisNodeView> {
  const commands = [['INFO'], ...(fact.clusterMode ? [['CLUSTER', 'INFO']] : [])];
  const replies = await ask(node.port, ...commands).catch(() => []);
  const [info, cluster] = replies.map((reply) => (reply.ok ? String(reply.value) : ''));
  if (info === undefined || info === '') return silent(node);
  const fields = parseInfo(info);
  const replica = fields.get('role') === 'slave';
  const offset = fields.get(replica ? 'slave_repl_offset' : 'master_repl_offset');
  return {
    node,
    role: replica ? 'replica' : 'primary',
    primaryPort: replica ? numberOf(fields.get('master_port')) : null,
    linked: replica ? fields.get('master_link_status') === 'up' : null,
    pid: numberOf(fields.get('process_id')),
    keys: Number(/keys=(\d+)/.exec(fields.get('db0') ?? '')?.[1] ?? 0),
    usedMemory: numberOf(fields.get('used_memory')),
    replicationOffset: numberOf(offset),
    clusterState: parseInfo(cluster ?? '').get('cluster_state') ?? null,
  };
}

function silent(node: RedisNode): RedisNodeView {
  return {
    node,
    role: null,
    primaryPort: null,
    linked: null,
    pid: null,
    keys: null,
    usedMemory: null,
    replicationOffset: null,
    clusterState: null,
  };
}

/**
 * The fact as it is now: roles and pids of the nodes that answer, and without cluster mode the primary's address. A
 * node that does not answer is a replica as soon as another one of its shard is the primary.
 */
export function factAfter(fact: RedisFact, views: readonly RedisNodeView[]): RedisFact {
  const replaced = new Set(
    views.filter(({ role }) => role === 'primary').map(({ node }) => node.shard),
  );
  const nodes = views.map(({ node, role, pid }): RedisNode => {
    if (role !== null) return { ...node, role, pid };
    return { ...node, role: replaced.has(node.shard) ? 'replica' : node.role };
  });
  const alive = new Set(views.filter(({ role }) => role !== null).map(({ node }) => node.port));
  const primaries = nodes.filter(({ role, port }) => role === 'primary' && alive.has(port));
  // In cluster mode any node that answers is an entry; the present one is kept while it does.
  const entry =
    fact.clusterMode && alive.has(fact.port)
      ? nodes.find(({ port }) => port === fact.port)
      : (primaries.find(({ port }) => port === fact.port) ?? mostFollowed(primaries, views));
  return { ...fact, nodes, port: entry?.port ?? fact.port, host: entry?.host ?? fact.host };
}

/** A former primary that came back may still think it is one; the replicas know better. */
function mostFollowed(
  primaries: readonly RedisNode[],
  views: readonly RedisNodeView[],
): RedisNode | undefined {
  const followers = ({ port }: RedisNode): number =>
    views.filter(({ primaryPort }) => primaryPort === port).length;
  return [...primaries].sort((a, b) => followers(b) - followers(a))[0];
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
