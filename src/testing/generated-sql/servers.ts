import type { Connection } from 'mysql2/promise';
import type { Servers } from './run.ts';

/**
 * MySQL 8's defaults but for ERROR_FOR_DIVISION_BY_ZERO: whether a condition of UPDATE or DELETE comes to divide at all is
 * the server's choice, and MariaDB lets a DELETE pass that MySQL 8 refuses.
 */
const MODES = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'NO_ENGINE_SUBSTITUTION',
];

/** MariaDB's collation that is nearest to MySQL 8's default, utf8mb4_0900_ai_ci: the same algorithm, no padding. */
const COLLATION = 'utf8mb4_uca1400_nopad_ai_ci';

/** Brings a connection to mariadbd as near to a connection to MySQL 8 as its settings go, and the embedded one to its modes. */
export async function likeMysql8(
  { embedded, real: connection }: Servers,
  admin: Connection,
  database: string,
): Promise<void> {
  const modes = `SET sql_mode = '${MODES.join(',')}'`;
  await embedded.query(modes);
  // Tables are made anew a hundred times over, and nobody needs them after a crash.
  await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
  await connection.query(modes);
  await connection.query(`ALTER DATABASE \`${database}\` COLLATE ${COLLATION}`);
  await connection.query(`SET NAMES utf8mb4 COLLATE ${COLLATION}`);
  await connection.query(`USE \`${database}\``);
}
