import { naiveFetch } from '#tutorial';
import type { Instance } from './instance.ts';
import type { Lab } from './lab.ts';

/** The notes' naive read over a lab's servers; it differs from the notes only in the names of its keys. */
export interface NaiveRead {
  /** @param afterQuery awaited between the database's answer and the cache */
  read(sql: string, afterQuery?: (rows: readonly object[]) => Promise<void>): Promise<unknown>;
  /** The key under which the rows of a statement lie. */
  key(sql: string): string;
}

/** @param options.name keeps several naive reads of one lab apart */
export function naiveRead(
  lab: Lab,
  instance: Instance,
  options: {
    readonly ttlSeconds: number;
    readonly name: string;
    /** What the driver makes of rows; as they come by default. */
    readonly rows?: (rows: readonly Readonly<Record<string, unknown>>[]) => unknown;
  },
): NaiveRead {
  const key = (sql: string): string => lab.key(`${options.name}:${sql}`);
  const { rows: driver = (rows: unknown) => rows } = options;
  return {
    key,
    read: (sql, afterQuery) =>
      naiveFetch(
        {
          cache: {
            get: (asked) => instance.store.get(key(asked)),
            setex: (asked, seconds, value) =>
              instance.store.setWithTtl(key(asked), value, seconds * 1000),
          },
          query: async (asked) => {
            const rows = await instance.query(asked, []);
            await afterQuery?.(rows);
            return driver(rows);
          },
          ttlSeconds: options.ttlSeconds,
        },
        sql,
      ),
  };
}
