import type { About } from '../family.ts';

/** MySQL and MariaDB. */
export const ABOUT = {
  id: 'mysql',
  title: 'engine.role.mysql',
  address: { protocols: ['mysql:'], flag: 'mysql-url', variable: 'MYSQL_URL', port: 3306 },
  programs: ['mariadbd', 'mysqld', 'mariadb-install-db', 'mysql_install_db'],
  embedded: { product: 'sqlite', version: '3.54.1' },
} as const satisfies About;
