import type { MysqlFact } from '../../contract/facts.ts';
import type { Family } from '../family.ts';
import { ABOUT } from './about.ts';
import type { MysqlEngine, MysqlSpec } from './contract.ts';

/** MySQL and MariaDB as a family. */
export const mysql: Family<MysqlSpec, MysqlFact, MysqlEngine> = {
  ...ABOUT,
  load: async () => (await import('./implementation.ts')).implementation,
};
