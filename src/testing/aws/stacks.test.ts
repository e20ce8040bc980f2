import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SETS } from '../../../elasticache/export/sets-fixture.ts';
import { openAws, PARAMETERS, templateOf, type Aws } from './aws-fixture.ts';
import { ACCOUNT, NETWORK } from './script.ts';

const WHOLE_DAY = 86_400;

describe('stacks of the fake AWS, through the client of the SDK', () => {
  let on: Aws;

  afterEach(() => on[Symbol.asyncDispose]());

  it('know whose key it is', async () => {
    on = await openAws({ accounts: { AKIDLEARNER: '210987654321' } });
    const { Account } = await on.sts.send(new GetCallerIdentityCommand());
    expect(Account).toBe('210987654321');
  });

  it.each(Object.keys(SETS))('make what is exported: %s', async (set) => {
    on = await openAws();
    const Name = { ParameterKey: 'Name', ParameterValue: 'tutorial' };
    const more = [Name, { ParameterKey: 'SlowLogStream', ParameterValue: 'stream' }].filter(
      ({ ParameterKey }) => templateOf(set).includes(`\n  ${ParameterKey}:`),
    );
    const id = await on.create({ Parameters: [...PARAMETERS, ...more] }, set);
    expect((await on.look(id)).StackStatus).toBe('CREATE_IN_PROGRESS');
    on.aws.time.pass(WHOLE_DAY);
    const { Outputs = [], StackStatus } = await on.look(id);
    expect(StackStatus).toBe('CREATE_COMPLETE');
    const outputs = new Map(Outputs.map((one) => [one.OutputKey, one.OutputValue]));
    expect(outputs.get('CacheAddress')).toMatch(/\.invalid$/);
    expect(outputs.get('MySqlAddress')).toMatch(/\.invalid$/);
  });

  it('go on by each look, and end with addresses and secrets that the test chose', async () => {
    on = await openAws({
      secondsPerLook: 600,
      endpoints: { Cache: { host: '127.0.0.1', port: 7001, reader: { host: '::1', port: 7002 } } },
      secrets: { CacheToken: 'aTokenOfThisTest', Database: '{"username":"a","password":"b"}' },
    });
    const id = await on.create({}, 'replicas-token');
    const { Outputs = [], StackStatus } = await on.look(id);
    expect(StackStatus).toBe('CREATE_COMPLETE');
    const outputs = new Map(Outputs.map((one) => [one.OutputKey, one.OutputValue]));
    expect(outputs.get('CacheAddress')).toBe('127.0.0.1');
    expect(outputs.get('CacheReaderAddress')).toBe('::1');
    const read = async (SecretId?: string) =>
      (await on.secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString;
    expect(await read(outputs.get('CacheTokenSecret'))).toBe('aTokenOfThisTest');
    expect(await read(outputs.get('MySqlSecret'))).toBe('{"username":"a","password":"b"}');
  });

  it.each([
    ['missing', PARAMETERS.slice(0, 0), 'Parameters: [VpcId, SubnetIds] must have values'],
    [
      'unknown',
      [...PARAMETERS, { ParameterKey: 'Vpc', ParameterValue: 'x' }],
      'Parameters: [Vpc] do not exist in the template',
    ],
    [
      'of the wrong form',
      [...PARAMETERS, { ParameterKey: 'LearnerCidr', ParameterValue: '0.0.0.0/0' }],
      'Parameter LearnerCidr failed to satisfy constraint: one address followed by /32, or nothing',
    ],
  ])('refuse a parameter that is %s', async (_how, Parameters, message) => {
    on = await openAws();
    await expect(on.create({ Parameters })).rejects.toMatchObject({
      name: 'ValidationError',
      message,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it.each([
    ['a name with a digit first', { StackName: '1st' }, /'stackName' failed to satisfy/],
    ['no YAML', { TemplateBody: 'a: [' }, /^Template format error: YAML not well-formed/],
    ['no resources', { TemplateBody: '{}', Parameters: [] }, /At least one Resources member/],
    [
      'what refers to nothing',
      { TemplateBody: templateOf('one-node').replace('Ref: VpcId', 'Ref: Vpc') },
      /^Template format error: Unresolved resource dependencies \[Vpc\]/,
    ],
    [
      'an attribute that is none',
      { TemplateBody: templateOf('one-node').replace('PrimaryEndPoint.A', 'PrimaryEndpoint.A') },
      /^Template error: resource Cache does not support attribute type PrimaryEndpoint.Address/,
    ],
    [
      'a type that is none',
      { TemplateBody: templateOf('one-node').replace('::ReplicationGroup', '::Replication') },
      /Unrecognized resource types: \[AWS::ElastiCache::Replication\]/,
    ],
    [
      'a template that is too long',
      { TemplateBody: `${templateOf('one-node')}#${'x'.repeat(51_200)}` },
      /Member must have length less than or equal to 51200/,
    ],
  ])('refuse %s', async (_what, input, message) => {
    on = await openAws();
    await expect(on.create(input)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message),
    });
  });

  it('refuse a name that is taken, but answer the same request once more', async () => {
    on = await openAws();
    const id = await on.create({ ClientRequestToken: 'session-1' });
    expect(await on.create({ ClientRequestToken: 'session-1' })).toBe(id);
    await expect(on.create({ ClientRequestToken: 'session-2' })).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'Stack [tutorial] already exists',
    });
  });

  it('roll back before anything is made where the network is unknown', async () => {
    on = await openAws();
    const [, subnets] = PARAMETERS;
    const Parameters = [{ ParameterKey: 'VpcId', ParameterValue: 'vpc-0bad' }, subnets ?? {}];
    const id = await on.create({ Parameters });
    expect(await on.events(id)).toEqual([
      'tutorial CREATE_IN_PROGRESS User Initiated',
      'tutorial ROLLBACK_IN_PROGRESS Parameter validation failed: parameter value vpc-0bad for parameter name VpcId does not exist. Rollback requested by user.',
      'tutorial ROLLBACK_COMPLETE',
    ]);
  });

  it.each([
    [
      'a token without TLS',
      ['TransitEncryptionEnabled: true', 'TransitEncryptionEnabled: false'],
      'The AUTH token is only supported when encryption-in-transit is enabled',
    ],
    ['a short token', ['PasswordLength: 32', 'PasswordLength: 15'], 'Invalid AuthToken provided'],
    [
      'failover to nobody',
      ['NumCacheClusters: 3', 'NumCacheClusters: 1'],
      'When using automatic failover, there must be at least 2 cache clusters in the replication group.',
    ],
    [
      'cluster mode without failover',
      [
        'default.valkey8\n',
        'default.valkey8.cluster.on\n',
        'AutomaticFailoverEnabled: true',
        'AutomaticFailoverEnabled: false',
      ],
      'Redis with cluster mode enabled cannot be created with auto failover turned off.',
    ],
    [
      'the secret of somebody else',
      ['resolve:secretsmanager:${CacheToken}', 'resolve:secretsmanager:other'],
      "Secrets Manager can't find the specified secret.",
    ],
  ])(
    'fail with %s, in words that a rule of the create page quotes',
    async (_what, [from = '', to = '', then = from, last = from], words) => {
      on = await openAws();
      const TemplateBody = templateOf('replicas-token').replace(from, to).replace(then, last);
      const id = await on.create({ TemplateBody });
      on.aws.time.pass(WHOLE_DAY);
      expect(await on.events(id)).toContain(`Cache CREATE_FAILED ${words}`);
    },
  );

  it.each([
    ['DELETE', 'DELETE_COMPLETE', 'Delete requested by user.'],
    ['ROLLBACK', 'ROLLBACK_COMPLETE', 'Rollback requested by user.'],
    ['DO_NOTHING', 'CREATE_FAILED', ''],
  ] as const)('fail in words of AWS, then %s', async (OnFailure, status, asked) => {
    const words = 'Subnet group [default] belongs to a different VPC';
    on = await openAws({ failing: { Cache: words } });
    const id = await on.create({ OnFailure });
    on.aws.time.pass(WHOLE_DAY);
    expect((await on.look(id)).StackStatus).toBe(status);
    const events = await on.events(id);
    expect(events).toContain(`Cache CREATE_FAILED ${words}`);
    expect(events).toContain('Database CREATE_FAILED Resource creation cancelled');
    expect(events.join('\n')).toContain(
      `The following resource(s) failed to create: [Cache, Database]. ${asked}`.trimEnd(),
    );
  });

  it('are gone by name, and tell by id that they are deleted', async () => {
    on = await openAws();
    const id = await on.create();
    on.aws.time.pass(WHOLE_DAY);
    await on.delete('tutorial');
    expect((await on.look('tutorial')).StackStatus).toBe('DELETE_IN_PROGRESS');
    on.aws.time.pass(WHOLE_DAY);
    await expect(on.look('tutorial')).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id tutorial does not exist',
    });
    expect((await on.look(id)).StackStatus).toBe('DELETE_COMPLETE');
    // Deleting what is gone is no error.
    await on.delete(id);
    await on.delete('tutorial');
    const again = await on.create();
    expect(again).not.toBe(id);
    expect((await on.look('tutorial')).StackId).toBe(again);
  });

  it('are deleted while they are being made', async () => {
    on = await openAws();
    const id = await on.create();
    on.aws.time.pass(60);
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    expect((await on.look(id)).StackStatus).toBe('DELETE_COMPLETE');
    const { StackResources = [] } = await on.stacks.send(
      new DescribeStackResourcesCommand({ StackName: id }),
    );
    expect(new Set(StackResources.map((one) => one.ResourceStatus))).toEqual(
      new Set(['DELETE_COMPLETE']),
    );
  });

  it('fail to be deleted once, and go when they are deleted again', async () => {
    const words = 'resource sg-1 has a dependent object';
    on = await openAws({ undeletable: { CacheSecurityGroup: { words, times: 1 } } });
    const id = await on.create();
    on.aws.time.pass(WHOLE_DAY);
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    expect(await on.look('tutorial')).toMatchObject({
      StackStatus: 'DELETE_FAILED',
      StackStatusReason: expect.stringContaining('failed to delete: [CacheSecurityGroup]'),
    });
    expect(await on.events(id)).toContain(`CacheSecurityGroup DELETE_FAILED ${words}`);
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    expect((await on.look(id)).StackStatus).toBe('DELETE_COMPLETE');
  });

  it('are of one account and one Region', async () => {
    on = await openAws({ accounts: { AKIDLEARNER: ACCOUNT, OTHER: '999999999999' } });
    const id = await on.create();
    expect(on.aws.region('us-east-1').stack(id)).toBeDefined();
    expect(on.aws.region('ap-northeast-1').stack(id)).toBeUndefined();
    expect(on.aws.region('us-east-1', '999999999999').stack(id)).toBeUndefined();
    expect(NETWORK.subnetIds.length).toBeGreaterThan(1);
  });
});
