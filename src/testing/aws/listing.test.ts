import {
  DeleteSnapshotCommand,
  DeleteServerlessCacheSnapshotCommand,
  DescribeServerlessCacheSnapshotsCommand,
  DescribeSnapshotsCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import {
  DeleteDBSnapshotCommand,
  DescribeDBSnapshotsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import {
  GetResourcesCommand,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type GetResourcesInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openAws, templateOf, type Aws } from './aws-fixture.ts';
import type { Script } from './script.ts';

const WHOLE_DAY = 86_400;
const SESSION = [{ Key: 'Session', Value: 's1' }];

describe('what the fake AWS lists', () => {
  let on: Aws;

  afterEach(() => on[Symbol.asyncDispose]());

  async function stack(script: Script, set = 'one-node', TemplateBody = templateOf(set)) {
    on = await openAws(script);
    const id = await on.create({ Tags: SESSION, TemplateBody });
    on.aws.time.pass(WHOLE_DAY);
    return id;
  }

  async function listed(filter: Partial<GetResourcesInput> = {}): Promise<readonly string[]> {
    const client = new ResourceGroupsTaggingAPIClient(on.config);
    const all: string[] = [];
    const TagFilters = [{ Key: 'Session', Values: ['s1'] }];
    for await (const page of paginateGetResources({ client }, { TagFilters, ...filter })) {
      all.push(...(page.ResourceTagMappingList ?? []).map((one) => one.ResourceARN ?? ''));
    }
    return all;
  }

  it('is every resource of a stack that bears its tags, and no rule, and no secret of RDS itself', async () => {
    const id = await stack({}, 'replicas-token');
    const arns = await listed();
    expect(arns).toContain(id);
    expect(
      new Set(arns.map((arn) => arn.replace(/^arn:aws:(\w+):[^:]+:\d+:([\w-]+).*/, '$1:$2'))),
    ).toEqual(
      new Set([
        ...['cloudformation:stack', 'ec2:security-group', 'secretsmanager:secret'],
        ...['elasticache:subnetgroup', 'elasticache:replicationgroup', 'elasticache:cluster'],
        ...['rds:subgrp', 'rds:db'],
      ]),
    );
    expect(arns.filter((arn) => arn.includes(':cluster:'))).toHaveLength(3);
    expect(arns.filter((arn) => arn.includes('rds!db'))).toEqual([]);
    expect(await listed({ ResourceTypeFilters: ['rds:db'] })).toHaveLength(1);
    expect(await listed({ ResourceTypeFilters: ['rds'] })).toHaveLength(2);
    expect(await listed({ TagFilters: [{ Key: 'Session', Values: ['other'] }] })).toEqual([]);
  });

  it('is some time behind', async () => {
    const id = await stack({ listingLag: 300 });
    expect(await listed()).toContain(id);
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    expect(await listed()).toEqual([]);
    const next = await on.create({ Tags: SESSION });
    expect(await listed()).toEqual([]);
    on.aws.time.pass(300);
    expect(await listed()).toContain(next);
  });

  it('still holds for a while what is deleted', async () => {
    const id = await stack({ listingLag: 10_000 });
    await on.delete(id);
    on.aws.time.pass(5000);
    expect((await on.look(id)).StackStatus).toBe('DELETE_COMPLETE');
    expect(await listed()).toContain(id);
    on.aws.time.pass(10_000);
    expect(await listed()).toEqual([]);
  });

  it('comes in pages: 101 resources are two', async () => {
    const strangers = Array.from({ length: 101 }, (_one, n) => ({
      arn: `arn:aws:elasticache:us-east-1:123456789012:user:u${n}`,
      tags: { Session: 's1' },
    }));
    on = await openAws({ strangers });
    expect(await listed()).toHaveLength(101);
    expect(on.aws.calls.map(({ operation }) => operation)).toEqual([
      'GetResources',
      'GetResources',
    ]);
    await expect(
      new ResourceGroupsTaggingAPIClient(on.config).send(
        new GetResourcesCommand({ ResourcesPerPage: 101 }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('holds final snapshots until they are deleted, without tags', async () => {
    const id = await stack({ leaving: ['Cache', 'Database'] });
    const cache = new ElastiCacheClient(on.config);
    const rds = new RDSClient(on.config);
    expect((await cache.send(new DescribeSnapshotsCommand())).Snapshots).toEqual([]);
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    const { Snapshots = [] } = await cache.send(
      new DescribeSnapshotsCommand({ ReplicationGroupId: await on.physicalId(id, 'Cache') }),
    );
    const { DBSnapshots = [] } = await rds.send(
      new DescribeDBSnapshotsCommand({ DBInstanceIdentifier: await on.physicalId(id, 'Database') }),
    );
    expect([Snapshots, DBSnapshots].map(({ length }) => length)).toEqual([1, 1]);
    expect(await listed()).toEqual([]);
    const [{ SnapshotName } = {}] = Snapshots;
    const [{ DBSnapshotIdentifier } = {}] = DBSnapshots;
    await cache.send(new DeleteSnapshotCommand({ SnapshotName }));
    await rds.send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier }));
    expect((await cache.send(new DescribeSnapshotsCommand())).Snapshots).toEqual([]);
    expect((await rds.send(new DescribeDBSnapshotsCommand())).DBSnapshots).toEqual([]);
    await expect(cache.send(new DeleteSnapshotCommand({ SnapshotName }))).rejects.toMatchObject({
      name: 'SnapshotNotFoundFault',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(
      rds.send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier })),
    ).rejects.toMatchObject({
      name: 'DBSnapshotNotFoundFault',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('holds one of a serverless cache', async () => {
    const id = await stack({ leaving: ['Cache'] }, 'serverless');
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    const cache = new ElastiCacheClient(on.config);
    const { ServerlessCacheSnapshots = [] } = await cache.send(
      new DescribeServerlessCacheSnapshotsCommand(),
    );
    const [{ ServerlessCacheSnapshotName } = {}] = ServerlessCacheSnapshots;
    const gone = new DeleteServerlessCacheSnapshotCommand({ ServerlessCacheSnapshotName });
    expect((await cache.send(gone)).ServerlessCacheSnapshot?.Status).toBe('deleting');
    await expect(cache.send(gone)).rejects.toMatchObject({
      name: 'ServerlessCacheSnapshotNotFoundFault',
    });
  });

  it('holds a snapshot of every database whose policy is not written, as AWS does', async () => {
    const template = templateOf('one-node').replaceAll(/ {4}DeletionPolicy: Delete\n/g, '');
    await deleted(template);
    const { DBSnapshots } = await new RDSClient(on.config).send(new DescribeDBSnapshotsCommand());
    expect(DBSnapshots).toHaveLength(1);
    const { Snapshots } = await new ElastiCacheClient(on.config).send(
      new DescribeSnapshotsCommand(),
    );
    expect(Snapshots).toEqual([]);
  });

  it('goes on to hold what a template retains', async () => {
    await deleted(
      templateOf('one-node').replaceAll('DeletionPolicy: Delete', 'DeletionPolicy: Retain'),
    );
    const arns = await listed();
    expect(arns.filter((arn) => /:(db|replicationgroup):/.test(arn))).toHaveLength(2);
  });

  async function deleted(template: string): Promise<void> {
    const id = await stack({}, 'one-node', template);
    await on.delete(id);
    on.aws.time.pass(WHOLE_DAY);
    expect((await on.look(id)).StackStatus).toBe('DELETE_COMPLETE');
  }
});
