import { TutorialError } from '../../contract/errors.ts';
import { serverError } from './errors.ts';
import { connectMysql } from './connect.ts';
import { USER, type InitSpec } from './init-sql.ts';
import type { FoundMysql } from './probe.ts';

/** Accounts anybody could use: MariaDB's `mariadb.sys` is locked, as are all but root of a fresh MySQL. */
const OPEN_ACCOUNTS = {
  mariadb:
    "SELECT User, Host FROM mysql.user WHERE authentication_string = '' AND User <> 'mariadb.sys'",
  mysql:
    "SELECT User, Host FROM mysql.user WHERE authentication_string = '' AND account_locked = 'N'",
} as const;

/**
 * Proves that the first start did all it was told: servers only log a failed statement of their init file and go on,
 * which could leave an account without a password. Throws ENGINE_START_FAILED.
 */
export async function verifySetup(server: FoundMysql, port: number, spec: InitSpec): Promise<void> {
  const address = { host: '127.0.0.1', port, timeoutMs: 15_000 };
  const { password, adminPassword, database } = spec;
  try {
    const admin = await connectMysql({ ...address, user: 'root', password: adminPassword });
    try {
      const open = await admin.query(OPEN_ACCOUNTS[server.product]);
      if (Array.isArray(open) && open.length > 0) {
        throw failed(server, `accounts without a password: ${JSON.stringify(open)}`);
      }
    } finally {
      admin.destroy();
    }
    (await connectMysql({ ...address, user: USER, password, database })).destroy();
  } catch (error) {
    const said = serverError(error);
    throw said === null ? error : failed(server, said.line);
  }
}

function failed(server: FoundMysql, detail: string): TutorialError {
  const params = { product: server.product, program: server.program.path };
  return new TutorialError('ENGINE_START_FAILED', params, detail);
}
