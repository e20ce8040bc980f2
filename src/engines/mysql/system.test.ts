import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWith } from '../../testing/need.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { connectMysql } from './connect.ts';

describeWith(['mariadbd', 'mysqld'], 'a private MySQL of this machine', () => {
  let fixture: EngineFixture;

  beforeEach(async () => {
    fixture = await openEngineFixture();
  });

  afterEach(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('answers its user and leaves nothing when destroyed', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.startMysql(MYSQL_SPEC, NEVER);
    await using session = await engines.openMysql(fact);
    await expect(session.query('SELECT 1 + ? AS two', [1])).resolves.toMatchObject({
      rows: [{ two: 2 }],
      columns: ['two'],
    });
    const resources = ledger.standing();
    expect(resources.map((one) => one.kind)).toEqual(['process', 'port', 'folder']);
    await fixture.destroyAll();
    for (const one of resources) expect(await engines.look(one)).toEqual({ state: 'gone' });
  });

  it('has no account that needs no password', async () => {
    const { engines } = fixture;
    const fact = await engines.startMysql(MYSQL_SPEC, NEVER);
    await using admin = await engines.openMysql(fact, 'admin');
    const { rows } = await admin.query(
      'SELECT User, Host, plugin, authentication_string AS auth FROM mysql.user ORDER BY 1, 2',
    );
    const open = rows.filter(({ User, auth }) => User !== 'mariadb.sys' && auth === '');
    expect(open).toEqual([]);
    for (const user of ['root', 'tutorial', 'mysql', 'mariadb.sys', '']) {
      const { host, port } = fact;
      const attempt = connectMysql({ host, port, user, password: '', timeoutMs: 2000 });
      await expect(attempt).rejects.toMatchObject({ errno: 1045 });
    }
  });
});
