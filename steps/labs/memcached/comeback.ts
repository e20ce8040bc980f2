import { startNode, type CacheNode, type Context } from './fleet.ts';
import { keysOf, namesOf, readBy, writeBy } from './loss.ts';
import { ringOf } from './rings.ts';

/** How a node came back into the ring. */
export type Return = 'empty' | 'paused' | 'cut-off';

/** What was read after a node was out of the ring, all values were written anew, and it came back. */
export interface Comeback {
  readonly how: Return;
  readonly keys: number;
  /** Keys with the new value, with the old one, and with none. */
  readonly fresh: number;
  readonly stale: number;
  readonly missing: number;
}

const RING = 'ketama';
const NEW = 'v2';

/** After the kill: everything is written anew on the nodes that are left, and an empty node takes the dead one's place. */
export async function comeBackEmpty(
  left: readonly CacheNode[],
  dead: CacheNode,
  count: number,
  ctx: Context,
): Promise<{ readonly result: Comeback; readonly replacement: CacheNode }> {
  const keys = keysOf(RING, count);
  await writeBy(left, ringOf(RING, namesOf(left)), keys, NEW);
  const replacement = await startNode(dead.name, ctx);
  const all = [...left, replacement];
  return { result: await judge('empty', all, keys), replacement };
}

/**
 * A node hangs, is taken out of the ring, everything is written anew on the others, and it goes on with all it had. Where
 * the system stops no process, the client alone stops asking it, as if the network between were cut.
 */
export async function comeBackFull(
  nodes: readonly CacheNode[],
  hanging: CacheNode,
  count: number,
  { engines }: Context,
): Promise<Comeback> {
  const keys = keysOf(RING, count).map((key) => `again:${key}`);
  await writeBy(nodes, ringOf(RING, namesOf(nodes)), keys);
  const left = nodes.filter((node) => node !== hanging);
  const write = (): Promise<void> => writeBy(left, ringOf(RING, namesOf(left)), keys, NEW);
  if (!engines.memcached.can(hanging.fact, 'pause')) {
    await write();
    return judge('cut-off', nodes, keys);
  }
  const paused = await engines.memcached.pause(hanging.fact);
  try {
    await write();
  } finally {
    await paused[Symbol.asyncDispose]();
  }
  return judge('paused', nodes, keys);
}

async function judge(
  how: Return,
  nodes: readonly CacheNode[],
  keys: readonly string[],
): Promise<Comeback> {
  const values = [...(await readBy(nodes, ringOf(RING, namesOf(nodes)), keys)).values()];
  const fresh = values.filter((value) => value === NEW).length;
  return {
    how,
    keys: keys.length,
    fresh,
    stale: values.length - fresh,
    missing: keys.length - values.length,
  };
}
