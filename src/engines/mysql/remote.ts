import { TutorialError } from '../../contract/errors.ts';
import type { DatabaseResource } from '../../contract/resources.ts';
import { addressOf } from '../destroy/address.ts';
import type { Remote } from '../destroy/remote.ts';
import type { Bench } from '../process/bench.ts';
import type { MysqlSession } from './contract.ts';
import { withExternalMysql } from './external-connection.ts';
import { DATABASE_NAME, databaseExists, isOwnDatabase, serverOf, wasMade } from './external.ts';

/** ER_BAD_DB_ERROR (MySQL's error reference). */
const UNKNOWN_DATABASE = '1049';
const LOCK_SECONDS = 5;

/** The session's database on a MySQL of the learner's. */
export const remoteDatabase: Remote<DatabaseResource> = {
  kind: 'database',
  isThere: async (resource, bench) =>
    withExternalMysql(await urlOf(resource, bench), async (session) => {
      const { name, server } = resource;
      if (await databaseExists(session, name)) return true;
      // Who may not see a database is told that there is none.
      if (await wasMade(name, server, bench.secrets)) await proveUnknown(session, name);
      return false;
    }),
  async remove(resource, bench) {
    const { name, server } = resource;
    const { secrets } = bench;
    if (!DATABASE_NAME.test(name) || !(await isOwnDatabase(name, server, secrets))) {
      throw new Error(`${name} is not known to be ours; it was not touched`);
    }
    await withExternalMysql(await urlOf(resource, bench), async (session) => {
      // Somebody's open transaction would make DROP wait for a year.
      await session.query(`SET SESSION lock_wait_timeout = ${LOCK_SECONDS}`).catch(() => undefined);
      await session.query(`DROP DATABASE IF EXISTS \`${name}\``);
    });
  },
};

function urlOf(resource: DatabaseResource, { urls, secrets }: Bench): Promise<string> {
  return addressOf(resource, urls.mysql, serverOf, secrets);
}

/** @throws TutorialError when the server does not say itself that it knows no such database */
async function proveUnknown(session: MysqlSession, name: string): Promise<void> {
  try {
    await session.query(`USE \`${name}\``);
  } catch (error) {
    if (!(error instanceof TutorialError) || error.params.errno !== UNKNOWN_DATABASE) throw error;
  }
}
