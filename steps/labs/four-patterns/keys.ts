import type { RedisFact, RedisSession } from '#tutorial';
import { KeyPlaces } from '../../kit/key-place.ts';
import { keyPrefix } from '../../kit/lab.ts';
import { LAB } from './stand.ts';

/** A key of the lab and the value it was given. */
export interface KnownKey {
  readonly name: string;
  readonly value: string;
}

/** Commands sent at the same time. */
const AT_ONCE = 200;

/** The keys that are there before anything happens. */
export function knownKeys(fact: RedisFact, count: number): readonly KnownKey[] {
  return keysNamed(fact, 'known', count);
}

/** Keys to be written one after the other while things happen, each once. */
export function freshKeys(fact: RedisFact, count: number): readonly KnownKey[] {
  return keysNamed(fact, 'written', count);
}

/** Keys of the lab that nobody else has, each with a value of its own. */
export function keysNamed(fact: RedisFact, kind: string, count: number): readonly KnownKey[] {
  const prefix = keyPrefix(fact, LAB);
  return Array.from({ length: count }, (_, index) => ({
    name: `${prefix}:${kind}:${index}`,
    value: `${kind} ${index}`,
  }));
}

/** Does `work` with all, some hundred at a time. */
export async function eachAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  }
  return results;
}

/** Which of the keys can be read with the values they were given. @throws TutorialError when a node does not answer */
export async function readable(
  session: RedisSession,
  keys: readonly KnownKey[],
): Promise<readonly KnownKey[]> {
  const values = await eachAtOnce(keys, ({ name }) => session.command('GET', name));
  return keys.filter(({ value }, index) => values[index] === value);
}

/** The shard of each key by its name, as the servers themselves reckon it. */
export async function shardsOfKeys(
  session: RedisSession,
  fact: RedisFact,
  keys: readonly KnownKey[],
): Promise<ReadonlyMap<string, number>> {
  if (!fact.clusterMode) return new Map(keys.map(({ name }) => [name, 0]));
  const places = await KeyPlaces.ask(session, fact);
  const shards = await eachAtOnce(keys, async ({ name }) => {
    const shard = (await places.of(name))?.shard ?? null;
    return [name, shard === null ? -1 : shard - 1] as const;
  });
  return new Map(shards);
}
