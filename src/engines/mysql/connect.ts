import type { Connection, ConnectionOptions, SslOptions } from 'mysql2/promise';

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
  /** For one answer, in ms; without it there is no end. */
  readonly answerMs?: number;
}

/**
 * Options with which mysql2 loses nothing: integers beyond 2^53 and DECIMAL come as text, dates and times as text
 * with every digit, JSON as its text. Affected rows are counted as the mysql client counts them.
 */
export function connectionOptions(endpoint: MysqlEndpoint): ConnectionOptions {
  const { host, port, user, password, database, ssl, timeoutMs } = endpoint;
  return {
    host,
    port,
    user,
    password,
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

/** One connection; loads mysql2 when first needed. Rejects with mysql2's own error. */
export async function connectMysql(endpoint: MysqlEndpoint): Promise<Connection> {
  const { createConnection } = await import('mysql2/promise');
  return createConnection(connectionOptions(endpoint));
}
