import { TutorialError, hasCode } from '../../contract/errors.ts';
import type { RedisFact, RedisNode } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { RedisSession } from './contract.ts';
import { unreachable } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { ABOUT } from './about.ts';
import { authCommand, redisConnection, type RedisConnection } from './sessions/connection.ts';
import { openRedisSession } from './sessions/session.ts';
import { parseRedisUrl } from './url.ts';

/** How long a server of the learner's may take for one answer while it is recognised, proved or cleaned, in ms. */
const ANSWER_MS = 5000;

/** Where a URL leads, as it is journalled and shown: `host:port`, and the database where it is not the first. */
export function serverOf(url: string): string {
  const { host, port, db } = parseRedisUrl(url);
  return db === 0 ? `${host}:${port}` : `${host}:${port}/${db}`;
}

/** What a connection looks up in the secrets, taken from the URL alone. */
export function credentialsOf(instance: string, url: string): SecretStore {
  const { password } = parseRedisUrl(url);
  const known = new Map([[secretRef.url(instance), url]]);
  if (password !== null) known.set(secretRef.password(instance), password);
  return {
    put: () => Promise.reject(new Error('the credentials of a URL are not kept')),
    get: (ref) => {
      const value = known.get(ref);
      return value === undefined
        ? Promise.reject(new Error(`a URL has no ${ref}`))
        : Promise.resolve(value);
    },
  };
}

/** A connection whose every answer is waited for with an end. @throws as redisConnection */
export async function boundedConnection(
  fact: RedisFact,
  secrets: SecretStore,
): Promise<RedisConnection> {
  return { ...(await redisConnection(fact, secrets)), answerMs: ANSWER_MS };
}

/**
 * Asks the server of a URL for what it says of itself: product, version, cluster mode and nodes.
 * @throws TutorialError EXTERNAL_UNREACHABLE, EXTERNAL_REFUSED
 */
export async function recogniseRedis(
  known: Pick<RedisFact, 'instance' | 'name' | 'keyPrefix'>,
  url: string,
  secrets: SecretStore,
): Promise<RedisFact> {
  const { host, port, username, password, tls, db } = parseRedisUrl(url);
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
  return recogniseServer(fact, secrets, db);
}

/**
 * Signs in to the server of a fact, and asks it for what it says of itself; `db` is the database that must be there.
 * @throws TutorialError as its kind of server fails
 */
export async function recogniseServer(
  fact: RedisFact,
  secrets: SecretStore,
  db = 0,
): Promise<RedisFact> {
  const connection = await boundedConnection(fact, secrets);
  await using session = await openRedisSession(fact, connection);
  // Else a wrong password would be told as none at all: the client itself goes on without a word.
  for (const [name = '', ...args] of authCommand(connection, connection.password)) {
    await session.command(name, ...args);
  }
  await session.command('PING').catch((error: unknown) => {
    // NOPERM is said only to a user who has signed in; rules of least privilege need not allow PING.
    if (!(error instanceof TutorialError) || !isNoPermission(error)) throw error;
  });
  // The client would go on in database 0 without a word.
  if (db !== 0) await refusable(fact, () => session.command('SELECT', db));
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

/** Does `work` on a server of the learner's; what it refuses is told as that. @throws TutorialError EXTERNAL_REFUSED */
export async function refusable<T>(
  { host, port }: Pick<RedisFact, 'host' | 'port'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TutorialError) || !hasCode(error, 'CACHE_ERROR')) throw error;
    const reason = error.detail ?? error.code;
    throw new TutorialError('EXTERNAL_REFUSED', { endpoint: `${host}:${port}`, reason });
  }
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
  throw unreachable(ABOUT, endpoint, 'CLUSTER SLOTS is empty');
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined || !/^\d+$/.test(text) ? null : Number(text);
}

function isNoPermission({ params, detail }: TutorialError): boolean {
  return [params.reason, detail].some(
    (words) => typeof words === 'string' && words.startsWith('NOPERM'),
  );
}
