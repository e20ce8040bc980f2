import { expect, it } from '@jest/globals';
import { createRandom, TutorialError, type RedisSession } from '#tutorial';
import type { Engines } from '../../../src/engines/engine.ts';
import { fakeClock, partly } from '../../../src/testing/fakes.ts';
import { compareInTurn, type PolicyResult } from './compare.ts';
import { drawLoad } from './load.ts';
import { POLICIES } from './policies.ts';

interface Entry {
  /** The number of the command that used it last. */
  used: number;
  uses: number;
  readonly ttl: number;
}

/** A Redis with room for so many keys, which knows exactly what Redis itself estimates from samples. */
function redisOf(room: number): RedisSession {
  const keys = new Map<string, Entry>();
  const stats = { keyspace_hits: 0, keyspace_misses: 0, evicted_keys: 0 };
  const random = createRandom(1);
  let policy: string | undefined;
  let at = 0;
  const least = (by: (entry: Entry) => number): string | undefined =>
    [...keys].toSorted(([, a], [, b]) => by(a) - by(b))[0]?.[0];
  const victim = (): string | undefined => {
    const goes = POLICIES.find(({ id }) => id === policy)?.goes ?? 'nothing';
    if (goes === 'random') return [...keys.keys()][Math.floor(random() * keys.size)];
    const order = { lru: 'used', lfu: 'uses', ttl: 'ttl', nothing: null } as const;
    const by = order[goes];
    return by === null ? undefined : least((entry) => entry[by]);
  };
  const read = (name: string): string | null => {
    const entry = keys.get(name);
    stats[entry === undefined ? 'keyspace_misses' : 'keyspace_hits'] += 1;
    if (entry === undefined) return null;
    entry.used = at;
    entry.uses += 1;
    return 'x';
  };
  const write = (name: string, ttl: number): string => {
    if (keys.size >= room && !keys.has(name)) {
      const gone = victim();
      if (gone === undefined) throw new TutorialError('CACHE_ERROR', {}, 'OOM command not allowed');
      keys.delete(gone);
      stats.evicted_keys += 1;
    }
    keys.set(name, { used: at, uses: 1, ttl });
    return 'OK';
  };
  const answer = (name: string, args: readonly (string | number)[]): unknown => {
    at += 1;
    if (name === 'GET') return read(String(args[0]));
    if (name === 'SET') return write(String(args[0]), Number(args[3]));
    if (name === 'DBSIZE') return keys.size;
    if (name === 'EXISTS') return args.filter((key) => keys.has(String(key))).length;
    if (name === 'FLUSHALL') keys.clear();
    else if (args[0] === 'RESETSTAT')
      Object.assign(stats, { keyspace_hits: 0, keyspace_misses: 0, evicted_keys: 0 });
    else policy = String(args[2]);
    return 'OK';
  };
  return partly<RedisSession>({
    // eslint-disable-next-line @typescript-eslint/require-await -- an error of the server is a rejection.
    command: async (name, ...args) => answer(name, args),
    info: () =>
      Promise.resolve(new Map(Object.entries(stats).map(([name, value]) => [name, `${value}`]))),
  });
}

it('draws a load in which noeviction cannot follow the favourites, and LRU can', async () => {
  const spec = { keys: 1000, exponent: 1, rate: 300, seconds: 2 };
  const comparison = { spec, load: drawLoad(spec), memory: 0, prefix: '', onTick: () => undefined };
  const ctx = {
    clock: fakeClock(),
    signal: new AbortController().signal,
    engines: partly<Engines>({}),
  };
  const results = await compareInTurn(redisOf(400), comparison, ctx);
  const of = (id: string): PolicyResult => {
    const found = results.find(({ policy }) => policy.id === id);
    if (found === undefined) throw new RangeError(`no result of ${id}`);
    return found;
  };
  const [lru, nothing] = [of('allkeys-lru'), of('noeviction')];
  expect(lru.hitsAfter).toBeGreaterThan(nothing.hitsAfter + 10);
  expect(lru.favouritesKept).toBeGreaterThan(nothing.favouritesKept + 20);
  expect(nothing).toMatchObject({ evicted: 0, kept: 400 });
  expect(nothing.refused).toBeGreaterThan(600);
  for (const one of results.filter((result) => result !== nothing)) {
    expect(one).toMatchObject({ refused: 0, kept: 400 });
    expect(one.evicted).toBeGreaterThan(600);
  }
});
