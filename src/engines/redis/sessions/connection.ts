import type { ConnectionOptions } from 'node:tls';
import { readIamRef } from '../../../contract/iam-ref.ts';
import type { RedisFact } from '../../../contract/facts.ts';
import type { SecretStore } from '../../../contract/secrets.ts';
import { isGivenByUrl } from '../../kinds/external.ts';
import { secretRef } from '../../process/instance-folder.ts';
import { tlsOptions } from '../../reach/tls.ts';
import { ADMIN_USER } from '../config/accounts.ts';
import type { RedisAccount, RedisCredentials } from '../contract.ts';
import { parseRedisUrl } from '../url.ts';

/** Everything a client needs to connect to the Redis of a fact; holds the password. */
export interface RedisConnection {
  readonly host: string;
  readonly port: number;
  readonly username: string | null;
  readonly password: string | null;
  readonly tls: ConnectionOptions | null;
  /** Number of the logical database. */
  readonly db: number;
  /** Where the password does not hold for long: how the next one is had, and after how many ms. */
  readonly renewed?: { next(): Promise<string>; readonly everyMs: number };
  /** How long one answer may take, in ms, where it is less than for every server. */
  readonly answerMs?: number;
}

/** Resolves a fact's references. Throws WORKSPACE_UNUSABLE when the secret or the CA file is missing. */
export async function redisConnection(
  fact: RedisFact,
  secrets: SecretStore,
  as: RedisAccount = 'user',
): Promise<RedisConnection> {
  const { username, password } = await credentials(fact, secrets, as);
  const db = isGivenByUrl(fact)
    ? parseRedisUrl(await secrets.get(secretRef.url(fact.instance))).db
    : 0;
  const { host, port } = fact;
  const tls = fact.tls === null ? null : await tlsOptions(fact.tls);
  const renewed = as === 'user' && readIamRef(fact.secret) !== null ? renewedBy(fact, secrets) : {};
  return { host, port, username, password, tls, db, ...renewed };
}

/** Within the life of a token of IAM, which is 15 minutes, so that none is old when a connection is lost. */
const RENEW_MS = 5 * 60_000;

function renewedBy({ secret }: RedisFact, secrets: SecretStore): Pick<RedisConnection, 'renewed'> {
  return { renewed: { next: () => secrets.get(secret ?? ''), everyMs: RENEW_MS } };
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

/** AUTH with what the connection knows; nothing when there is no password. */
export function authCommand(connection: RedisConnection, password: string | null): string[][] {
  if (password === null) return [];
  const { username } = connection;
  return [username === null ? ['AUTH', password] : ['AUTH', username, password]];
}
