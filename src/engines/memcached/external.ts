import { secretRef, newInstanceId } from '../process/instance-folder.ts';
import type { Bench } from '../process/bench.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';
import { openMemcached } from './session.ts';
import { parseMemcachedUrl } from './url.ts';

/** The prefix of every key this session may write on servers that are not ours. */
function externalPrefix(session: string): string {
  return `elasticache-tutorial:${session}:`;
}

/**
 * Connects to every node of the learner's own memcached and writes nothing. memcached tells nobody which keys it
 * holds, so nothing is journalled either: whoever writes there must give each key a life and delete it.
 * @throws TutorialError EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED
 */
export async function startExternalMemcached(
  url: string,
  _spec: MemcachedSpec,
  { secrets, session }: Bench,
): Promise<MemcachedFact> {
  const instance = newInstanceId(ABOUT.id);
  const { nodes, user, password } = parseMemcachedUrl(url);
  const [first] = nodes;
  if (first === undefined) throw new RangeError('a memcached URL names a host');
  await secrets.put(secretRef.url(instance), url);
  if (password !== null) await secrets.put(secretRef.password(instance), password);
  const fact: MemcachedFact = {
    instance,
    kind: 'external',
    product: ABOUT.id,
    version: '',
    ...first,
    tls: null,
    nodes,
    user,
    secret: password === null ? null : secretRef.password(instance),
    keyPrefix: externalPrefix(session),
    memoryBytes: null,
    maxItemBytes: null,
  };
  const versions: string[] = [];
  for (const node of nodes) {
    await using client = await openMemcached(fact, node, secrets);
    versions.push(await client.version());
  }
  return { ...fact, version: versions[0] ?? '' };
}
