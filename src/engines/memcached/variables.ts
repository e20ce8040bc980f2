import type { SecretStore } from '../../contract/secrets.ts';
import type { Variables } from '../family.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { bracket } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact } from './contract.ts';

/** The URL of a memcached, with its password. */
export async function memcachedUrl(fact: MemcachedFact, secrets: SecretStore): Promise<string> {
  if (isGivenByUrl(fact)) return secrets.get(secretRef.url(fact.instance));
  const { user, secret, host, port } = fact;
  const account =
    user === null || secret === null
      ? ''
      : `${encodeURIComponent(user)}:${encodeURIComponent(await secrets.get(secret))}@`;
  return `memcached://${account}${bracket(host)}:${port}`;
}

/** Everything another program needs to connect. */
export async function memcachedVariables(
  fact: MemcachedFact,
  secrets: SecretStore,
): Promise<Variables> {
  return { [ABOUT.address.variable]: await memcachedUrl(fact, secrets) };
}
