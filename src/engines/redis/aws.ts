import type { RedisFact } from '../../contract/facts.ts';
import { iamRef } from '../../contract/iam-ref.ts';
import type { Bench } from '../process/bench.ts';
import { newInstanceId, secretRef } from '../process/instance-folder.ts';
import type { RedisSpec } from './contract.ts';
import { KEY_PREFIX } from './private-redis.ts';
import { recogniseServer } from './recognise.ts';

const PORT = 6379;

/**
 * The cache of the run's stack: it is reached, signed in to, and asked for what it says of itself.
 * @throws TutorialError AWS_STACK_MISSING, AWS_OUT_OF_REACH, AWS_REFUSED, ENGINE_GONE, CACHE_ERROR
 */
export async function startAwsRedis(spec: RedisSpec, { aws, secrets }: Bench): Promise<RedisFact> {
  const { outputs } = await aws.standing();
  const host = outputs.CacheAddress ?? '';
  const port = spec.port ?? PORT;
  await aws.reach({ host, port });
  const instance = newInstanceId('redis');
  const { username, ref } = await signIn(instance, spec, aws, secrets);
  const fact: RedisFact = {
    instance,
    name: spec.name,
    kind: 'aws',
    product: spec.engine,
    version: '',
    host,
    port,
    tls: spec.tls ? { caFile: null, servername: host } : null,
    username,
    secret: ref,
    adminSecret: null,
    users: [],
    keyPrefix: KEY_PREFIX,
    clusterMode: spec.clusterMode,
    nodes: [{ id: `${host}:${port}`, host, port, role: 'primary', shard: 0, pid: null }],
    maxmemory: null,
    maxmemoryPolicy: null,
  };
  return recogniseServer(fact, secrets);
}

/** As whom to sign in, and the reference to what proves it: a password that is kept, or a token that is made anew. */
async function signIn(
  instance: string,
  { login }: RedisSpec,
  aws: Bench['aws'],
  secrets: Bench['secrets'],
): Promise<{ readonly username: string | null; readonly ref: string | null }> {
  if (login === undefined) return { username: null, ref: null };
  const { secret, serverless, username } = login;
  if (secret !== null) {
    const { outputs } = await aws.standing();
    await secrets.put(secretRef.password(instance), await aws.secret(outputs[secret] ?? ''));
    return { username, ref: secretRef.password(instance) };
  }
  const { resource } = await aws.standing();
  const cache = await aws.idOf('Cache');
  const kind = serverless ? 'serverless' : 'group';
  const ref = iamRef({ region: resource.region, kind, cache, user: username ?? 'default' });
  return { username, ref };
}
