import type { StepContext } from '#tutorial';
import { readAll, SPEC, storeAll, type CacheNode } from './fleet.ts';
import { moved, RING_IDS, ringOf, type Ring, type RingId } from './rings.ts';

/** What the death of one of three nodes cost under one ring. */
export interface Loss {
  readonly ring: RingId;
  readonly keys: number;
  /** Keys whose node no longer answers while the dead node is still in the ring. */
  readonly unanswered: number;
  /** Keys that are missing once it is taken out. */
  readonly missed: number;
  /** Keys that a fourth node would move, 0 to 100; computed, no node is asked. */
  readonly movedByFourth: number;
}

/** Keys of one ring: each ring stores the same names under a prefix of its own. */
export function keysOf(ring: RingId, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${ring}:planet:${at}`);
}

/** What every key holds before anything happens. */
const VALUE = 'v1';

/** Stores the keys of every ring on their nodes. */
export async function fill(nodes: readonly CacheNode[], count: number): Promise<void> {
  for (const id of RING_IDS) await writeBy(nodes, ringOf(id, namesOf(nodes)), keysOf(id, count));
}

/** Kills one node, and reads every key: first as if nobody had noticed, then with the node taken out. */
export async function killOne(
  nodes: readonly CacheNode[],
  victim: CacheNode,
  count: number,
  { engines }: Pick<StepContext, 'engines'>,
): Promise<readonly Loss[]> {
  await engines.memcached.kill(victim.fact, SPEC.owner);
  const left = nodes.filter((node) => node !== victim);
  const losses: Loss[] = [];
  for (const id of RING_IDS) {
    const keys = keysOf(id, count);
    const ring = ringOf(id, namesOf(nodes));
    const found = await readBy(left, ringOf(id, namesOf(left)), keys);
    losses.push({
      ring: id,
      keys: count,
      unanswered: await unanswered(nodes, ring, keys),
      missed: count - found.size,
      movedByFourth: moved(keys, ring, ringOf(id, [...namesOf(nodes), '0004'])),
    });
  }
  return losses;
}

/** Asks each key's node, and counts the keys of nodes that give no answer. */
async function unanswered(
  nodes: readonly CacheNode[],
  ring: Ring,
  keys: readonly string[],
): Promise<number> {
  let count = 0;
  for (const { name, session } of nodes) {
    const own = keys.filter((key) => ring(key) === name);
    try {
      await readAll(session, own);
    } catch {
      count += own.length;
    }
  }
  return count;
}

/** Names of nodes, in their order. */
export function namesOf(nodes: readonly CacheNode[]): readonly string[] {
  return nodes.map(({ name }) => name);
}

/** Stores a value under every key, each on its node. */
export async function writeBy(
  nodes: readonly CacheNode[],
  ring: Ring,
  keys: readonly string[],
  value = VALUE,
): Promise<void> {
  for (const { name, session } of nodes) {
    const own = keys.filter((key) => ring(key) === name);
    await storeAll(session, own, value);
  }
}

/** The values of all keys that are there, each asked of its node. */
export async function readBy(
  nodes: readonly CacheNode[],
  ring: Ring,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { name, session } of nodes) {
    const own = keys.filter((key) => ring(key) === name);
    for (const [key, value] of await readAll(session, own)) found.set(key, value);
  }
  return found;
}
