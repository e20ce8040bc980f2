import type { Connection, ConnectionOptions, Pool, SslOptions } from 'mysql2/promise';
import { NoAnswer } from '../waits/patience.ts';
import { Sockets } from './sockets.ts';

/** Where and as whom to connect. */
export interface MysqlEndpoint {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
  readonly ssl?: SslOptions | string;
  /** For the connection, in ms. */
  readonly timeoutMs: number;
  /** For one answer, in ms, where it is less than for every server. */
  readonly answerMs?: number;
}

/**
 * Options with which mysql2 loses nothing: integers beyond 2^53 and DECIMAL come as text, dates and times as text
 * with every digit, JSON as its text. Affected rows are counted as the mysql client counts them.
 */
function connectionOptions(endpoint: MysqlEndpoint, sockets: Sockets): ConnectionOptions {
  const { host, port, user, password, database, ssl, timeoutMs } = endpoint;
  return {
    host,
    port,
    user,
    password,
    // mysql2 only ends a connection, and one to a server that is stopped never ends.
    stream: () => sockets.open(host, port),
    connectTimeout: timeoutMs,
    charset: 'utf8mb4',
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: true,
    jsonStrings: true,
    multipleStatements: false,
    stringifyObjects: true,
    flags: ['-FOUND_ROWS'],
    ...(database === undefined ? {} : { database }),
    ...(ssl === undefined ? {} : { ssl }),
  };
}

/** A pool, and the sockets of its connections; destroying these ends every wait. */
export interface BoundPool {
  readonly pool: Pool;
  readonly sockets: Sockets;
}

/** A pool of at most `connections`; loads mysql2 when first needed. */
export async function poolOf(endpoint: MysqlEndpoint, connections: number): Promise<BoundPool> {
  const { createPool } = await import('mysql2/promise');
  const sockets = new Sockets();
  const pool = createPool({
    ...connectionOptions(endpoint, sockets),
    connectionLimit: connections,
    maxIdle: connections,
    idleTimeout: 60_000,
    waitForConnections: true,
  });
  return { pool, sockets };
}

/** One connection for a question or two: each must be answered within the time there is to connect. */
export interface MysqlConnection {
  /** The rows; rejects with mysql2's own error, or NoAnswer. */
  query(sql: string, values?: readonly unknown[]): Promise<unknown>;
  destroy(): void;
}

/** One connection; loads mysql2 when first needed. Rejects with mysql2's own error. */
export async function connectMysql(endpoint: MysqlEndpoint): Promise<MysqlConnection> {
  const { createConnection } = await import('mysql2/promise');
  const sockets = new Sockets();
  let connection: Connection;
  try {
    connection = await createConnection(connectionOptions(endpoint, sockets));
  } catch (error) {
    sockets.close();
    throw error;
  }
  return {
    async query(sql, values = []) {
      const late = { passed: false };
      const timer = setTimeout(() => {
        late.passed = true;
        sockets.close();
      }, endpoint.timeoutMs);
      try {
        const [rows] = await connection.query(sql, [...values]);
        return rows;
      } catch (error) {
        throw late.passed ? new NoAnswer(endpoint.timeoutMs) : error;
      } finally {
        clearTimeout(timer);
      }
    },
    destroy: () => {
      sockets.close();
    },
  };
}
