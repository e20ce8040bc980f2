import type { Chart, EngineLabel, Table } from '#tutorial';
import { msg } from './text.ts';
import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { paced } from '../../kit/pace.ts';
import { binPoints, watchQueries, type QueryTimeline } from '../../kit/query-timeline.ts';
import { BIN_MS } from './crowd.ts';
import { jitterNotes, lateNotes } from './sentences.ts';
import { CHEAP } from './workload.ts';

/** What many keys that were stored together did with one jitter. */
export interface JitterResult {
  /** Share of the TTL that is taken off at random, 0 to 1. */
  readonly jitter: number;
  readonly reads: number;
  readonly timeline: QueryTimeline;
}

/** Keys that are stored at one moment, as after a deployment or a restart of the cache. */
const KEYS = 60;
/** Ms between two reads of one key. */
const READ_EVERY_MS = 50;
/** The jitters that are compared. */
const JITTERS = [0, 0.5] as const;

/** Stores many keys at one moment and lets readers ask for all of them while they expire. */
export async function runJitter(
  lab: Lab,
  instance: Instance,
  monitor: Instance,
  ttlSeconds: number,
  tell: Narrator,
): Promise<readonly JitterResult[]> {
  const seconds = ttlSeconds * 2.4;
  const results: JitterResult[] = [];
  for (const jitter of JITTERS) {
    const cache = instance.cache({ ttlSeconds, jitter, schemaVersion: `jitter-${jitter}` });
    const expired = new Set<number>();
    const read = async (key: number): Promise<void> => {
      const { outcome } = await cache.fetchWithOutcome(CHEAP, [key + 1]);
      if (outcome === 'miss') expired.add(key);
    };
    await Promise.all(Array.from({ length: KEYS }, (_, key) => read(key)));
    expired.clear();
    const label = msg('lab.stampede.jitter.of', { percent: jitter * 100 });
    const { result, timeline } = await watchQueries(monitor.mysql, lab.ctx.clock, BIN_MS, () =>
      paced({
        ...lab.ctx,
        readers: KEYS,
        everyMs: READ_EVERY_MS,
        forMs: seconds * 1000,
        until: () => expired.size === KEYS,
        read,
        onTick: (elapsed) => {
          tell.progress('jitter', label, Math.min(elapsed / 1000, seconds), seconds, 's');
        },
      }),
    );
    results.push({ jitter, reads: result.length, timeline });
  }
  return results;
}

/** Queries with and without jitter: how many, and how many at once. */
export function jitterTable(
  results: readonly JitterResult[],
  engines: readonly EngineLabel[],
  ttlSeconds: number,
): Table {
  const peak = (result: JitterResult | undefined): number =>
    Math.max(0, ...(result?.timeline.bins ?? []));
  const [without, jittered] = results;
  return {
    id: 'jitter',
    title: msg('lab.stampede.jitter.title', { keys: KEYS, ttl: ttlSeconds }),
    engines,
    columns: [
      { id: 'jitter', name: msg('lab.stampede.jitter.jitter'), unit: 'percent' },
      { id: 'reads', name: msg('lab.stampede.crowd.reads'), unit: 'count' },
      { id: 'queries', name: msg('lab.stampede.crowd.queries'), unit: 'count' },
      { id: 'peak', name: msg('lab.stampede.crowd.peak'), unit: 'count' },
    ],
    rows: results.map((result) => [
      result.jitter * 100,
      result.reads,
      result.timeline.total,
      peak(result),
    ]),
    notes: [
      ...jitterNotes({
        withoutPeak: peak(without),
        jitteredPeak: peak(jittered),
        without: without?.timeline.total ?? 0,
        jittered: jittered?.timeline.total ?? 0,
      }),
      ...lateNotes(results),
    ],
  };
}

/** When MySQL got the queries, with and without jitter. */
export function jitterChart(
  results: readonly JitterResult[],
  engines: readonly EngineLabel[],
): Chart {
  return {
    id: 'jitter-line',
    title: msg('lab.stampede.jitter.chart', { bin: BIN_MS }),
    engines,
    kind: 'line',
    xUnit: 's',
    yUnit: 'count',
    logX: false,
    series: results.map(({ jitter, timeline }) => ({
      name: msg('lab.stampede.jitter.of', { percent: jitter * 100 }),
      points: binPoints(timeline),
    })),
    notes: [],
  };
}
