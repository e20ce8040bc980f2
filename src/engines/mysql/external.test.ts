import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MysqlFact } from '../../contract/facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { describeWith } from '../../testing/need.ts';
import { findFreePort } from '../process/port.ts';
import { learner } from '../../testing/learner-fixture.ts';

describeWith(['mariadbd', 'mysqld'], "a learner's own MySQL", () => {
  let server: EngineFixture;
  let theirs: MysqlFact;
  let mysqlUrl: string;

  beforeAll(async () => {
    server = await openEngineFixture();
    theirs = await server.engines.mysql.start(MYSQL_SPEC, NEVER);
    const url = new URL(await server.engines.mysql.url(theirs));
    url.username = 'root';
    url.password = await server.deps.secrets.get(theirs.adminSecret ?? '');
    mysqlUrl = url.href;
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const databases = async (): Promise<unknown[]> => {
    await using admin = await server.engines.mysql.open(theirs, { as: 'admin' });
    const { rows } = await admin.query("SHOW DATABASES LIKE 'elasticache%'");
    return rows.flatMap((row) => Object.values(row));
  };

  it('gets a database of our own, which alone is removed', async () => {
    await using fixture = await learner({ mysql: mysqlUrl });
    const { engines, ledger } = fixture;
    const fact = await engines.mysql.start(MYSQL_SPEC, NEVER);
    expect(fact).toMatchObject({
      kind: 'external',
      product: theirs.product,
      version: theirs.version,
      database: 'elasticache_tutorial_abc123',
      adminSecret: null,
      dataFolder: null,
    });
    {
      await using session = await engines.mysql.open(fact);
      await session.query('CREATE TABLE planet (id INT)');
    }
    const [database] = ledger.standing();
    if (database === undefined) throw new Error('nothing was journalled');
    await expect(engines.look(database)).resolves.toMatchObject({ state: 'present' });
    await engines.destroy(database);
    await expect(engines.look(database)).resolves.toEqual({ state: 'gone' });
    await expect(databases()).resolves.toEqual([]);
  });

  it('gives back the URL with our database in it and the rest as it was', async () => {
    await using fixture = await learner({ mysql: `${mysqlUrl}?ssl-mode=DISABLED` }, 'url1');
    const fact = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    const expected = new URL(`${mysqlUrl}?ssl-mode=DISABLED`);
    expected.pathname = '/elasticache_tutorial_url1';
    await expect(fixture.engines.mysql.url(fact)).resolves.toBe(expected.href);
  });

  it('has nothing to remove where it was not allowed to make a database', async () => {
    const restricted = await server.engines.mysql.url(theirs);
    await using fixture = await learner({ mysql: restricted }, 'denied1');
    await expect(fixture.engines.mysql.start(MYSQL_SPEC, NEVER)).rejects.toThrow();
    const [database] = fixture.ledger.standing();
    if (database === undefined) throw new Error('nothing was journalled');
    await expect(fixture.engines.destroy(database)).resolves.toBeUndefined();
    await expect(fixture.engines.look(database)).resolves.toEqual({ state: 'gone' });
  });

  it('keeps a database of that name that is not ours', async () => {
    await using admin = await server.engines.mysql.open(theirs, { as: 'admin' });
    await admin.query('CREATE DATABASE elasticache_tutorial_taken1');
    await using fixture = await learner({ mysql: mysqlUrl }, 'taken1');
    await expect(fixture.engines.mysql.start(MYSQL_SPEC, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_NOT_OURS',
      params: { kind: 'database', name: 'elasticache_tutorial_taken1' },
    });
    expect(fixture.ledger.standing()).toEqual([]);
    await fixture.deps.secrets.put('theirs.url', mysqlUrl);
    await expect(
      fixture.engines.destroy({
        kind: 'database',
        id: 'forged',
        owner: 'create-mysql',
        name: 'elasticache_tutorial_taken1',
        secret: 'theirs.url',
        server: `127.0.0.1:${theirs.port}`,
      }),
    ).rejects.toMatchObject({ code: 'CLEANUP_INCOMPLETE' });
    await expect(databases()).resolves.toEqual(['elasticache_tutorial_taken1']);
    await admin.query('DROP DATABASE elasticache_tutorial_taken1');
  });

  it('takes its own database up again after a crash', async () => {
    await using fixture = await learner({ mysql: mysqlUrl });
    const first = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    const again = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    expect(again.database).toBe(first.database);
  });

  it('says that a password is wrong, and never repeats it', async () => {
    const wrong = new URL(mysqlUrl);
    wrong.password = 'not-the-password';
    await using fixture = await learner({ mysql: wrong.href });
    const error: unknown = await fixture.engines.mysql
      .start(MYSQL_SPEC, NEVER)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'EXTERNAL_REFUSED' });
    expect(JSON.stringify(error) + String(error)).not.toContain('not-the-password');
  });

  it('says why cleanup could not look when the server is away', async () => {
    await using other = await openEngineFixture();
    await other.deps.secrets.put('gone.url', `mysql://root@127.0.0.1:${await findFreePort()}`);
    await expect(
      other.engines.look({
        kind: 'database',
        id: 'x',
        owner: 'create-mysql',
        name: 'elasticache_tutorial_x',
        secret: 'gone.url',
        server: 'db.example:3306',
      }),
    ).resolves.toMatchObject({ state: 'unknown', detail: expect.stringContaining('ECONNREFUSED') });
  });
});
