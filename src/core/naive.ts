/** The two commands the naive read uses; ioredis has both under these names. */
export interface NaiveCache {
  get(key: string): Promise<string | null>;
  setex(key: string, seconds: number, value: string): Promise<unknown>;
}

/** What the naive read is made of. */
export interface Naive {
  readonly cache: NaiveCache;
  /** Gives rows. */
  readonly query: (sql: string) => Promise<unknown>;
  readonly ttlSeconds: number;
}

/**
 * Cache-aside as the study notes have it, four lines: get; if there, parse and return; if not,
 * query, `SETEX`, return. It is here to be read beside `createCacheAside`, and for the labs, which
 * show what it lacks:
 *
 * - Redis away: the read fails, or hangs as long as the client retries, though MySQL is well.
 * - Many readers of a cold key: as many queries.
 * - JSON alone: a DATETIME comes back as text, a BLOB as `{type, data}`, on a hit but not on a miss.
 * - The statement is the key: parameters must be written into the SQL, and a key can be any length.
 * - All keys stored together expire together.
 * - A reader that was slow puts the old rows back after an invalidation.
 * - A value that is no JSON makes every read fail until it expires.
 *
 * @throws whatever the cache or the query throws, and SyntaxError for a value that is no JSON
 */
export async function naiveFetch(
  { cache, query, ttlSeconds }: Naive,
  sql: string,
): Promise<unknown> {
  const stored = await cache.get(sql);
  if (stored !== null) return JSON.parse(stored) as unknown;
  const rows = await query(sql);
  await cache.setex(sql, ttlSeconds, JSON.stringify(rows));
  return rows;
}
