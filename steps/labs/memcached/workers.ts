import type { MemcachedSession } from '#tutorial';
import type { CacheNode, Context } from './fleet.ts';

/** How much of the work one thread did, 0 to 100. */
export type Shares = readonly number[];

/** Enough connections for every worker to have the same number. */
const CONNECTIONS = 16;
const GETS = 200;

/** Reads over many connections, and each worker's share of the CPU time; null where the system does not tell. */
export async function workerShares(node: CacheNode, { engines }: Context): Promise<Shares | null> {
  if (!engines.memcached.can(node.fact, 'workers')) return null;
  await node.session.set('hot', 'value');
  const sessions: MemcachedSession[] = [];
  try {
    for (let at = 0; at < CONNECTIONS; at += 1)
      sessions.push(await engines.memcached.open(node.fact));
    const before = await engines.memcached.workerTimes(node.fact);
    await Promise.all(
      sessions.map(async (session) => {
        for (let get = 0; get < GETS; get += 1) await session.get('hot');
      }),
    );
    const after = await engines.memcached.workerTimes(node.fact);
    const used = after.map((time, at) => time - (before[at] ?? 0));
    const total = used.reduce((sum, time) => sum + time, 0);
    return total === 0 ? null : used.map((time) => (100 * time) / total).sort((a, b) => b - a);
  } finally {
    for (const session of sessions) await session[Symbol.asyncDispose]();
  }
}

/** What one value takes. */
export interface SlabFit {
  /** Bytes: of the value, of the item with key and header, of the chunk that it lies in. */
  readonly value: number;
  readonly item: number;
  readonly chunk: number;
}

const VALUES = [10, 100, 1000, 5000] as const;

/** Values of several sizes, and the chunks they lie in; null where the server has no slabs to ask for. */
export async function slabFits(
  { session, fact }: CacheNode,
  { engines }: Context,
): Promise<readonly SlabFit[] | null> {
  if (!engines.memcached.can(fact, 'workers')) return null;
  const fits: SlabFit[] = [];
  for (const value of VALUES) {
    const key = `slab:${value}`;
    await session.set(key, 'x'.repeat(value));
    const of = await session.raw(`me ${key}\r\n`);
    const slab = /cls=(\d+)/.exec(of)?.[1];
    const item = /size=(\d+)/.exec(of)?.[1];
    const slabs = await session.raw('stats slabs\r\n');
    const chunk = new RegExp(`STAT ${slab ?? 'none'}:chunk_size (\\d+)`).exec(slabs)?.[1];
    // A memcached that tells it in another form tells nothing here.
    if (item === undefined || chunk === undefined) return null;
    fits.push({ value, item: Number(item), chunk: Number(chunk) });
  }
  return fits;
}
