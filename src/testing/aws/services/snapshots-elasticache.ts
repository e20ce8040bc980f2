import type {
  DeleteServerlessCacheSnapshotCommandOutput,
  DeleteServerlessCacheSnapshotRequest,
  DeleteSnapshotCommandOutput,
  DeleteSnapshotMessage,
  DescribeServerlessCacheSnapshotsCommandOutput,
  DescribeServerlessCacheSnapshotsRequest,
  DescribeSnapshotsCommandOutput,
  DescribeSnapshotsMessage,
  ServerlessCacheSnapshot,
  Snapshot,
} from '@aws-sdk/client-elasticache';
import { snapshotsOf, type Left } from '../snapshots.ts';
import { Refusal } from '../wire/refusal.ts';
import { requireFaked, type Answer } from './operation.ts';
import { page, requireSize } from './pages.ts';

const MOST = 50;
const NODES = ['cluster', 'group'] as const;

const describeSnapshots: Answer<DescribeSnapshotsMessage, DescribeSnapshotsCommandOutput> = (
  input,
  region,
) => {
  requireFaked(input, [
    ...(['CacheClusterId', 'Marker', 'MaxRecords', 'ReplicationGroupId'] as const),
    'SnapshotName',
    'SnapshotSource',
  ]);
  const {
    CacheClusterId,
    MaxRecords = MOST,
    ReplicationGroupId,
    SnapshotName,
    SnapshotSource,
  } = input;
  requireSize('MaxRecords', MaxRecords, 20, MOST);
  const found = snapshotsOf(region, NODES).filter(
    ({ kind, name, source }) =>
      (SnapshotName === undefined || SnapshotName === name) &&
      (ReplicationGroupId === undefined || (kind === 'group' && source === ReplicationGroupId)) &&
      (CacheClusterId === undefined || (kind === 'cluster' && source === CacheClusterId)) &&
      // A final snapshot counts as made by hand.
      SnapshotSource !== 'system',
  );
  if (SnapshotName !== undefined && found.length === 0) throw noSnapshot(SnapshotName);
  const { items, next } = page(found, MaxRecords, input.Marker);
  return {
    Snapshots: items.map((one) => viewOf(one, 'available')),
    ...(next === null ? {} : { Marker: next }),
  };
};

const deleteSnapshot: Answer<DeleteSnapshotMessage, DeleteSnapshotCommandOutput> = (
  { SnapshotName = '' },
  region,
) => {
  const found = snapshotsOf(region, NODES).find(({ name }) => name === SnapshotName);
  if (found === undefined) throw noSnapshot(SnapshotName);
  region.deletedSnapshots.add(found.arn);
  return { Snapshot: viewOf(found, 'deleting') };
};

const noSnapshot = (name: string): Refusal =>
  new Refusal('SnapshotNotFoundFault', `Snapshot ${name} not found.`);

function viewOf({ arn, engine, kind, name, source }: Left, status: string): Snapshot {
  return {
    SnapshotName: name,
    ARN: arn,
    SnapshotStatus: status,
    SnapshotSource: 'manual',
    Engine: engine,
    ...(kind === 'group' ? { ReplicationGroupId: source } : { CacheClusterId: source }),
  };
}

const describeServerless: Answer<
  DescribeServerlessCacheSnapshotsRequest,
  DescribeServerlessCacheSnapshotsCommandOutput
> = (input, region) => {
  requireFaked(input, [
    ...(['MaxResults', 'NextToken', 'ServerlessCacheName'] as const),
    'ServerlessCacheSnapshotName',
    'SnapshotType',
  ]);
  const {
    MaxResults = MOST,
    ServerlessCacheName,
    ServerlessCacheSnapshotName,
    SnapshotType,
  } = input;
  requireSize('MaxResults', MaxResults, 1, MOST);
  const found = snapshotsOf(region, ['serverless']).filter(
    ({ name, source }) =>
      (ServerlessCacheSnapshotName === undefined || name === ServerlessCacheSnapshotName) &&
      (ServerlessCacheName === undefined || source === ServerlessCacheName) &&
      (SnapshotType === undefined || SnapshotType === 'manual'),
  );
  if (ServerlessCacheSnapshotName !== undefined && found.length === 0) {
    throw noServerless(ServerlessCacheSnapshotName);
  }
  const { items, next } = page(found, MaxResults, input.NextToken);
  return {
    ServerlessCacheSnapshots: items.map((one) => serverlessOf(one, 'available')),
    ...(next === null ? {} : { NextToken: next }),
  };
};

const deleteServerless: Answer<
  DeleteServerlessCacheSnapshotRequest,
  DeleteServerlessCacheSnapshotCommandOutput
> = ({ ServerlessCacheSnapshotName = '' }, region) => {
  const found = snapshotsOf(region, ['serverless']).find(
    ({ name }) => name === ServerlessCacheSnapshotName,
  );
  if (found === undefined) throw noServerless(ServerlessCacheSnapshotName);
  region.deletedSnapshots.add(found.arn);
  return { ServerlessCacheSnapshot: serverlessOf(found, 'deleting') };
};

const noServerless = (name: string): Refusal =>
  new Refusal('ServerlessCacheSnapshotNotFoundFault', `ServerlessCacheSnapshot ${name} not found.`);

function serverlessOf(
  { arn, at, engine, name, source }: Left,
  status: string,
): ServerlessCacheSnapshot {
  return {
    ServerlessCacheSnapshotName: name,
    ARN: arn,
    SnapshotType: 'manual',
    Status: status,
    CreateTime: new Date(at),
    ServerlessCacheConfiguration: { ServerlessCacheName: source, Engine: engine },
  };
}

/** Amazon ElastiCache: what caches leave behind. */
export const elasticache = {
  DeleteServerlessCacheSnapshot: deleteServerless,
  DeleteSnapshot: deleteSnapshot,
  DescribeServerlessCacheSnapshots: describeServerless,
  DescribeSnapshots: describeSnapshots,
};
