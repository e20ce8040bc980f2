import { TutorialError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import type { DatabaseResource } from '../../contract/resources.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import type { Bench } from '../process/bench.ts';
import type { MysqlSession, MysqlSpec } from './contract.ts';
import { newInstanceId, secretRef } from '../process/instance-folder.ts';
import { withExternalMysql } from './external-connection.ts';
import { parseMysqlUrl } from './url.ts';

/** The only names that are ever created or dropped on a server that is not ours. */
export const DATABASE_NAME = /^elasticache_tutorial_[0-9a-z]{1,32}$/;

const MADE = 'made by this session';

/** The session's own database on a server that is not ours. */
function externalDatabase(session: string): string {
  return `elasticache_tutorial_${session
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .slice(0, 32)}`;
}

/**
 * Makes the session's own database on the learner's server. A database of that name is ours only when we wrote down,
 * before making it, that there was none. Throws EXTERNAL_UNREACHABLE, EXTERNAL_REFUSED or EXTERNAL_NOT_OURS.
 */
export async function startExternalMysql(
  url: string,
  spec: MysqlSpec,
  bench: Bench,
): Promise<MysqlFact> {
  const instance = newInstanceId('mysql');
  const { host, port, user, password, tls } = parseMysqlUrl(url);
  const name = externalDatabase(bench.session);
  const server = serverOf(url);
  return withExternalMysql(url, async (session) => {
    if (!(await isOwnDatabase(name, server, bench.secrets))) {
      if (await databaseExists(session, name)) {
        const params = { endpoint: server, kind: 'database', name };
        throw new TutorialError('EXTERNAL_NOT_OURS', params);
      }
      await bench.secrets.put(ownershipRef(name, server), 'to be made by this session');
    }
    await bench.secrets.put(secretRef.url(instance), url);
    await bench.secrets.put(secretRef.password(instance), password);
    const database: DatabaseResource = {
      kind: 'database',
      id: `${instance}/database`,
      owner: spec.owner,
      name,
      secret: secretRef.url(instance),
      server,
    };
    await bench.ledger.intend(database);
    await session.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4`);
    await bench.secrets.put(ownershipRef(name, server), MADE);
    await bench.ledger.created(database);
    const { rows } = await session.query('SELECT VERSION() AS version');
    const version = rows[0]?.version;
    return {
      instance,
      kind: 'external',
      ...productOf(typeof version === 'string' ? version : ''),
      host,
      port,
      tls,
      user,
      secret: secretRef.password(instance),
      adminSecret: null,
      database: name,
      dataFolder: null,
    };
  });
}

/** True when this workspace wrote down that it made the database. */
export async function isOwnDatabase(
  name: string,
  server: string,
  secrets: SecretStore,
): Promise<boolean> {
  return secrets.get(ownershipRef(name, server)).then(
    () => true,
    () => false,
  );
}

/** True when this workspace wrote down that the server had made the database. */
export async function wasMade(
  name: string,
  server: string,
  secrets: SecretStore,
): Promise<boolean> {
  return (await secrets.get(ownershipRef(name, server)).catch(() => null)) === MADE;
}

/** Where a URL leads, as it is journalled and shown. */
export function serverOf(url: string): string {
  const { host, port } = parseMysqlUrl(url);
  return `${host}:${port}`;
}

/** Whether the server has a database of this name. */
export async function databaseExists(session: MysqlSession, name: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?';
  return (await session.query(sql, [name])).rows.length > 0;
}

function ownershipRef(name: string, server: string): string {
  return `${name}@${server}.own`;
}

/** Reads `10.11.19-MariaDB-…` or `8.0.41`. */
export function productOf(version: string): { readonly product: string; readonly version: string } {
  const number = /\d+(?:\.\d+)+/.exec(version)?.[0] ?? version;
  return { product: version.includes('MariaDB') ? 'mariadb' : 'mysql', version: number };
}
