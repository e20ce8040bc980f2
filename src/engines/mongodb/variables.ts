import type { SecretStore } from '../../contract/secrets.ts';
import type { Variables } from '../family.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { bracket } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';
import type { MongoFact } from './contract.ts';

/** The URL of a MongoDB, with its password. */
export async function mongoUrl(fact: MongoFact, secrets: SecretStore): Promise<string> {
  if (isGivenByUrl(fact)) return secrets.get(secretRef.url(fact.instance));
  const { user, secret, host, port, database } = fact;
  const account =
    user === null || secret === null
      ? ''
      : `${encodeURIComponent(user)}:${encodeURIComponent(await secrets.get(secret))}@`;
  return `mongodb://${account}${bracket(host)}:${port}/${database}?authSource=admin`;
}

/** Everything another program needs to connect. */
export async function mongoVariables(fact: MongoFact, secrets: SecretStore): Promise<Variables> {
  return { [ABOUT.address.variable]: await mongoUrl(fact, secrets) };
}
