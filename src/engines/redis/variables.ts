import type { RedisFact } from '../../contract/facts.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Variables } from '../family.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { bracket } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';
import { redisCliVariables } from './client-call.ts';
import { redisConnection } from './sessions/connection.ts';

/** The URL of a Redis, with its password. */
export async function redisUrl(fact: RedisFact, secrets: SecretStore): Promise<string> {
  // The learner's own URL may say more than a fact: the database's number, the CA's file.
  if (isGivenByUrl(fact)) return secrets.get(secretRef.url(fact.instance));
  const { username, password, host, port, db } = await redisConnection(fact, secrets);
  // redis-cli takes an empty user for a user of that name, and is refused.
  const account =
    password === null
      ? ''
      : `${encodeURIComponent(username ?? 'default')}:${encodeURIComponent(password)}@`;
  const path = db === 0 ? '' : `/${db}`;
  return `${fact.tls === null ? 'redis' : 'rediss'}://${account}${bracket(host)}:${port}${path}`;
}

/** Everything another program needs to connect. */
export async function redisVariables(fact: RedisFact, secrets: SecretStore): Promise<Variables> {
  const nodes = fact.nodes.map(({ host, port }) => `${host}:${port}`);
  return {
    [ABOUT.address.variable]: await redisUrl(fact, secrets),
    ...redisCliVariables(await redisConnection(fact, secrets)),
    ...(fact.tls?.caFile == null ? {} : { REDIS_CA_FILE: fact.tls.caFile }),
    ...(fact.clusterMode ? { REDIS_CLUSTER_NODES: nodes.join(',') } : {}),
  };
}
