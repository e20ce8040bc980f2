import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { changes } from './changes.ts';
import { errors } from './errors.ts';
import { generatedTable } from './generated-table.ts';
import { knowledgeOfItself } from './itself.ts';
import { preparedStatements } from './prepared.ts';
import { queries } from './queries.ts';
import { transactions } from './transactions.ts';
import { columnTypes } from './types.ts';
import { PLANETS, TABLES } from './tables.ts';
import type { MysqlUnderTest, OpenedMysql } from './under-test.ts';

export type { OpenedMysql } from './under-test.ts';

/**
 * The contract of a MySQL engine of this project, as statements and what mysql2 makes of the answers: it must
 * hold alike for the embedded engine and for a real server.
 */
export function mysqlEngineSuite(name: string, open: () => Promise<OpenedMysql>): void {
  describe(`${name} as a MySQL engine`, () => {
    let server: OpenedMysql;
    let connection: Connection;

    beforeAll(async () => {
      server = await open();
      connection = await server.connect();
    });
    afterAll(async () => {
      await connection.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`);
      await connection.end();
      await server.close();
    });
    beforeEach(async () => {
      await connection.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`);
      await connection.query(
        'CREATE TABLE planet (id INT UNSIGNED AUTO_INCREMENT, name VARCHAR(30), PRIMARY KEY(id))',
      );
      await connection.query(PLANETS);
    });

    const opened = (): MysqlUnderTest => ({ server, connection });
    changes(opened);
    queries(opened);
    columnTypes(opened);
    preparedStatements(opened);
    errors(opened);
    transactions(opened);
    knowledgeOfItself(opened);
    generatedTable(opened);
  });
}
