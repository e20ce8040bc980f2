import { afterEach, expect, it } from '@jest/globals';
import { openEngineFixture, MYSQL_SPEC, NEVER } from '../src/testing/engine-fixture.ts';
import type { MysqlSession } from '../src/engines/engine.ts';
import { describeWith } from '../src/testing/need.ts';
import { openPlace, type Place } from '../src/testing/run-bin.ts';

/** A cleanup that could not ask must end within this, in ms. */
const BOUND_MS = 45_000;

/** A server is started and the built program run up to four times, on a machine that may be busy. */

describeWith(['mariadbd', 'mysqld'], "cleanup after work on a learner's own MySQL", () => {
  const open: AsyncDisposable[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
  });

  /** A server with a user `learner`, who may do everything, and a workspace that works as that user. */
  async function made(): Promise<{
    readonly place: Place;
    readonly admin: MysqlSession;
    readonly pid: number;
    readonly url: (password: string) => string;
  }> {
    const server = await openEngineFixture();
    open.push(server);
    const { mysql } = server.engines;
    const fact = await mysql.start(MYSQL_SPEC, NEVER);
    const admin = await mysql.open(fact, { as: 'admin' });
    open.push(admin);
    await admin.query("CREATE USER learner@'%' IDENTIFIED BY 'old'");
    await admin.query("GRANT ALL ON *.* TO learner@'%'");
    const url = (password: string): string => `mysql://learner:${password}@127.0.0.1:${fact.port}`;
    const place = await openPlace();
    open.push(place);
    const create = await place.run('create-mysql', '--yes', '--mysql-url', url('old'));
    expect(create).toMatchObject({ code: 0, stderr: '' });
    const process = server.ledger.standing().find(({ kind }) => kind === 'process');
    const pid = process?.kind === 'process' ? (process.pid ?? 0) : 0;
    return { place, admin, pid, url };
  }

  it('is clean, says so, and says it again', async () => {
    const { place, admin } = await made();
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect((await admin.query("SHOW DATABASES LIKE 'elasticache%'")).rows).toEqual([]);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('asks with the new password when the URL is given again', async () => {
    const { place, admin, url } = await made();
    await admin.query("ALTER USER learner@'%' IDENTIFIED BY 'new'");
    const asked = await place.run('cleanup', '--lang', 'en');
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain('could not be asked');
    expect(asked.stderr).toContain('ERROR 1045');
    expect(await place.run('cleanup', '--mysql-url', url('new'))).toMatchObject({ code: 0 });
  });

  it('says what a user who may only read cannot remove, and lets go of it', async () => {
    const { place, admin } = await made();
    await admin.query("REVOKE ALL ON *.* FROM learner@'%'");
    await admin.query("GRANT SELECT ON *.* TO learner@'%'");
    const kept = await place.run('cleanup', '--lang', 'en');
    expect(kept.code).toBe(1);
    expect(kept.stdout).toContain('ERROR 1044');
    expect(kept.stderr).toContain('1 thing is still there');
    expect(await place.run('cleanup', '--forget')).toMatchObject({ code: 0 });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('does not take a database that its user may no longer see for gone', async () => {
    const { place, admin } = await made();
    await admin.query("REVOKE ALL ON *.* FROM learner@'%'");
    const asked = await place.run('cleanup', '--lang', 'en');
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('Could not be looked for: 1. Still there: 0.');
  });

  it('does not wait for a table that somebody holds', async () => {
    const { place, admin } = await made();
    const { rows } = await admin.query("SHOW DATABASES LIKE 'elasticache%'");
    const name = String(Object.values(rows[0] ?? {})[0]);
    await admin.query(`CREATE TABLE ${name}.held (id INT)`);
    const controller = new AbortController();
    const holding = admin
      .query(
        `SELECT SLEEP(120) FROM (SELECT COUNT(*) FROM ${name}.held) AS h`,
        [],
        controller.signal,
      )
      .catch(() => undefined);
    const kept = await place.run('cleanup', '--lang', 'en');
    controller.abort();
    await holding;
    expect(kept.code).toBe(1);
    expect(kept.stdout).toContain('ERROR 1205');
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it('ends within its time when the server is stopped, and lets go of it', async () => {
    const { place, pid } = await made();
    process.kill(pid, 'SIGSTOP');
    try {
      const begin = performance.now();
      expect(await place.run('cleanup')).toMatchObject({ code: 1 });
      expect(performance.now() - begin).toBeLessThan(BOUND_MS);
      expect(await place.run('cleanup', '--forget')).toMatchObject({ code: 0 });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });
});
