import { type CacheAside, median, type Message, readableCodec, type Table } from '#tutorial';
import { msg } from './text.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { ms } from '../../kit/quantities.ts';
import { limitMs, Watcher, type Watched } from '../../kit/watcher.ts';
import * as story from './story.ts';

const { ID, NEW_MOONS, SELECT } = story;

/** What a way of writing does after MySQL has confirmed the change. */
interface Way {
  readonly id: 'expiry' | 'delete' | 'write-through';
  readonly name: Message;
  /** True when the window depends on how old the key is, so that keys of several ages are tried. */
  readonly ages: boolean;
  readonly after: (moons: number) => Promise<unknown>;
}

/** What one way came to. */
export interface WayResult {
  readonly id: Way['id'];
  readonly name: Message;
  /** One per write. */
  readonly windows: readonly Watched[];
}

/** Measures how long readers see the old value with each way of writing. */
export async function compareWays(
  lab: Lab,
  reader: Instance,
  writer: Instance,
  options: { readonly ttlSeconds: number; readonly writes: number; readonly tell: Narrator },
): Promise<readonly WayResult[]> {
  const { ttlSeconds, writes, tell } = options;
  const cache = reader.cache({ ttlSeconds });
  // The writer is another process: its cache-aside knows nothing of the reader's.
  const writersCache = writer.cache({ ttlSeconds });
  const ways: readonly Way[] = [
    {
      id: 'expiry',
      name: msg('lab.stale-read.way.expiry'),
      ages: true,
      after: () => Promise.resolve(),
    },
    {
      id: 'delete',
      name: msg('lab.stale-read.way.delete'),
      ages: false,
      after: () => writersCache.invalidate(SELECT, [ID]),
    },
    {
      id: 'write-through',
      name: msg('lab.stale-read.way.write-through'),
      ages: false,
      after: (moons) => writeThrough(writer, writersCache.keyFor(SELECT, [ID]), moons, ttlSeconds),
    },
  ];
  const results: WayResult[] = [];
  let moons = NEW_MOONS;
  for (const way of ways) {
    const windows: Watched[] = [];
    for (let write = 0; write < writes; write += 1) {
      moons += 1;
      tell.progress('writes', way.name, write + 1, writes, 'count');
      await reader.store.del(cache.keyFor(SELECT, [ID]));
      await cache.fetch(SELECT, [ID]);
      if (way.ages) {
        await lab.ctx.clock.sleep((ttlSeconds * 1000 * write) / writes, lab.ctx.signal);
      }
      windows.push(await oneWrite(lab, cache, writer, way, moons, ttlSeconds));
    }
    results.push({ id: way.id, name: way.name, windows });
  }
  return results;
}

function oneWrite(
  lab: Lab,
  cache: CacheAside,
  writer: Instance,
  way: Way,
  moons: number,
  ttlSeconds: number,
): Promise<Watched> {
  return new Watcher({
    ...lab.ctx,
    read: async () => story.moonsIn(await cache.fetch(SELECT, [ID])),
    isFresh: (seen) => seen === moons,
  }).during(async (changed) => {
    await writer.mysql.query(story.update(moons));
    changed();
    await way.after(moons);
  }, limitMs(ttlSeconds));
}

/** The writer puts what it wrote into the cache itself. */
async function writeThrough(
  writer: Instance,
  key: string,
  moons: number,
  ttlSeconds: number,
): Promise<void> {
  const ttlMs = ttlSeconds * 1000;
  const stored = readableCodec.encode({
    rows: [{ name: 'Saturn', moons }],
    readAt: Date.now(),
    expiresAt: Date.now() + ttlMs,
    queryMs: 0,
  });
  await writer.store.setWithTtl(key, stored, ttlMs);
}

/** How long readers saw the old value, by way of writing. */
export function waysTable(
  results: readonly WayResult[],
  engines: Table['engines'],
  ttlSeconds: number,
): Table {
  const all = results.flatMap(({ windows }) => windows);
  return {
    id: 'stale-windows',
    title: msg('lab.stale-read.ways.title', { ttl: ttlSeconds }),
    engines,
    columns: [
      { id: 'way', name: msg('lab.stale-read.ways.way'), unit: 'text' },
      { id: 'writes', name: msg('lab.stale-read.ways.writes'), unit: 'count' },
      { id: 'stale-p50', name: msg('lab.stale-read.ways.median'), unit: 'ms' },
      { id: 'stale-max', name: msg('lab.stale-read.ways.longest'), unit: 'ms' },
      { id: 'stale-reads', name: msg('lab.stale-read.ways.stale-reads'), unit: 'count' },
    ],
    rows: results.map(({ name, windows }) => [
      name,
      windows.length,
      median(windows.map(({ staleMs }) => staleMs)),
      longest(windows),
      windows.reduce((sum, { staleReads }) => sum + staleReads, 0),
    ]),
    notes: [
      msg('lab.stale-read.ways.verdict', {
        expiry: ms(longest(windowsOf(results, 'expiry'))),
        delete: ms(longest(windowsOf(results, 'delete'))),
        through: ms(longest(windowsOf(results, 'write-through'))),
      }),
      msg('lab.stale-read.ways.method', {
        ms: ms(readMs(all)),
      }),
    ],
  };
}

/** What was seen of one way of writing; nothing where it was not tried. */
export function windowsOf(
  results: readonly Omit<WayResult, 'name'>[],
  id: WayResult['id'],
): readonly Watched[] {
  return results.find((result) => result.id === id)?.windows ?? [];
}

/** The mean time of a read, in ms. */
function readMs(windows: readonly Watched[]): number {
  const sum = (of: (one: Watched) => number): number =>
    windows.reduce((total, one) => total + of(one), 0);
  return sum(({ watchedMs }) => watchedMs) / sum(({ reads }) => reads);
}

/** The longest window in ms. */
export function longest(windows: readonly Watched[]): number {
  return Math.max(0, ...windows.map(({ staleMs }) => staleMs));
}
