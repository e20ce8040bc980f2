import type { Connection } from 'mysql2';
import { TutorialError } from '../../contract/errors.ts';
import type { QueryResult, StatementLimits } from './contract.ts';
import type { Sockets } from './sockets.ts';

/** One statement on a connection, and the sockets of its pool, which has no other connection. */
export interface LimitedStatement {
  readonly connection: Connection;
  readonly sockets: Sockets;
  readonly limits: StatementLimits;
  readonly sql: string;
  readonly params: readonly (string | number | null)[];
}

/**
 * Runs a statement and takes its rows one by one, no more than the limits allow. Rejects with mysql2's own error. The
 * connection of one that went over is cut, so that nothing more of its answer comes.
 * @throws TutorialError SQL_TOO_MANY_ROWS, SQL_TOO_LARGE or SQL_TOO_SLOW
 */
export function runLimited(statement: LimitedStatement): Promise<QueryResult> {
  const { connection, sockets, limits, sql, params } = statement;
  return new Promise((resolve, reject) => {
    const rows: Readonly<Record<string, unknown>>[] = [];
    let columns: readonly string[] = [];
    const over = (error: TutorialError): void => {
      end();
      sockets.destroy();
      reject(error);
    };
    const endBytes = sockets.onBytes((bytes) => {
      if (bytes <= limits.bytes) return;
      const most = { value: limits.bytes, unit: 'bytes' } as const;
      over(new TutorialError('SQL_TOO_LARGE', { bytes: most }));
    });
    const timer = setTimeout(() => {
      over(new TutorialError('SQL_TOO_SLOW', { seconds: limits.seconds }));
    }, limits.seconds * 1000);
    const end = (): void => {
      clearTimeout(timer);
      endBytes();
    };
    connection
      .query(sql, [...params])
      .on('fields', (fields: readonly { readonly name: string }[] | undefined) => {
        columns = (fields ?? []).map(({ name }) => name);
      })
      .on('result', (row: Readonly<Record<string, unknown>>) => {
        // A statement without rows has an outcome instead, and no columns.
        if (columns.length > 0) rows.push(row);
        if (rows.length <= limits.rows) return;
        over(new TutorialError('SQL_TOO_MANY_ROWS', { rows: limits.rows }));
      })
      .on('error', (error: Error) => {
        end();
        reject(error);
      })
      .on('end', () => {
        end();
        resolve({ rows, columns, affectedRows: 0, warnings: 0 });
      });
  });
}
