import type { FieldPacket, Pool, PoolConnection, ResultSetHeader } from 'mysql2/promise';
import { CancelledError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import { isGivenByUrl } from '../kinds/external.ts';
import type { MysqlSession, QueryResult } from './contract.ts';
import { connectionOptions, type MysqlEndpoint } from './connect.ts';
import { mapMysqlError } from './errors.ts';

type Values = readonly (string | number | null)[];

const CONNECTIONS = 10;
const END_MS = 500;
const BACKSLASHES = "SET SESSION sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')";

/**
 * Opens a pool of mysql2 and proves that the server answers. Statements always use the text protocol (`query`), so
 * that a value has one form everywhere. Throws ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function openMysqlSession(
  fact: MysqlFact,
  endpoint: MysqlEndpoint,
): Promise<MysqlSession> {
  const { createPool } = await import('mysql2/promise');
  const pool = createPool({
    ...connectionOptions(endpoint),
    connectionLimit: CONNECTIONS,
    maxIdle: CONNECTIONS,
    idleTimeout: 60_000,
    waitForConnections: true,
  });
  if (isGivenByUrl(fact)) {
    // mysql2 escapes with backslashes: a server in this mode would read them as plain characters.
    pool.pool.on('connection', (connection) => {
      connection.query(BACKSLASHES, () => undefined);
    });
  }
  const session = sessionOver(pool, fact, endpoint.answerMs);
  try {
    (await pool.getConnection()).release();
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw mapMysqlError(error, fact);
  }
  return session;
}

function sessionOver(pool: Pool, fact: MysqlFact, answerMs: number | undefined): MysqlSession {
  const limit = answerMs === undefined ? {} : { timeout: answerMs };
  const open = new Set<{ destroy(): void }>();
  pool.on('acquire', (connection) => open.add(connection));
  const mapped = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof CancelledError ? error : mapMysqlError(error, fact);
    }
  };
  return {
    query: (sql, params, signal) =>
      mapped(async () => {
        if (signal === undefined)
          return toResult(await pool.query({ sql, ...limit }, [...(params ?? [])]));
        const connection = await pool.getConnection();
        return abortable(pool, connection, signal, () => run(connection, sql, params), true);
      }),
    async readOnly(work) {
      const connection = await mapped(() => pool.getConnection());
      try {
        await mapped(() => connection.query('START TRANSACTION READ ONLY'));
        return await work((sql, params, signal) =>
          mapped(() =>
            signal === undefined
              ? run(connection, sql, params)
              : abortable(pool, connection, signal, () => run(connection, sql, params), false),
          ),
        );
      } finally {
        await connection.query('ROLLBACK').then(
          () => {
            connection.release();
          },
          () => {
            connection.destroy();
          },
        );
      }
    },
    async [Symbol.asyncDispose]() {
      await end(pool, open);
    },
  };
}

/** Ends a pool; a server that hangs never lets a connection end, so that it is given up. */
async function end(pool: Pool, connections: ReadonlySet<{ destroy(): void }>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      for (const connection of connections) connection.destroy();
      resolve();
    }, END_MS);
  });
  await Promise.race([pool.end().catch(() => undefined), late]);
  clearTimeout(timer);
}

async function run(connection: PoolConnection, sql: string, params?: Values): Promise<QueryResult> {
  return toResult(await connection.query(sql, [...(params ?? [])]));
}

/** Runs a statement that the signal may end: the server is told to stop it and the connection is given up. */
async function abortable(
  pool: Pool,
  connection: PoolConnection,
  signal: AbortSignal,
  work: () => Promise<QueryResult>,
  release: boolean,
): Promise<QueryResult> {
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      reject(new CancelledError());
    };
    signal.addEventListener('abort', abort, { once: true });
  });
  aborted.catch(() => undefined);
  try {
    if (signal.aborted) throw new CancelledError();
    const running = work();
    running.catch(() => undefined);
    const result = await Promise.race([running, aborted]);
    if (release) connection.release();
    return result;
  } catch (error) {
    if (error instanceof CancelledError) {
      const { threadId } = connection;
      connection.destroy();
      await pool.query('KILL QUERY ?', [threadId]).catch(() => undefined);
    } else if (release) connection.release();
    throw error;
  } finally {
    if (abort !== undefined) signal.removeEventListener('abort', abort);
  }
}

function toResult([result, fields]: [unknown, FieldPacket[] | undefined]): QueryResult {
  if (Array.isArray(result)) {
    return {
      rows: result as QueryResult['rows'],
      columns: (fields ?? []).map((field) => field.name),
      affectedRows: 0,
      warnings: 0,
    };
  }
  const header = result as ResultSetHeader;
  return {
    rows: [],
    columns: [],
    affectedRows: header.affectedRows,
    warnings: header.warningStatus,
  };
}
