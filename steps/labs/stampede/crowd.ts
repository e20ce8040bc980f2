import { type Message, summarize, type Summary } from '#tutorial';
import { msg } from './text.ts';
import type { Instance, LabCacheOptions } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { paced } from '../../kit/pace.ts';
import { watchQueries, type QueryTimeline } from '../../kit/query-timeline.ts';
import { COSTLY, type Costly } from './workload.ts';

/** Twice as early as usual (1): under this load a query takes longer than it did when it was timed. */
export const EARLY_REFRESH = 2;

/** One kind of protection against a stampede. */
export interface Protection {
  readonly id: 'none' | 'single-flight' | 'lock' | 'early-refresh';
  readonly name: Message;
  readonly options: Pick<LabCacheOptions, 'singleFlight' | 'lock' | 'earlyRefresh'>;
}

/** From none to all. */
export const PROTECTIONS: readonly Protection[] = [
  {
    id: 'none',
    name: msg('lab.stampede.protection.none'),
    options: { singleFlight: false },
  },
  {
    id: 'single-flight',
    name: msg('lab.stampede.protection.single-flight'),
    options: { singleFlight: true },
  },
  {
    id: 'lock',
    name: msg('lab.stampede.protection.lock'),
    options: { singleFlight: true, lock: true },
  },
  {
    id: 'early-refresh',
    name: msg('lab.stampede.protection.early-refresh'),
    options: { singleFlight: true, lock: true, earlyRefresh: EARLY_REFRESH },
  },
];

/** What a crowd met with one protection. */
export interface CrowdResult {
  readonly protection: Protection;
  /** Ms of every read. */
  readonly reads: Summary;
  /** Queries counted by MySQL, over time. */
  readonly timeline: QueryTimeline;
  /** Keys that expired, counted by Redis; null where others use the same Redis. */
  readonly expiries: number | null;
}

/** Queries of MySQL for each time the key expired; null when it did not, or nobody counted. */
export function perExpiry({ timeline, expiries }: CrowdResult): number | null {
  return expiries === null || expiries === 0 ? null : timeline.total / expiries;
}

/** How many instances the readers are spread over: none is left without a reader, and spoken of as if it read. */
export function instancesFor(readers: number, asked: number): number {
  return Math.min(readers, asked);
}

/** How the crowd reads. */
export interface Crowd {
  readonly readers: number;
  readonly ttlSeconds: number;
  readonly seconds: number;
  readonly costly: Costly;
}

/** Ms between two reads of one reader. */
export const READ_EVERY_MS = 25;
/** Ms per bin of the timeline. */
export const BIN_MS = 100;

/** Lets the crowd read one key for a while, through instances that share only Redis and MySQL. */
export async function runCrowd(
  lab: Lab,
  instances: readonly Instance[],
  monitor: Instance,
  protection: Protection,
  crowd: Crowd,
  tell: Narrator,
): Promise<CrowdResult> {
  const { readers, ttlSeconds, seconds, costly } = crowd;
  const caches = instances.map((instance) =>
    instance.cache({
      ttlSeconds,
      // Keys of its own for each protection, and no reader waits for a write that is not its own.
      schemaVersion: protection.id,
      waitForWrite: false,
      ...protection.options,
    }),
  );
  await caches[0]?.fetch(COSTLY, costly.params);
  await caches[0]?.settled();
  const seen = { miss: false };
  const read = async (reader: number): Promise<void> => {
    const got = await caches[reader % caches.length]?.fetchWithOutcome(COSTLY, costly.params);
    if (got?.outcome === 'miss') seen.miss = true;
  };
  const expiredBefore = await expiredKeys(lab, monitor);
  const { result, timeline } = await watchQueries(monitor.mysql, lab.ctx.clock, BIN_MS, () =>
    paced({
      ...lab.ctx,
      readers,
      everyMs: READ_EVERY_MS,
      forMs: seconds * 1000,
      // On a busy machine the time may end before the key does; with early refresh it may never expire.
      until: () => seen.miss || protection.id === 'early-refresh',
      read,
      onTick: (elapsed) => {
        tell.progress('crowd', protection.name, Math.min(elapsed / 1000, seconds), seconds, 's');
      },
    }),
  );
  await Promise.all(caches.map((cache) => cache.settled()));
  const expiredAfter = await expiredKeys(lab, monitor);
  // Left to itself it would expire during the next crowd, and be counted there.
  await monitor.store.del(caches[0]?.keyFor(COSTLY, costly.params) ?? '');
  return {
    protection,
    reads: summarize(result),
    timeline,
    expiries: expiredBefore === null || expiredAfter === null ? null : expiredAfter - expiredBefore,
  };
}

/** Redis's own count of expired keys; null on a Redis that others may use, and where it is split over shards. */
async function expiredKeys(lab: Lab, { redis }: Instance): Promise<number | null> {
  const { redis: fact, ctx } = lab.spec;
  if (!ctx.engines.redis.can(fact, 'exclusive') || fact.clusterMode) return null;
  const count = (await redis.info('stats')).get('expired_keys');
  return count === undefined ? null : Number(count);
}
