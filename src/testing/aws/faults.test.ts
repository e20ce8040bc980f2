import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openAws, type Aws } from './aws-fixture.ts';
import { FakeAws } from './fake-aws.ts';

describe('faults of the fake AWS, as the clients of the SDK see them', () => {
  let on: Aws;

  afterEach(() => on[Symbol.asyncDispose]());

  const whoami = () => on.sts.send(new GetCallerIdentityCommand());
  const stacks = () => on.stacks.send(new DescribeStacksCommand());
  const secret = () => on.secrets.send(new GetSecretValueCommand({ SecretId: 'none' }));

  it('are a token that expires midway, for every service in its own spelling', async () => {
    on = await openAws();
    await whoami();
    on.aws.fault({ on: '*', trouble: 'expired-token' });
    const message = 'The security token included in the request is expired';
    await expect(whoami()).rejects.toMatchObject({ name: 'ExpiredToken', message });
    await expect(stacks()).rejects.toMatchObject({
      name: 'ExpiredToken',
      message,
      $metadata: { httpStatusCode: 403 },
    });
    await expect(secret()).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      message,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('are a refusal that names who may not do what', async () => {
    on = await openAws({ faults: [{ on: 'CreateStack', trouble: 'access-denied' }] });
    await expect(on.create()).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('is not authorized to perform: cloudformation:CreateStack'),
    });
    expect((await stacks()).Stacks).toEqual([]);
  });

  it('are a key that nobody has', async () => {
    on = await openAws({ accounts: { OTHER: '999999999999' } });
    await expect(whoami()).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await expect(secret()).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it.each(['throttling', 'internal-failure', 'unavailable'] as const)(
    'are %s, which the SDK tries again by itself',
    async (trouble) => {
      on = await openAws({ faults: [{ on: 'DescribeStacks', trouble, times: 2 }] });
      const { $metadata } = await stacks();
      expect($metadata.attempts).toBe(3);
      expect(on.aws.calls.map(({ outcome }) => outcome)).toEqual([
        expect.any(String),
        expect.any(String),
        'ok',
      ]);
    },
  );

  it('come after calls that went well, and end', async () => {
    on = await openAws({
      faults: [{ on: 'DescribeStacks', trouble: 'access-denied', after: 1, times: 1 }],
    });
    await stacks();
    await expect(stacks()).rejects.toMatchObject({ name: 'AccessDenied' });
    await stacks();
  });

  it('are an answer that is lost after it was carried out', async () => {
    on = await openAws({ faults: [{ on: 'CreateStack', trouble: 'lost-answer', times: 1 }] });
    // The SDK asks again, with the same token: there is one stack.
    const id = await on.create({ ClientRequestToken: 'session-1' });
    expect((await stacks()).Stacks?.map(({ StackId }) => StackId)).toEqual([id]);
    expect(on.aws.calls.map(({ outcome }) => outcome)).toEqual(['lost', 'ok', 'ok']);
  });

  it('are an answer that never comes', async () => {
    on = await openAws({ faults: [{ on: 'DescribeStacks', trouble: 'hang' }] });
    const controller = new AbortController();
    const asked = on.stacks.send(new DescribeStacksCommand(), { abortSignal: controller.signal });
    await Promise.all([
      expect(asked).rejects.toMatchObject({ name: 'AbortError' }),
      on.aws.called('DescribeStacks').then(() => {
        controller.abort();
      }),
    ]);
  });
});

describe('the fake AWS', () => {
  it.each([
    ['a field that no model has', 'Action=GetCallerIdentity&Version=2011-06-15&Accounts=1'],
    ['an operation that no model has', 'Action=GetCallerIdentities&Version=2011-06-15'],
    ['an operation that is not faked', 'Action=GetSessionToken&Version=2011-06-15'],
  ])('fails the test that sends %s', async (_what, body) => {
    const aws = await FakeAws.open();
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKID/20261201/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0';
    const { status } = await fetch(aws.url, { method: 'POST', body, headers: { authorization } });
    expect(status).toBe(418);
    await expect(aws[Symbol.asyncDispose]()).rejects.toThrow(/outside of the model: /);
  });

  it('writes down calls without secrets', async () => {
    await using aws = await FakeAws.open({ secrets: { CacheToken: 'theToken' } });
    const config = {
      region: 'us-east-1',
      endpoint: aws.url,
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'theKey', sessionToken: 'theSession' },
    };
    await new STSClient(config).send(new GetCallerIdentityCommand());
    const read = new SecretsManagerClient(config).send(
      new GetSecretValueCommand({ SecretId: 'none' }),
    );
    await expect(read).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect(JSON.stringify(aws.calls)).not.toMatch(/theKey|theSession|theToken/);
    expect(aws.calls.map(({ operation, outcome }) => [operation, outcome])).toEqual([
      ['GetCallerIdentity', 'ok'],
      ['GetSecretValue', 'ResourceNotFoundException'],
    ]);
  });
});
