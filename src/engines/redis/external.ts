import type { RedisFact } from '../../contract/facts.ts';
import type { KeysResource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Bench } from '../process/bench.ts';
import type { RedisSpec } from './contract.ts';
import { newInstanceId, secretRef } from '../process/instance-folder.ts';
import { boundedConnection, recogniseRedis, refusable, serverOf } from './recognise.ts';
import { openRedisSession } from './sessions/session.ts';
import { parseRedisUrl } from './url.ts';

/** The prefix of every key this session may write on a server that is not ours. */
function externalPrefix(session: string): string {
  return `elasticache-tutorial:${session}:`;
}

/**
 * Connects to the learner's own Redis, journals the key prefix before anything is written, and proves that keys of ours
 * may be written. Throws EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function startExternalRedis(
  url: string,
  spec: RedisSpec,
  bench: Bench,
): Promise<RedisFact> {
  const instance = newInstanceId('redis');
  const { password } = parseRedisUrl(url);
  await bench.secrets.put(secretRef.url(instance), url);
  if (password !== null) await bench.secrets.put(secretRef.password(instance), password);
  const known = { instance, name: spec.name, keyPrefix: externalPrefix(bench.session) };
  const fact = await recogniseRedis(known, url, bench.secrets);
  const keys: KeysResource = {
    kind: 'keys',
    id: `${instance}/keys`,
    owner: spec.owner,
    prefix: fact.keyPrefix,
    secret: secretRef.url(instance),
    server: serverOf(url),
  };
  await bench.ledger.intend(keys);
  await bench.ledger.created(keys);
  await proveWritable(fact, bench.secrets);
  return fact;
}

/**
 * Writes a key of ours that expires by itself: a replica, a full memory or an account without the right to write
 * would else be met in the midst of the lesson. @throws TutorialError EXTERNAL_REFUSED in the server's own words
 */
async function proveWritable(fact: RedisFact, secrets: SecretStore): Promise<void> {
  await using session = await openRedisSession(fact, await boundedConnection(fact, secrets));
  const key = `${fact.keyPrefix}may-write`;
  await refusable(fact, () => session.command('SET', key, '1', 'PX', 1000));
  await session.command('UNLINK', key).catch(() => undefined);
}
