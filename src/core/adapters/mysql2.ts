import type { Query, Row } from '../ports.ts';

/** What the adapter uses of a mysql2 pool or connection (the promise flavour, `mysql2/promise`). */
export interface Mysql2Like {
  query(sql: string, values?: unknown): Promise<readonly [unknown, unknown]>;
}

/**
 * A mysql2 pool as the core's query function. Use the pool for nothing but reads outside of
 * transactions: rows that a transaction has not committed must not reach a cache.
 *
 * Options that keep every type exact: `supportBigNumbers: true` (a BIGINT beyond 2^53 arrives as
 * text instead of rounded) and `dateStrings: true` where microseconds matter (a Date ends at
 * milliseconds). mysql2 cannot cancel a query, so an abort only ends the wait for it.
 */
export function fromMysql2(pool: Mysql2Like): Query {
  return async (sql, params, signal) => {
    signal?.throwIfAborted();
    const [rows] = await pool.query(sql, params);
    return rows as readonly Row[];
  };
}
