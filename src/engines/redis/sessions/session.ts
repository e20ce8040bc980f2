import { fromIoredis } from '../../../core/index.ts';
import type { RedisFact, RedisNode } from '../../../contract/facts.ts';
import type { RedisNodeSession, RedisSession } from '../contract.ts';
import { parseInfo } from '../info.ts';
import { connectRedisClient, type RedisClient, type SentinelAddresses } from './client.ts';
import type { RedisConnection } from './connection.ts';
import { mapRedisError } from './errors.ts';
import { mappedStore } from './mapped-store.ts';
import { sumOfInfos } from './sum-of-infos.ts';

const QUIT_MS = 500;

/**
 * Opens a session with one client; connections to single nodes are made when they are asked for. Throws ENGINE_GONE,
 * EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function openRedisSession(
  fact: RedisFact,
  connection: RedisConnection,
  sentinels: SentinelAddresses | null = null,
): Promise<RedisSession> {
  const client = await connectRedisClient(fact, connection, sentinels);
  const nodes = new Map<number, Promise<OpenNode>>();
  const openNode = (port: number): Promise<OpenNode> => {
    const opening = nodes.get(port) ?? connectNode(fact, connection, port);
    nodes.set(port, opening);
    // One that failed may be back later.
    opening.catch(() => nodes.delete(port));
    return opening;
  };
  const command = commandsOf(client, fact);
  const session: RedisSession = {
    address: `${fact.host}:${fact.port}`,
    keyValue: mappedStore(fromIoredis(client), fact),
    command,
    async info(section) {
      if (!fact.clusterMode) return infoOf(command, section);
      const infos: ReadonlyMap<string, string>[] = [];
      for (const node of fact.nodes) {
        const { role, fields } = await roleAndInfo(await openNode(node.port), section);
        if (role === 'primary') infos.push(fields);
      }
      return sumOfInfos(infos);
    },
    node: (port) => openNode(port),
    async eachNode(work) {
      const results = [];
      for (const { port } of fact.nodes) results.push(await work(await openNode(port)));
      return results;
    },
    async [Symbol.asyncDispose]() {
      const opened = await Promise.allSettled(nodes.values());
      const others = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      await Promise.all([client, ...others.map((one) => one.client)].map(close));
    },
  };
  return session;
}

interface OpenNode extends RedisNodeSession {
  readonly client: RedisClient;
}

async function connectNode(
  fact: RedisFact,
  connection: RedisConnection,
  port: number,
): Promise<OpenNode> {
  const node: RedisNode = fact.nodes.find((one) => one.port === port) ?? {
    id: `${fact.host}:${port}`,
    host: fact.host,
    port,
    role: 'primary',
    shard: 0,
    pid: null,
  };
  const { host } = node;
  const single: RedisFact = { ...fact, host, port, clusterMode: false };
  const client = await connectRedisClient(single, { ...connection, host, port });
  const command = commandsOf(client, single);
  // A replica in cluster mode answers reads of its own keys only to those who said so.
  if (fact.clusterMode) await command('READONLY').catch(() => undefined);
  return { node, client, command, info: (section) => infoOf(command, section) };
}

function commandsOf(client: RedisClient, fact: RedisFact): RedisSession['command'] {
  return async (name, ...args) => {
    try {
      return await client.call(name, ...args);
    } catch (error) {
      throw mapRedisError(error, fact);
    }
  };
}

async function infoOf(
  command: RedisSession['command'],
  section?: string,
): Promise<ReadonlyMap<string, string>> {
  const text = await (section === undefined ? command('INFO') : command('INFO', section));
  return parseInfo(String(text));
}

/** Roles change with a failover, so the node itself is asked. */
async function roleAndInfo(
  node: OpenNode,
  section?: string,
): Promise<{ role: string; fields: ReadonlyMap<string, string> }> {
  const replication = await node.info('replication');
  const role = replication.get('role') === 'slave' ? 'replica' : 'primary';
  return { role, fields: await node.info(section) };
}

async function close(client: RedisClient): Promise<void> {
  // A server that hangs never answers QUIT.
  const timer = setTimeout(() => {
    client.disconnect();
  }, QUIT_MS);
  await client.quit().catch(() => undefined);
  clearTimeout(timer);
  client.disconnect();
}
