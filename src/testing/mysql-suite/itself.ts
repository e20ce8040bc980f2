import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { counted, refusal, rows } from './ask.ts';
import type { OpenedMysql, MysqlUnderTest } from './under-test.ts';

/** What the server tells of its counters, tables, folders and databases. */
export function knowledgeOfItself(opened: () => MysqlUnderTest): void {
  describe('knowledge of itself', () => {
    let connection: Connection;
    let server: OpenedMysql;

    beforeAll(() => {
      ({ connection, server } = opened());
    });

    it('counts SELECTs, for the session and for the server', async () => {
      const session = "SHOW SESSION STATUS LIKE 'Com_select'";
      const global = "SHOW GLOBAL STATUS LIKE 'Com_select'";
      const other = await server.connect();
      const before = [await counted(connection, session), await counted(connection, global)];
      await connection.query('SELECT * FROM planet');
      await connection.execute('SELECT * FROM planet WHERE id = ?', [1]);
      await other.query('SELECT 1');
      const after = [await counted(connection, session), await counted(connection, global)];
      expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([2, 3]);
      await other.end();
    });

    it('lists tables and columns', async () => {
      expect(await rows(connection, "SHOW TABLES LIKE 'plan%'")).toEqual([['planet']]);
      const [id] = await rows(connection, 'DESCRIBE planet');
      expect([id?.[0], String(id?.[1]).replace('(10)', ''), ...(id ?? []).slice(2)]).toEqual([
        'id',
        'int unsigned',
        'NO',
        'PRI',
        null,
        'auto_increment',
      ]);
      const [[, created] = []] = await rows(connection, 'SHOW CREATE TABLE planet');
      expect(created).toContain('PRIMARY KEY (`id`)');
      const sql =
        "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'planet'";
      expect(await rows(connection, sql)).toEqual([[2]]);
    });

    it('tells where its data are and who is asking', async () => {
      const [[folder, user, id] = []] = await rows(
        connection,
        'SELECT @@datadir, CURRENT_USER(), CONNECTION_ID()',
      );
      expect(folder).toMatch(/\/$/);
      expect(user).toMatch(/^\w+@/);
      expect(id).toBe(connection.threadId);
    });

    it('makes and drops a database for the admin', async () => {
      const admin = await server.connect({ admin: true });
      await admin.query('DROP DATABASE IF EXISTS suite_scratch');
      await admin.query('CREATE DATABASE suite_scratch');
      expect(await refusal(admin.query('CREATE DATABASE suite_scratch'))).toMatchObject({
        errno: 1007,
      });
      await admin.query('CREATE TABLE suite_scratch.note (id INT PRIMARY KEY)');
      await admin.query('INSERT INTO suite_scratch.note VALUES (1)');
      expect(await rows(admin, 'SELECT * FROM suite_scratch.note')).toEqual([[1]]);
      await admin.query('DROP DATABASE suite_scratch');
      expect(await refusal(admin.query('USE suite_scratch'))).toMatchObject({ errno: 1049 });
      await admin.end();
    });
  });
}
