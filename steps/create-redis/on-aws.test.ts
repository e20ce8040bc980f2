import { describe, expect, it } from '@jest/globals';
import { choicesWith } from '../../elasticache/choices-fixture.ts';
import type { AwsEngine, AwsRequest, Engines } from '../../src/engines/engine.ts';
import type { AwsSettings } from '../../src/contract/aws.ts';
import type { AwsStackResource } from '../../src/contract/resources.ts';
import type { Ask, StepContext } from '../../src/contract/step.ts';
import { fakeClock, partly } from '../../src/testing/fakes.ts';
import { raiseOnAws } from './on-aws.ts';

const ACCOUNT = '123456789012';
const NONE: AwsSettings = { account: null, region: null, from: null, subnets: [] };
const SUBNETS = { subnets: ['subnet-1', 'subnet-2', 'subnet-3'] };
const IN_VPC = { vpc: 'vpc-1' } as const;

/** What came of it: what was told, what was asked for, and as whom the lesson signs in. */
async function raise(
  choices: Parameters<typeof choicesWith>[0],
  settings: Partial<AwsSettings>,
  typed: string | null = null,
) {
  const requests: AwsRequest[] = [];
  const told: string[] = [];
  const spec = await raiseOnAws(
    choicesWith(choices),
    partly<StepContext>({
      ask: partly<Ask>({ interactive: typed !== null, typed: () => Promise.resolve(typed) }),
      clock: fakeClock(),
      signal: new AbortController().signal,
      emit: (emission) => {
        told.push(JSON.stringify(emission));
      },
      engines: partly<Engines>({
        aws: partly<AwsEngine>({
          settings: { ...NONE, ...settings },
          survey: () =>
            Promise.resolve({
              account: ACCOUNT,
              arn: 'arn:aws:iam::1:user/me',
              region: 'us-east-1',
            }),
          raise: (request) => {
            requests.push(request);
            return Promise.resolve(partly<AwsStackResource>({ name: 'tut' }));
          },
        }),
      }),
    }),
  );
  return { request: requests[0], spec, told: told.join('\n') };
}

describe('before anything is made', () => {
  it.each([
    ['no VPC', {}, SUBNETS, 'AWS_NETWORK_MISSING'],
    ['no subnets', IN_VPC, {}, 'AWS_NETWORK_MISSING'],
    ['nobody to ask, and no account named', IN_VPC, SUBNETS, 'AWS_ACCOUNT_UNCONFIRMED'],
  ])('is refused: %s', async (_why, choices, settings, code) => {
    await expect(raise(choices, settings)).rejects.toMatchObject({ code });
  });

  it.each(['', 'yes', '210987654321'])('the account is typed, and "%s" is none', async (typed) => {
    await expect(raise(IN_VPC, SUBNETS, typed)).rejects.toMatchObject({
      code: 'AWS_ACCOUNT_UNCONFIRMED',
    });
  });

  it('account, Region, price and reach are shown', async () => {
    const { told } = await raise(IN_VPC, SUBNETS, ACCOUNT);
    for (const said of [ACCOUNT, 'us-east-1', '0.0357', '26.06', 'create-redis.aws.cache.vpc']) {
      expect(told).toContain(said);
    }
  });
});

describe('what is asked for', () => {
  it('is the exported template, with nothing opened to anybody', async () => {
    const { request, spec } = await raise(IN_VPC, SUBNETS, ACCOUNT);
    expect(request).toMatchObject({
      owner: 'create-redis',
      name: null,
      usdPerHour: expect.closeTo(0.0357, 4),
      parameters: {
        VpcId: 'vpc-1',
        SubnetIds: 'subnet-1,subnet-2,subnet-3',
        LearnerCidr: '',
      },
    });
    expect(request?.template).toMatch(/^AWSTemplateFormatVersion: "2010-09-09"\n/);
    expect(request?.template).not.toContain('#');
    expect(spec.login).toBeUndefined();
  });

  it('opens MySQL to one address where it was named', async () => {
    const from = '203.0.113.7/32';
    const { request, told } = await raise(IN_VPC, { ...SUBNETS, from }, ACCOUNT);
    expect(request?.parameters.LearnerCidr).toBe(from);
    expect(told).toContain('create-redis.aws.mysql.open');
  });
});

describe('as whom the lesson signs in', () => {
  const VALKEY = { ...IN_VPC, 'cache-engine': 'valkey', 'engine-version': '9.0' } as const;

  it.each([
    ['a token', { tls: true, 'access-control': 'token' }, null, 'CacheTokenSecret'],
    [
      'the user who may do most',
      { tls: true, user: ['reader:on ~* +@read', 'app:on ~* +@all'] },
      'app',
      'AppPasswordSecret',
    ],
    ['a user of IAM', { tls: true, user: ['App,iam:on ~* +@all'] }, 'app', null],
  ] as const)('%s', async (_who, choices, username, secret) => {
    const { spec } = await raise({ ...VALKEY, ...choices }, SUBNETS, ACCOUNT);
    expect(spec.login).toEqual({ username, secret, serverless: false });
  });

  const PUBLIC = { ...VALKEY, deployment: 'serverless', user: ['app,iam:on ~* +@all'] } as const;

  it('by IAM, and from anywhere, on a serverless Valkey that is opened', async () => {
    const from = '203.0.113.7/32';
    const { request, spec, told } = await raise(PUBLIC, { ...SUBNETS, from }, ACCOUNT);
    expect(request?.template).toContain('ConnectionType: public');
    expect(request?.template).not.toContain('CacheSecurityGroup');
    expect(request?.parameters.SubnetIds).toBe('subnet-1,subnet-2');
    expect(spec).toMatchObject({ clusterMode: true, tls: true });
    expect(spec.login).toEqual({ username: 'app', secret: null, serverless: true });
    expect(told).toContain('create-redis.aws.cache.public');
  });

  it.each([
    ['nothing is opened', PUBLIC, {}],
    ['Valkey is older', { ...PUBLIC, 'engine-version': '8.0' }, { from: '203.0.113.7/32' }],
    [
      'somebody has a password',
      { ...PUBLIC, user: ['app:on ~* +@all'] },
      { from: '203.0.113.7/32' },
    ],
  ])('only inside the VPC where %s', async (_why, choices, settings) => {
    const { request } = await raise(choices, { ...SUBNETS, ...settings }, ACCOUNT);
    expect(request?.template).not.toContain('ConnectionType');
  });
});
