import type { IamLogin } from '../../contract/iam-ref.ts';
import { asTold } from './errors.ts';
import type { AwsClients } from './clients.ts';

/** How long a token can be used to sign in, in seconds. A connection that has signed in stays for twelve hours. */
const LIFE_SECONDS = 900;

/**
 * A token that signs a user in to a cache: a request that is signed and never sent, without its scheme.
 * Source: Amazon ElastiCache User Guide, "Authenticating with IAM", 2026-11.
 * @throws TutorialError AWS_CREDENTIALS
 */
export async function iamToken(
  { sdk, sts }: AwsClients,
  { cache, kind, region, user }: IamLogin,
  signingDate: Date = new Date(),
): Promise<string> {
  const { credentials, sha256 } = sts.config;
  const signer = new sdk.SignatureV4({ service: 'elasticache', region, credentials, sha256 });
  const request = {
    method: 'GET',
    protocol: 'http:',
    hostname: cache,
    path: '/',
    query: {
      Action: 'connect',
      User: user,
      ...(kind === 'serverless' ? { ResourceType: 'ServerlessCache' } : {}),
    },
    headers: { host: cache },
  };
  try {
    const { query = {} } = await signer.presign(request, { expiresIn: LIFE_SECONDS, signingDate });
    const pairs = Object.entries(query).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
    );
    return `${cache}/?${pairs.join('&')}`;
  } catch (error) {
    throw asTold('elasticache:Connect', error);
  }
}
