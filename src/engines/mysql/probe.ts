import path from 'node:path';
import { msg } from '../../text/message.ts';
import { confiningProfile } from './apparmor.ts';
import {
  findPrograms,
  isOlder,
  searchFolders,
  versionLine,
  type Program,
} from '../kinds/programs.ts';
import { notFound, refusal, usable, type FoundServer, type Probed } from '../kinds/system.ts';

/** A found server of the MySQL family and what makes its data folder. */
export interface FoundMysql extends FoundServer {
  readonly product: 'mariadb' | 'mysql';
  /** The whole line of `--version`: one template data folder per line. */
  readonly versionLine: string;
  /** MariaDB's script; null for MySQL, whose server initialises itself. */
  readonly installDb: Program | null;
}

const NAMES = ['mariadbd', 'mysqld'];
/** Where the programs of the family are, beside the usual places. */
export const INSTALLED = {
  names: /^(?:mariadb|mysql)/i,
  folders: { darwin: ['/usr/local/mysql/bin'] },
  parents: { win32: ['C:\\Program Files\\MySQL'] },
};
const INSTALL_DB = ['mariadb-install-db', 'mysql_install_db'];
/** The oldest whose recipe is known to hold: MariaDB 10.4 has mysql.global_priv, MySQL 8.0 caching_sha2_password. */
const MINIMUM = { mariadb: [10, 4], mysql: [8, 0] } as const;

/** Looks for mariadbd and mysqld; told apart by what they print: on Debian, mysqld is MariaDB. */
export async function probeSystemMysql(
  pathValue: string,
  platform: NodeJS.Platform,
): Promise<readonly Probed<FoundMysql>[]> {
  const folders = await searchFolders(pathValue, platform, INSTALLED);
  const programs = await findPrograms(NAMES, folders, platform);
  if (programs.length === 0) return [notFound('mysql', NAMES)];
  return Promise.all(programs.map((program) => probeOne(program, folders, platform)));
}

/** Reads `mariadbd  Ver 10.11.19-MariaDB-… for debian-linux-gnu …` or `mysqld  Ver 8.0.41 for Linux …`. */
export function parseMysqlVersion(
  line: string,
): { readonly product: 'mariadb' | 'mysql'; readonly version: string } | null {
  const version = /\bVer (\d+(?:\.\d+)+)/.exec(line)?.[1];
  if (version === undefined) return null;
  return { product: line.includes('MariaDB') ? 'mariadb' : 'mysql', version };
}

async function probeOne(
  program: Program,
  folders: readonly string[],
  platform: NodeJS.Platform,
): Promise<Probed<FoundMysql>> {
  const where = { path: program.path };
  const line = await versionLine(program);
  if (line === null) return refusal('mysql', msg('engine.refused.no-answer', where));
  const parsed = parseMysqlVersion(line);
  if (parsed === null) return refusal('mysql', msg('engine.refused.unknown', { ...where, line }));
  const { product, version } = parsed;
  const minimum = MINIMUM[product];
  if (isOlder(version, minimum)) {
    const needed = minimum.join('.');
    return refusal(product, msg('engine.refused.too-old', { ...where, version, minimum: needed }));
  }
  const profile = await confiningProfile(program.real);
  if (profile !== null) {
    return refusal(product, msg('engine.refused.apparmor', { ...where, profile }));
  }
  if (product === 'mysql')
    return usable({ program, product, version, versionLine: line, installDb: null });
  const near = path.dirname(program.real);
  const around = [near, path.join(near, '../bin'), path.join(near, '../scripts'), ...folders];
  const [installDb] = await findPrograms(INSTALL_DB, around, platform);
  if (installDb === undefined) return refusal(product, msg('engine.refused.no-install-db', where));
  return usable({ program, product, version, versionLine: line, installDb });
}
