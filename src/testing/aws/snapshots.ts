import type { Region } from './region.ts';
import { arnOf } from './stack/make.ts';
import { textOf } from './stack/json.ts';
import type { Planned } from './stack/plan.ts';
import type { Stack } from './stack/stack.ts';
import type { SnapshotKind } from './stack/types.ts';

/** What a resource left when it was deleted. It bears no tags. */
export interface Left {
  readonly kind: SnapshotKind;
  readonly name: string;
  readonly arn: string;
  /** The name of the resource that it was taken of. */
  readonly source: string;
  readonly engine: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const SERVICES: Readonly<Record<SnapshotKind, readonly [service: string, kind: string]>> = {
  cluster: ['elasticache', 'snapshot'],
  group: ['elasticache', 'snapshot'],
  serverless: ['elasticache', 'serverlesscachesnapshot'],
  database: ['rds', 'snapshot'],
};

/** Snapshots that are there, of the kinds that are asked for. */
export function snapshotsOf(region: Region, kinds: readonly SnapshotKind[]): readonly Left[] {
  return region.stacks
    .flatMap((stack) => stack.plan.resources.flatMap((one) => leftOf(region, stack, one)))
    .filter(({ arn, kind }) => kinds.includes(kind) && !region.deletedSnapshots.has(arn));
}

function leftOf(region: Region, stack: Stack, one: Planned): readonly Left[] {
  const { id, made, properties, type } = one;
  const kind = type.snapshot;
  const at = stack.deletedAt(id, region.time.now());
  // What never came to be leaves nothing.
  const stood = stack.course
    .until(at ?? 0)
    .some((it) => it.id === id && it.status === 'CREATE_COMPLETE');
  if (kind === undefined || at === null || !stood || !leaves(region, one)) return [];
  const name = `${stack.request.name}-snapshot-${made.physicalId}`.toLowerCase();
  const [service, part] = SERVICES[kind];
  return [
    {
      kind,
      name,
      arn: arnOf({ account: region.account, region: region.name }, service, `${part}:${name}`),
      source: made.physicalId,
      engine: textOf(properties.Engine),
      at,
    },
  ];
}

/** A database whose policy is not written leaves a snapshot: its default is another than that of all others. */
function leaves({ script }: Region, { deletionPolicy, id, type }: Planned): boolean {
  if (script.leaving?.includes(id) === true) return true;
  return (deletionPolicy ?? (type.snapshot === 'database' ? 'Snapshot' : 'Delete')) === 'Snapshot';
}
