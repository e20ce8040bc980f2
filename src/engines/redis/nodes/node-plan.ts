import type { RedisNode } from '../../../contract/facts.ts';
import type { RedisSpec } from '../contract.ts';

/** A node before it has a port. */
export type PlannedNode = Pick<RedisNode, 'id' | 'role' | 'shard'>;

/**
 * The nodes of a spec in the order of shards, each shard's primary first, named as ElastiCache names them: `001`
 * without cluster mode, `0001-001` with it.
 */
export function plannedNodes(
  spec: Pick<RedisSpec, 'clusterMode' | 'shards' | 'replicas'>,
): readonly PlannedNode[] {
  const shards = spec.clusterMode ? spec.shards : 1;
  return range(shards).flatMap((shard) =>
    range(spec.replicas + 1).map((index): PlannedNode => {
      const number = padded(index + 1, 3);
      return {
        id: spec.clusterMode ? `${padded(shard + 1, 4)}-${number}` : number,
        role: index === 0 ? 'primary' : 'replica',
        shard,
      };
    }),
  );
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
