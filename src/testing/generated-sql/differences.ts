import type { Outcome } from './outcome.ts';

/** A difference between MariaDB and MySQL 8 that is no fault of the embedded engine, which answers as MySQL 8. */
export interface Difference {
  readonly reason: string;
  concerns(sql: string, embedded: Outcome, real: Outcome): boolean;
  readonly excuses: 'everything' | 'types';
  /** Whether a column may be of the one type here and of the other there. */
  types?(embedded: string, real: string): boolean;
}

/** Every difference that the comparison lets pass, with its reason. */
export const DIFFERENCES: readonly Difference[] = [
  {
    reason: 'MariaDB has no JSON type: JSON is LONGTEXT there',
    concerns: (_, embedded) => embedded.is === 'rows',
    excuses: 'types',
    types: (embedded, real) => embedded === 'json' && real === 'text',
  },
  {
    reason: 'MariaDB keeps JSON valid by a CHECK constraint (4025), MySQL by its type (3140)',
    concerns: (_, embedded, real) =>
      embedded.is === 'error' &&
      embedded.errno === 3140 &&
      real.is === 'error' &&
      real.errno === 4025,
    excuses: 'everything',
  },
  {
    reason:
      'where signed and unsigned integers meet, and for a number with a minus, MariaDB answers DECIMAL, MySQL 8 BIGINT',
    concerns: (sql) => /\b(?:CASE|IF|IFNULL|COALESCE|GREATEST|LEAST|UNION)\b|\(-/.test(sql),
    excuses: 'types',
    types: (embedded, real) => embedded === 'integer' && real === 'decimal',
  },
  {
    reason: 'a text that is no number in a DOUBLE: MariaDB says 1366, MySQL 8 says 1265',
    concerns: (_, embedded, real) =>
      embedded.is === 'error' &&
      embedded.errno === 1265 &&
      real.is === 'error' &&
      real.errno === 1366,
    excuses: 'everything',
  },
  {
    reason:
      'an upsert that sets NULL over NULL: MariaDB may count it as a change, MySQL 8 does not',
    concerns: (sql, embedded, real) =>
      sql.includes('ON DUPLICATE KEY UPDATE') &&
      sql.includes('NULL') &&
      embedded.is === 'done' &&
      real.is === 'done' &&
      embedded.affected + 1 === real.affected,
    excuses: 'everything',
  },
  {
    reason:
      'a limit, not a version: REPLACE by the same row counts 1 on a real server, 2 on the embedded engine',
    concerns: (sql, embedded, real) =>
      sql.startsWith('REPLACE') &&
      embedded.is === 'done' &&
      real.is === 'done' &&
      embedded.affected > real.affected,
    excuses: 'everything',
  },
  {
    reason:
      'TIME_TO_SEC of a time with a fraction: MariaDB answers with it, MySQL 8 in whole seconds',
    concerns: (sql, embedded, real) =>
      /\bTIME_TO_SEC\(/.test(sql) &&
      embedded.is === 'rows' &&
      real.is === 'rows' &&
      real.rows.flat().some((value) => /^-?\d+\.\d+$/.test(String(value))),
    excuses: 'everything',
  },
  {
    reason:
      'MariaDB takes an ELT for NULL where a text that it does not choose is NULL, and so loses rows of a LEFT JOIN',
    concerns: (sql, embedded, real) =>
      /\bELT\(/.test(sql) &&
      sql.includes('LEFT JOIN') &&
      embedded.is === 'rows' &&
      real.is === 'rows' &&
      embedded.rows.length > real.rows.length,
    excuses: 'everything',
  },
];
