import type { MaxmemoryPolicy } from './config.ts';
import type { KeyEntry, KeyIndex } from './keys.ts';
import type { Shard } from './shard.ts';

type Worse = (candidate: KeyEntry, best: KeyEntry) => boolean;

const LEAST_RECENT: Worse = (candidate, best) => candidate.touchedAt < best.touchedAt;
const LEAST_FREQUENT: Worse = (candidate, best) =>
  candidate.frequency < best.frequency ||
  (candidate.frequency === best.frequency && candidate.touchedAt < best.touchedAt);
const SOONEST: Worse = (candidate, best) => (candidate.expiresAt ?? 0) < (best.expiresAt ?? 0);
const RANDOM: Worse = () => false;

const ORDER: Record<MaxmemoryPolicy, Worse | undefined> = {
  'volatile-lru': LEAST_RECENT,
  'allkeys-lru': LEAST_RECENT,
  'volatile-lfu': LEAST_FREQUENT,
  'allkeys-lfu': LEAST_FREQUENT,
  'volatile-ttl': SOONEST,
  'volatile-random': RANDOM,
  'allkeys-random': RANDOM,
  noeviction: undefined,
};

function pick(entries: readonly KeyEntry[], worse: Worse, samples: number): KeyEntry | undefined {
  const draws = worse === RANDOM ? 1 : samples;
  let best: KeyEntry | undefined;
  for (let draw = 0; draw < draws; draw += 1) {
    const candidate = entries[Math.floor(Math.random() * entries.length)];
    if (candidate !== undefined && (best === undefined || worse(candidate, best))) best = candidate;
  }
  return best;
}

function victim(
  shard: Shard,
  policy: MaxmemoryPolicy,
  samples: number,
): [KeyIndex, KeyEntry] | undefined {
  const worse = ORDER[policy];
  if (worse === undefined) return undefined;
  let best: [KeyIndex, KeyEntry] | undefined;
  for (const index of shard.indexes) {
    const entries = policy.startsWith('allkeys') ? index.all : index.volatile;
    const entry = pick(entries, worse, samples);
    if (entry !== undefined && (best === undefined || worse(entry, best[1]))) best = [index, entry];
  }
  return best;
}

/**
 * Removes keys by `policy` until the shard's keys fit into `limit` bytes. Returns whether they do.
 * Redis remembers good candidates between calls; drawing twice `samples` comes to about the same.
 */
export function evictTo(
  shard: Shard,
  limit: number,
  policy: MaxmemoryPolicy,
  samples: number,
): boolean {
  while (shard.bytes > limit) {
    const found = victim(shard, policy, samples * 2);
    if (found === undefined) return false;
    const [index, entry] = found;
    const expiredBefore = index.expired;
    index.database.delete(entry.key);
    // A key that had run out already is counted as expired, not as evicted.
    if (index.expired === expiredBefore) shard.evicted += 1;
  }
  return true;
}
