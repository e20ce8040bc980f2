import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

/** A row with its bytes in hexadecimal. */
export function plain(row: RowDataPacket | undefined): Record<string, unknown> {
  const entries = Object.entries((row ?? {}) as Record<string, unknown>).map(
    ([name, value]): [string, unknown] => [
      name,
      Buffer.isBuffer(value) ? value.toString('hex') : value,
    ],
  );
  return Object.fromEntries(entries);
}

/** Changes rows, by a prepared statement when values are given. */
export async function change(
  connection: Connection,
  sql: string,
  values?: unknown[],
): Promise<ResultSetHeader> {
  const [header] =
    values === undefined
      ? await connection.query<ResultSetHeader>(sql)
      : await connection.execute<ResultSetHeader>(sql, values as string[]);
  return header;
}

/** The rows of a query, each as an array of its values. */
export async function rows(connection: Connection, sql: string): Promise<unknown[][]> {
  const [found] = await connection.query<RowDataPacket[][]>({ sql, rowsAsArray: true });
  return found;
}

/** What mysql2 tells of a refused statement. */
export interface Refusal {
  readonly errno?: number;
  readonly sqlState?: string;
  readonly message?: string;
}

/** The error that work ends with; empty when it succeeds. */
export async function refusal(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    return error as Refusal;
  }
  return {};
}

/** The number in the second column of the first row, as SHOW STATUS gives it. */
export async function counted(connection: Connection, sql: string): Promise<number> {
  const [[, value] = []] = await rows(connection, sql);
  return Number(value);
}

/** The answer to a statement: rows as `a,b;c,d`, how many rows were changed, or the number of the error. */
export async function answer(connection: Connection, sql: string): Promise<string> {
  try {
    const [found] = await connection.query(sql);
    if (!Array.isArray(found)) return `changed ${String(found.affectedRows)}`;
    return (found as unknown as (string | number | null)[][])
      .map((row) => row.map((value) => (value === null ? 'NULL' : String(value))).join(','))
      .join(';');
  } catch (error) {
    return `error ${String((error as { errno?: number }).errno)}`;
  }
}
