import type { ConnectionOptions } from 'node:tls';
import { readFile } from 'node:fs/promises';
import { TutorialError, messageOf } from '../../contract/errors.ts';
import type { RedisFact } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { redisDatabase } from '../external/urls.ts';
import { secretRef } from '../process/instance-folder.ts';
import { ADMIN_USER } from '../redis/config/accounts.ts';
import type { RedisAccount, RedisCredentials } from '../redis/contract.ts';

/** Everything a client needs to connect to the Redis of a fact; holds the password. */
export interface RedisConnection {
  readonly host: string;
  readonly port: number;
  readonly username: string | null;
  readonly password: string | null;
  readonly tls: ConnectionOptions | null;
  /** Number of the logical database. */
  readonly db: number;
}

/** Resolves a fact's references. Throws WORKSPACE_UNUSABLE when the secret or the CA file is missing. */
export async function redisConnection(
  fact: RedisFact,
  secrets: SecretStore,
  as: RedisAccount = 'user',
): Promise<RedisConnection> {
  const { username, password } = await credentials(fact, secrets, as);
  const db =
    fact.kind === 'external' ? redisDatabase(await secrets.get(secretRef.url(fact.instance))) : 0;
  const { host, port } = fact;
  const tls = fact.tls === null ? null : await tlsOptions(fact.tls);
  return { host, port, username, password, tls, db };
}

async function credentials(
  fact: RedisFact,
  secrets: SecretStore,
  as: RedisAccount,
): Promise<RedisCredentials> {
  if (typeof as === 'object') return as;
  if (as === 'admin' && fact.adminSecret !== null) {
    return { username: ADMIN_USER, password: await secrets.get(fact.adminSecret) };
  }
  const password = fact.secret === null ? null : await secrets.get(fact.secret);
  return { username: fact.username, password };
}

/** Reads the CA's file, if one is named; the certificate is always checked. */
export async function tlsOptions(tls: {
  readonly caFile: string | null;
  readonly servername: string;
}): Promise<ConnectionOptions> {
  // Node refuses an IP address as a server name (RFC 6066).
  const name = /^[\d.]+$|:/.test(tls.servername) ? {} : { servername: tls.servername };
  if (tls.caFile === null) return name;
  try {
    return { ...name, ca: await readFile(tls.caFile, 'utf8') };
  } catch (error) {
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: tls.caFile }, messageOf(error));
  }
}

/** AUTH with what the connection knows; nothing when there is no password. */
export function authCommand(connection: RedisConnection, password: string | null): string[][] {
  if (password === null) return [];
  const { username } = connection;
  return [username === null ? ['AUTH', password] : ['AUTH', username, password]];
}
