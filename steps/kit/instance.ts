import {
  type CacheAside,
  type CacheAsideOptions,
  createCacheAside,
  type KeyValue,
  type MysqlSession,
  type Query,
  type RedisSession,
} from '#tutorial';

/** Options of a cache-aside of a lab: the prefix is the lab's, store and query are the instance's unless others are given. */
export type LabCacheOptions = Omit<CacheAsideOptions, 'cache' | 'query' | 'prefix'> &
  Partial<Pick<CacheAsideOptions, 'cache' | 'query'>>;

/**
 * What one process of an application would hold: a connection to Redis, a pool of connections to MySQL and, once it
 * is asked for, a cache-aside over them. Several instances stand for several processes: they share nothing but the
 * two servers.
 */
export interface Instance {
  readonly redis: RedisSession;
  readonly mysql: MysqlSession;
  /** The core's port over this connection; the lab removes what is written through it. */
  readonly store: KeyValue;
  readonly query: Query;
  /** Without jitter, and a reader waits until its rows are stored, so that what comes next is certain. */
  cache(options: LabCacheOptions): CacheAside;
}

/** Puts an instance together from open connections. */
export function createInstance(parts: {
  readonly redis: RedisSession;
  readonly mysql: MysqlSession;
  readonly store: KeyValue;
  readonly prefix: string;
  readonly onCache: (cache: CacheAside) => void;
}): Instance {
  const { redis, mysql, store, prefix, onCache } = parts;
  const query: Query = async (sql, params) =>
    (await mysql.query(sql, params as readonly (string | number | null)[])).rows;
  return {
    redis,
    mysql,
    store,
    query,
    cache(options) {
      const cache = createCacheAside({
        jitter: 0,
        // A busy laptop is no outage: only a lab about outages asks for a shorter one.
        deadlineMs: 10_000,
        waitForWrite: true,
        cache: store,
        query,
        ...options,
        prefix,
      });
      onCache(cache);
      return cache;
    },
  };
}
