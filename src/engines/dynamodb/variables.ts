import type { SecretStore } from '../../contract/secrets.ts';
import type { Variables } from '../family.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import { secretRef } from '../process/instance-folder.ts';
import { bracket } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';
import type { DynamodbFact } from './contract.ts';
import { parseDynamodbUrl } from './url.ts';

/** The URL of a DynamoDB, with its access key. */
export async function dynamodbUrl(fact: DynamodbFact, secrets: SecretStore): Promise<string> {
  if (isGivenByUrl(fact)) return secrets.get(secretRef.url(fact.instance));
  const { accessKeyId, secret, host, port, region } = fact;
  const key = secret === null ? '' : await secrets.get(secret);
  return `http://${accessKeyId}:${encodeURIComponent(key)}@${bracket(host)}:${port}/${region}`;
}

/** What AWS's own SDKs and command line read. */
export async function dynamodbVariables(
  fact: DynamodbFact,
  secrets: SecretStore,
): Promise<Variables> {
  const url = await dynamodbUrl(fact, secrets);
  const { tls, host, port, region, credentials } = parseDynamodbUrl(url);
  return {
    [ABOUT.address.variable]: url,
    AWS_ENDPOINT_URL_DYNAMODB: `${tls ? 'https' : 'http'}://${bracket(host)}:${port}`,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken === null ? {} : { AWS_SESSION_TOKEN: credentials.sessionToken }),
  };
}
