import type { RedisFact } from '../../../contract/facts.ts';
import type { SecretStore } from '../../../contract/secrets.ts';
import { ADMIN_USER } from '../config/accounts.ts';
import type { RedisSession, RedisSessionOptions, SentinelsFact } from '../contract.ts';
import type { SentinelAddresses } from './client.ts';
import { redisConnection } from './connection.ts';
import { openRedisSession } from './session.ts';

/** Connects to the Redis of a fact; the secrets are looked up when they are needed. */
export async function openRedis(
  fact: RedisFact,
  { as = 'user', sentinels }: RedisSessionOptions,
  secrets: SecretStore,
): Promise<RedisSession> {
  return openRedisSession(
    fact,
    await redisConnection(fact, secrets, as),
    sentinels === undefined ? null : await sentinelAddresses(fact, sentinels, secrets),
  );
}

async function sentinelAddresses(
  fact: RedisFact,
  { masterName, nodes }: SentinelsFact,
  secrets: SecretStore,
): Promise<SentinelAddresses> {
  const password = fact.adminSecret === null ? '' : await secrets.get(fact.adminSecret);
  return { masterName, nodes, username: ADMIN_USER, password };
}
