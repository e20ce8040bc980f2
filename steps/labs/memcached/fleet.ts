import type { MemcachedFact, MemcachedSession, StepContext } from '#tutorial';
import { ownerOf } from '../../kit/own-redis.ts';

/** The lab's id. */
export const LAB = 'memcached';

const MEGABYTE = 1024 ** 2;

/** What every memcached of the lab is started with. */
export const SPEC = {
  owner: ownerOf(LAB),
  port: null,
  memoryBytes: 64 * MEGABYTE,
  maxItemBytes: MEGABYTE,
} as const;

/** What the lab's parts need of their context. */
export type Context = Pick<StepContext, 'engines' | 'signal'>;

/** One node as the lab's client knows it: rings go by its name, so that every run counts the same. */
export interface CacheNode {
  readonly name: string;
  readonly fact: MemcachedFact;
  readonly session: MemcachedSession;
}

/** The process behind a node, by its own word; nothing where it tells none. */
export async function pidOf({ session }: Pick<CacheNode, 'session'>): Promise<string> {
  return (await session.stats()).get('pid') ?? '';
}

/** Starts a memcached and connects to it. @throws what the engines throw */
export async function startNode(name: string, { engines, signal }: Context): Promise<CacheNode> {
  const fact = await engines.memcached.start(SPEC, signal);
  return { name, fact, session: await engines.memcached.open(fact) };
}

/** Closes connections; the servers are destroyed with all that is the lab's. */
export async function closeAll(nodes: readonly Pick<CacheNode, 'session'>[]): Promise<void> {
  for (const { session } of nodes) await session[Symbol.asyncDispose]();
}

/** Keys that one command or one bundle of commands takes. */
const BATCH = 100;

/** Stores one value under many keys, a bundle of commands at a time. @throws Error when one was not stored */
export async function storeAll(
  session: MemcachedSession,
  keys: readonly string[],
  value: string,
): Promise<void> {
  for (const some of batches(keys)) {
    const lines = some.map((key) => `set ${key} 0 0 ${value.length}\r\n${value}\r\n`);
    const said = await session.raw(lines.join(''));
    if (said !== 'STORED\r\n'.repeat(some.length)) throw new Error(`set was answered ${said}`);
  }
}

/** The values of many keys; what is not there is left out. */
export async function readAll(
  session: MemcachedSession,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const some of batches(keys)) {
    const items = await session.getMany(some);
    for (const { key, value } of items.values()) found.set(key, value.toString());
  }
  return found;
}

function batches(keys: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(keys.length / BATCH);
  return Array.from({ length: count }, (_, at) => keys.slice(at * BATCH, (at + 1) * BATCH));
}
