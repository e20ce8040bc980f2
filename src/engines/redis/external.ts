import { TutorialError } from '../../contract/errors.ts';
import type { RedisFact, RedisNode } from '../../contract/facts.ts';
import type { KeysResource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Bench } from '../process/bench.ts';
import type { RedisSession, RedisSpec } from './contract.ts';
import { newInstanceId, secretRef } from '../process/instance-folder.ts';
import { redisConnection } from './sessions/connection.ts';
import { openRedisSession } from './sessions/session.ts';
import { parseRedisUrl, type RedisAddress } from './url.ts';

/** The prefix of every key this session may write on a server that is not ours. */
function externalPrefix(session: string): string {
  return `elasticache-tutorial:${session}:`;
}

/**
 * Connects to the learner's own Redis and journals the key prefix before anything is written. Nothing on the server is
 * changed. Throws EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function startExternalRedis(
  url: string,
  spec: RedisSpec,
  bench: Bench,
): Promise<RedisFact> {
  const instance = newInstanceId('redis');
  const address = parseRedisUrl(url);
  const { host, port, password } = address;
  await bench.secrets.put(secretRef.url(instance), url);
  if (password !== null) await bench.secrets.put(secretRef.password(instance), password);
  const known = { instance, name: spec.name, keyPrefix: externalPrefix(bench.session) };
  const fact = await recogniseRedis(known, address, bench.secrets);
  const keys: KeysResource = {
    kind: 'keys',
    id: `${instance}/keys`,
    owner: spec.owner,
    prefix: fact.keyPrefix,
    secret: secretRef.url(instance),
    server: `${host}:${port}`,
  };
  await bench.ledger.intend(keys);
  await bench.ledger.created(keys);
  return fact;
}

/** Asks the server at `address` for what it says of itself: product, version, cluster mode and nodes. */
export async function recogniseRedis(
  known: Pick<RedisFact, 'instance' | 'name' | 'keyPrefix'>,
  { host, port, username, password, tls }: RedisAddress,
  secrets: SecretStore,
): Promise<RedisFact> {
  const fact: RedisFact = {
    ...known,
    kind: 'external',
    product: 'redis',
    version: '',
    host,
    port,
    tls,
    username,
    secret: password === null ? null : secretRef.password(known.instance),
    adminSecret: null,
    users: [],
    clusterMode: false,
    nodes: [{ id: `${host}:${port}`, host, port, role: 'primary', shard: 0, pid: null }],
    maxmemory: null,
    maxmemoryPolicy: null,
  };
  await using session = await openRedisSession(fact, await redisConnection(fact, secrets));
  await session.command('PING').catch((error: unknown) => {
    // NOPERM is said only to a user who has signed in; rules of least privilege need not allow PING.
    if (!(error instanceof TutorialError) || !isNoPermission(error)) throw error;
  });
  const info = await session.info().catch(() => new Map<string, string>());
  const valkey = info.get('valkey_version');
  const clusterMode = info.get('cluster_enabled') === '1';
  return {
    ...fact,
    product: valkey === undefined ? 'redis' : 'valkey',
    version: valkey ?? info.get('redis_version') ?? '',
    clusterMode,
    nodes: clusterMode ? await clusterNodes(session, fact) : fact.nodes,
    maxmemory: numberOrNull(info.get('maxmemory')),
    maxmemoryPolicy: info.get('maxmemory_policy') ?? null,
  };
}

/** Reads CLUSTER SLOTS: ranges of slots, each with its primary first and then its replicas. */
async function clusterNodes(session: RedisSession, fact: RedisFact): Promise<readonly RedisNode[]> {
  const reply = await session.command('CLUSTER', 'SLOTS');
  const nodes = new Map<string, RedisNode>();
  const primaries: string[] = [];
  for (const range of Array.isArray(reply) ? (reply as unknown[][]) : []) {
    const members = range.slice(2) as [host: string, port: number, id: string][];
    const first = members[0]?.[2] ?? '';
    if (!primaries.includes(first)) primaries.push(first);
    members.forEach(([host, port, id], index) => {
      // An empty name means the address that was asked.
      const name = host === '' ? fact.host : host;
      nodes.set(id, {
        id: `${name}:${port}`,
        host: name,
        port,
        pid: null,
        role: index === 0 ? 'primary' : 'replica',
        shard: primaries.indexOf(first),
      });
    });
  }
  if (nodes.size > 0) return [...nodes.values()];
  const endpoint = `${fact.host}:${fact.port}`;
  throw new TutorialError('EXTERNAL_UNREACHABLE', { endpoint, reason: 'CLUSTER SLOTS is empty' });
}

function isNoPermission({ params, detail }: TutorialError): boolean {
  return [params.reason, detail].some(
    (words) => typeof words === 'string' && words.startsWith('NOPERM'),
  );
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined || !/^\d+$/.test(text) ? null : Number(text);
}
