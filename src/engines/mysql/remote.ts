import type { DatabaseResource } from '../../contract/resources.ts';
import type { Remote } from '../destroy/remote.ts';
import { withExternalMysql } from './external-connection.ts';
import { DATABASE_NAME, databaseExists, isOwnDatabase } from './external.ts';

/** The session's database on a MySQL of the learner's. */
export const remoteDatabase: Remote<DatabaseResource> = {
  kind: 'database',
  nameOf: ({ name }) => name,
  isThere: async ({ name, secret }, { secrets }) =>
    withExternalMysql(await secrets.get(secret), (session) => databaseExists(session, name)),
  async remove({ name, server, secret }, { secrets }) {
    if (!DATABASE_NAME.test(name) || !(await isOwnDatabase(name, server, secrets))) {
      throw new Error(`${name} is not known to be ours; it was not touched`);
    }
    await withExternalMysql(await secrets.get(secret), async (session) => {
      await session.query(`DROP DATABASE IF EXISTS \`${name}\``);
    });
  },
};
