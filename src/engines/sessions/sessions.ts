import type { MysqlFact, RedisFact } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Engines, RedisAccount, RedisReply, SentinelsFact } from '../engine.ts';
import type { MysqlEndpoint } from '../mysql/connect.ts';
import { newPassword, secretRef } from '../process/instance-folder.ts';
import { ADMIN_USER } from '../redis/config/accounts.ts';
import { exchange } from '../redis/resp.ts';
import { openMysqlSession } from './mysql-session.ts';
import { mysqlTls } from './mysql-tls.ts';
import { authCommand, redisConnection } from './redis-connection.ts';
import { mapRedisError } from './redis-errors.ts';
import type { SentinelAddresses } from './redis-client.ts';
import { openRedisSession } from './redis-session.ts';

const TIMEOUT_MS = 5000;

type Sessions = Pick<Engines, 'openRedis' | 'openMysql' | 'tryRedis' | 'redisUrl' | 'mysqlUrl'>;

/** Connections to the servers of facts; the secrets are looked up when they are needed. */
export function createSessions(secrets: SecretStore): Sessions {
  return {
    openRedis: async (fact, { as = 'user', sentinels } = {}) =>
      openRedisSession(
        fact,
        await redisConnection(fact, secrets, as),
        sentinels === undefined ? null : await sentinelAddresses(fact, sentinels, secrets),
      ),
    openMysql: async (fact, as = 'user') =>
      openMysqlSession(fact, await mysqlEndpoint(fact, secrets, as)),
    tryRedis: (fact, as, command) => tryRedis(fact, as, command, secrets),
    redisUrl: (fact) => redisUrl(fact, secrets),
    mysqlUrl: (fact) => mysqlUrl(fact, secrets),
  };
}

async function sentinelAddresses(
  fact: RedisFact,
  { masterName, nodes }: SentinelsFact,
  secrets: SecretStore,
): Promise<SentinelAddresses> {
  const password = fact.adminSecret === null ? '' : await secrets.get(fact.adminSecret);
  return { masterName, nodes, username: ADMIN_USER, password };
}

async function tryRedis(
  fact: RedisFact,
  as: 'token' | 'none' | 'wrong' | RedisAccount,
  command: readonly string[],
  secrets: SecretStore,
): Promise<RedisReply> {
  const simple = as === 'token' || as === 'none' || as === 'wrong';
  const connection = await redisConnection(fact, secrets, simple ? 'user' : as);
  const given = as === 'none' ? null : as === 'wrong' ? newPassword() : connection.password;
  const auth = authCommand(connection, given);
  try {
    const replies = await exchange(connection, [...auth, command], TIMEOUT_MS);
    const refused = replies.find((reply, index) => index < auth.length && !reply.ok);
    return refused ?? replies.at(-1) ?? { ok: false, error: 'no reply' };
  } catch (error) {
    throw mapRedisError(error, fact);
  }
}

/** Where and as whom to connect to the MySQL of a fact. The administrator of a private server is `root`. */
export async function mysqlEndpoint(
  fact: MysqlFact,
  secrets: SecretStore,
  as: 'user' | 'admin',
): Promise<MysqlEndpoint> {
  const admin = as === 'admin' && fact.adminSecret !== null;
  const ref = admin ? fact.adminSecret : fact.secret;
  const { host, port, database } = fact;
  const ssl = await mysqlTls(fact, secrets);
  return {
    host,
    port,
    database,
    user: admin ? 'root' : fact.user,
    password: ref === null ? '' : await secrets.get(ref),
    timeoutMs: TIMEOUT_MS,
    ...(ssl === undefined ? {} : { ssl }),
  };
}

async function redisUrl(fact: RedisFact, secrets: SecretStore): Promise<string> {
  // The learner's own URL may say more than a fact: the database's number, the CA's file.
  if (fact.kind === 'external') return secrets.get(secretRef.url(fact.instance));
  const { username, password, host, port, db } = await redisConnection(fact, secrets);
  // redis-cli takes an empty user for a user of that name, and is refused.
  const account = password === null ? '' : `${encode(username ?? 'default')}:${encode(password)}@`;
  const path = db === 0 ? '' : `/${db}`;
  return `${fact.tls === null ? 'redis' : 'rediss'}://${account}${bracket(host)}:${port}${path}`;
}

async function mysqlUrl(fact: MysqlFact, secrets: SecretStore): Promise<string> {
  if (fact.kind === 'external') {
    const url = new URL(await secrets.get(secretRef.url(fact.instance)));
    url.pathname = `/${encode(fact.database)}`;
    return url.href;
  }
  const { user, password, host, port } = await mysqlEndpoint(fact, secrets, 'user');
  const account = `${encode(user)}:${encode(password)}@`;
  return `mysql://${account}${bracket(host)}:${port}/${encode(fact.database)}`;
}

function encode(part: string): string {
  return encodeURIComponent(part);
}

function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
