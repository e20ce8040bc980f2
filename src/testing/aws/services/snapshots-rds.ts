import type {
  DBSnapshot,
  DeleteDBSnapshotCommandOutput,
  DeleteDBSnapshotMessage,
  DescribeDBSnapshotsCommandOutput,
  DescribeDBSnapshotsMessage,
} from '@aws-sdk/client-rds';
import { snapshotsOf, type Left } from '../snapshots.ts';
import { Refusal } from '../wire/refusal.ts';
import { requireFaked, type Answer } from './operation.ts';
import { page, requireSize } from './pages.ts';

const MOST = 100;

const describeDBSnapshots: Answer<DescribeDBSnapshotsMessage, DescribeDBSnapshotsCommandOutput> = (
  input,
  region,
) => {
  requireFaked(input, [
    ...(['DBInstanceIdentifier', 'DBSnapshotIdentifier', 'Marker'] as const),
    'MaxRecords',
    'SnapshotType',
  ]);
  const { DBInstanceIdentifier, DBSnapshotIdentifier, MaxRecords = MOST, SnapshotType } = input;
  requireSize('MaxRecords', MaxRecords, 20, MOST);
  const found = snapshotsOf(region, ['database']).filter(
    ({ name, source }) =>
      (DBSnapshotIdentifier === undefined || name === DBSnapshotIdentifier) &&
      (DBInstanceIdentifier === undefined || source === DBInstanceIdentifier) &&
      // A final snapshot counts as made by hand.
      (SnapshotType === undefined || SnapshotType === 'manual'),
  );
  if (DBSnapshotIdentifier !== undefined && found.length === 0) {
    throw noSnapshot(DBSnapshotIdentifier);
  }
  const { items, next } = page(found, MaxRecords, input.Marker);
  return {
    DBSnapshots: items.map((one) => viewOf(one, 'available')),
    ...(next === null ? {} : { Marker: next }),
  };
};

const deleteDBSnapshot: Answer<DeleteDBSnapshotMessage, DeleteDBSnapshotCommandOutput> = (
  { DBSnapshotIdentifier = '' },
  region,
) => {
  const found = snapshotsOf(region, ['database']).find(({ name }) => name === DBSnapshotIdentifier);
  if (found === undefined) throw noSnapshot(DBSnapshotIdentifier);
  region.deletedSnapshots.add(found.arn);
  return { DBSnapshot: viewOf(found, 'deleted') };
};

const noSnapshot = (name: string): Refusal =>
  new Refusal('DBSnapshotNotFound', `DBSnapshot ${name} not found.`);

function viewOf({ arn, at, engine, name, source }: Left, status: string): DBSnapshot {
  return {
    DBSnapshotIdentifier: name,
    DBSnapshotArn: arn,
    DBInstanceIdentifier: source,
    SnapshotCreateTime: new Date(at),
    Engine: engine,
    Status: status,
    SnapshotType: 'manual',
    TagList: [],
  };
}

/** Amazon RDS: what databases leave behind. */
export const rds = { DeleteDBSnapshot: deleteDBSnapshot, DescribeDBSnapshots: describeDBSnapshots };
