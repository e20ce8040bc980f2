import type { Connection } from 'mysql2/promise';

/** MySQL 8's defaults, which are the embedded engine's, too. */
const MODES = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
];

/** MariaDB's collation that is nearest to MySQL 8's default, utf8mb4_0900_ai_ci: the same algorithm, no padding. */
const COLLATION = 'utf8mb4_uca1400_nopad_ai_ci';

/** Brings a connection to mariadbd as near to a connection to MySQL 8 as its settings go. */
export async function likeMysql8(
  connection: Connection,
  admin: Connection,
  database: string,
): Promise<void> {
  // Tables are made anew a hundred times over, and nobody needs them after a crash.
  await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
  await connection.query(`SET sql_mode = '${MODES.join(',')}'`);
  await connection.query(`ALTER DATABASE \`${database}\` COLLATE ${COLLATION}`);
  await connection.query(`SET NAMES utf8mb4 COLLATE ${COLLATION}`);
  await connection.query(`USE \`${database}\``);
}
