import type { Read, ReadPart, ReadPath } from '#tutorial';

/** What is known of a read beside what the core reports. */
export interface PathFacts extends Pick<ReadPath, 'slot' | 'shard' | 'tls'> {
  /** The statement that went to the database on a miss. */
  readonly sql: string;
  /** The write that the reader waited for; null when there was none. */
  readonly store: Pick<ReadPart, 'command' | 'ms' | 'ok'> | null;
}

/** The way of a read in parts that add up to its total: who was asked and for how long, and the program's own work. */
export function pathOf(
  read: Pick<Read, 'outcome' | 'totalMs' | 'cacheMs' | 'databaseMs'>,
  { sql, store, slot, shard, tls }: PathFacts,
): ReadPath {
  const { outcome, totalMs, cacheMs, databaseMs } = read;
  const asked: ReadPart[] = [];
  // A cache that is known to be away is not asked at all, which takes no time.
  if (outcome !== 'bypass' || cacheMs > 0) {
    asked.push({ what: 'look', command: 'GET', ms: cacheMs, ok: outcome !== 'bypass' });
  }
  if (outcome !== 'hit') {
    const [verb = ''] = sql.trim().split(/\s+/, 1);
    asked.push({ what: 'query', command: verb.toUpperCase(), ms: databaseMs, ok: true });
  }
  const before = asked.reduce((sum, { ms }) => sum + ms, 0);
  if (store !== null) {
    const ms = Math.max(0, Math.min(store.ms, totalMs - before));
    asked.push({ what: 'store', ...store, ms });
  }
  const known = asked.reduce((sum, { ms }) => sum + ms, 0);
  const own = {
    what: 'program',
    command: null,
    ms: Math.max(0, totalMs - known),
    ok: true,
  } as const;
  return { parts: [...asked, own], slot, shard, tls };
}
