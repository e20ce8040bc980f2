import { TutorialError, messageOf } from '../../contract/errors.ts';
import type { RedisFact } from '../../contract/facts.ts';
import {
  resourceName,
  type DatabaseResource,
  type KeysResource,
  type Presence,
} from '../../contract/resources.ts';
import type { EngineDeps } from '../deps.ts';
import { DATABASE_NAME, databaseExists, isOwnDatabase } from '../external/external-mysql.ts';
import { recogniseRedis } from '../external/external-redis.ts';
import { hasPrefix, unlinkPrefix } from '../external/keys.ts';
import { withExternalMysql } from '../external/mysql-connection.ts';
import { parseRedisUrl } from '../external/urls.ts';
import { redisConnection, type RedisConnection } from '../sessions/redis-connection.ts';

type Secrets = Pick<EngineDeps, 'secrets'>;

const KEY_PREFIX = /^elasticache-tutorial:[0-9A-Za-z_-]+:$/;

/** Removes what was made on a server that is not ours, if it is there. Throws CLEANUP_INCOMPLETE. */
export async function destroyRemote(
  resource: DatabaseResource | KeysResource,
  deps: Secrets,
): Promise<void> {
  try {
    if (resource.kind === 'database') await dropDatabase(resource, deps);
    else await unlinkKeys(resource, deps);
  } catch (error) {
    // A user who may not make a database may not drop it either: what never came to be is gone.
    if ((await lookAtRemote(resource, deps)).state === 'gone') return;
    const detail =
      error instanceof TutorialError ? (error.detail ?? reasonOf(error)) : messageOf(error);
    throw new TutorialError(
      'CLEANUP_INCOMPLETE',
      { remaining: 1 },
      `${resource.server}: ${detail}`,
    );
  }
}

/** Looks on the server; `unknown` when it cannot be asked. */
export async function lookAtRemote(
  resource: DatabaseResource | KeysResource,
  deps: Secrets,
): Promise<Presence> {
  try {
    const present =
      resource.kind === 'database'
        ? await withExternalMysql(await deps.secrets.get(resource.secret), (session) =>
            databaseExists(session, resource.name),
          )
        : await withKeys(resource, deps, hasPrefix);
    return present ? { state: 'present', detail: resourceName(resource) } : { state: 'gone' };
  } catch (error) {
    const reason = error instanceof TutorialError ? reasonOf(error) : messageOf(error);
    return { state: 'unknown', detail: `${resource.server}: ${reason}` };
  }
}

async function dropDatabase(resource: DatabaseResource, deps: Secrets): Promise<void> {
  const { name, server, secret } = resource;
  if (!DATABASE_NAME.test(name) || !(await isOwnDatabase(name, server, deps.secrets))) {
    throw new Error(`${name} is not known to be ours; it was not touched`);
  }
  await withExternalMysql(await deps.secrets.get(secret), async (session) => {
    await session.query(`DROP DATABASE IF EXISTS \`${name}\``);
  });
}

async function unlinkKeys(resource: KeysResource, deps: Secrets): Promise<void> {
  if (!KEY_PREFIX.test(resource.prefix)) {
    throw new Error(`${resource.prefix} is not a prefix of ours; nothing was touched`);
  }
  await withKeys(resource, deps, unlinkPrefix);
}

async function withKeys<T>(
  resource: KeysResource,
  deps: Secrets,
  work: (fact: RedisFact, connection: RedisConnection, prefix: string) => Promise<T>,
): Promise<T> {
  const address = parseRedisUrl(await deps.secrets.get(resource.secret));
  const instance = resource.secret.replace(/\.url$/, '');
  const known = { instance, name: '', keyPrefix: resource.prefix };
  const fact = await recogniseRedis(known, address, deps);
  return work(fact, await redisConnection(fact, deps.secrets), resource.prefix);
}

function reasonOf(error: TutorialError): string {
  const { reason } = error.params;
  return typeof reason === 'string' ? reason : error.code;
}
