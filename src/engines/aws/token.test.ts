import { expect, it } from '@jest/globals';
import { iamRef, readIamRef } from '../../contract/iam-ref.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { partly } from '../../testing/fakes.ts';
import { awsClients } from './clients.ts';
import { withTokens } from './token-store.ts';
import { iamToken } from './token.ts';

const LOGIN = { region: 'us-east-1', cache: 'tutorial-ab12cd34', user: 'app' } as const;

/** Signatures of botocore 1.43.11 for the same key, time and request. */
const BY_BOTOCORE = {
  serverless: 'e5eec52cfd3ac8437a6519734d8eb57037a50377d443e6b425c67acc5f6fd6fc',
  group: '4092f4ec381caaea281b9d446ca147af0d661e961aad44397c4617cba18b5499',
} as const;

it.each([
  ['serverless', { AWS_SESSION_TOKEN: 'session-token' }],
  ['group', {}],
] as const)('signs in to a cache as botocore does: %s', async (kind, more) => {
  delete process.env.AWS_SESSION_TOKEN;
  const keys = { AWS_ACCESS_KEY_ID: 'AKIDLEARNER', AWS_SECRET_ACCESS_KEY: 'none' };
  Object.assign(process.env, keys, more);
  const token = await iamToken(
    await awsClients('us-east-1'),
    { ...LOGIN, kind },
    new Date('2026-12-01T00:00:00Z'),
  );
  const url = new URL(`https://${token}`);
  expect(url.host).toBe(LOGIN.cache);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    Action: 'connect',
    User: 'app',
    'X-Amz-Expires': '900',
    'X-Amz-Credential': 'AKIDLEARNER/20261201/us-east-1/elasticache/aws4_request',
    'X-Amz-Signature': BY_BOTOCORE[kind],
  });
  expect(url.searchParams.get('ResourceType')).toBe(kind === 'group' ? null : 'ServerlessCache');
});

it('makes a token anew for each time that its reference is asked for, and keeps none', async () => {
  let made = 0;
  const store = withTokens(
    partly<SecretStore>({ get: (ref) => Promise.resolve(`kept ${ref}`) }),
    (login) => Promise.resolve(`${login.user} ${++made}`),
  );
  const ref = iamRef({ ...LOGIN, kind: 'serverless' });
  expect(readIamRef(ref)).toEqual({ ...LOGIN, kind: 'serverless' });
  await expect(store.get(ref)).resolves.toBe('app 1');
  await expect(store.get(ref)).resolves.toBe('app 2');
  await expect(store.get('redis-1.password')).resolves.toBe('kept redis-1.password');
});
