import type { About } from '../family.ts';
import { ADDRESS } from './address.ts';
import { parseMysqlUrl } from './url.ts';

/** MySQL and MariaDB. */
export const ABOUT = {
  id: 'mysql',
  title: 'engine.role.mysql',
  address: { ...ADDRESS, read: parseMysqlUrl },
  programs: ['mariadbd', 'mysqld', 'mariadb-install-db', 'mysql_install_db'],
  embedded: { product: 'sqlite', version: '3.54.1' },
} as const satisfies About;
