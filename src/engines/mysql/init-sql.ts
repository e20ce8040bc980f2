import type { FoundMysql } from './probe.ts';

/** The account the learner works with. */
export const USER = 'tutorial';

/** What the first start has to set up. */
export interface InitSpec {
  readonly database: string;
  readonly password: string;
  readonly adminPassword: string;
}

/**
 * The statements a private server runs before it listens, one a line. A fresh data folder has `root` accounts without
 * a password, also for this host's name; only 127.0.0.1 and localhost are kept, both with the password.
 */
export function initSql(server: FoundMysql, spec: InitSpec): string {
  const admin = quoteText(spec.adminPassword);
  const user = quoteText(spec.password);
  const database = quoteName(spec.database);
  const lines = [
    ...(server.product === 'mariadb'
      ? // The host's name differs from one start to the next, so the accounts are told by what is kept.
        [
          "DELETE FROM mysql.global_priv WHERE User = '' OR Host NOT IN ('localhost', '127.0.0.1')",
          "DELETE FROM mysql.global_priv WHERE User NOT IN ('root', 'mariadb.sys')",
          'FLUSH PRIVILEGES',
        ]
      : []),
    ...['localhost', '127.0.0.1'].flatMap((host) => [
      `CREATE USER IF NOT EXISTS 'root'@'${host}' IDENTIFIED BY ${admin}`,
      `ALTER USER 'root'@'${host}' IDENTIFIED BY ${admin}`,
      `GRANT ALL PRIVILEGES ON *.* TO 'root'@'${host}' WITH GRANT OPTION`,
    ]),
    `CREATE DATABASE IF NOT EXISTS ${database}`,
    `CREATE USER IF NOT EXISTS '${USER}'@'127.0.0.1' IDENTIFIED BY ${user}`,
    `ALTER USER '${USER}'@'127.0.0.1' IDENTIFIED BY ${user}`,
    `GRANT ALL PRIVILEGES ON ${database}.* TO '${USER}'@'127.0.0.1'`,
  ];
  return lines.map((line) => `${line};\n`).join('');
}

function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
