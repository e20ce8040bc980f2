import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { CancelledError, messageOf } from '../../contract/errors.ts';
import { describeWith } from '../../testing/need.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { processTable } from '../process/process-table.ts';
import { poll } from '../process/wait.ts';
import { findPrograms } from '../kinds/programs.ts';
import { createBench, loadFamilies } from '../create.ts';
import { connectMysql } from './connect.ts';
import { probeSystemMysql } from './probe.ts';
import { startSystemMysql } from './system.ts';
import { fillDataFolder } from './template.ts';

describeWith(['mariadbd', 'mysqld'], 'a private MySQL of this machine', () => {
  let fixture: EngineFixture;
  let cacheFolder: string;

  beforeAll(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-cache-'));
  });

  afterAll(async () => {
    await rm(cacheFolder, { recursive: true });
  });

  beforeEach(async () => {
    fixture = await openEngineFixture({ cacheFolder });
  });

  afterEach(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('answers its user and leaves nothing when destroyed', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.mysql.start(MYSQL_SPEC, NEVER);
    await using session = await engines.mysql.open(fact);
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
    const fact = await engines.mysql.start(MYSQL_SPEC, NEVER);
    await using admin = await engines.mysql.open(fact, { as: 'admin' });
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

  it('takes the second data folder from the template', async () => {
    await using own = await openEngineFixture();
    const { engines, ledger, deps } = own;
    const first = await engines.mysql.start(MYSQL_SPEC, NEVER);
    const built = helpers(ledger);
    expect(built).toBeGreaterThan(0);
    const second = await engines.mysql.start(MYSQL_SPEC, NEVER);
    expect(helpers(ledger)).toBe(built);
    expect(second.port).not.toBe(first.port);
    await expect(readdir(join(deps.folders.cache, 'templates'))).resolves.toHaveLength(1);
    await using session = await engines.mysql.open(second);
    await expect(session.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('survives two builders of one template', async () => {
    await using own = await openEngineFixture();
    await using other = await openEngineFixture({ cacheFolder: own.deps.folders.cache });
    const facts = await Promise.all(
      [own, other].map((one) => one.engines.mysql.start(MYSQL_SPEC, NEVER)),
    );
    expect(new Set(facts.map(({ port }) => port)).size).toBe(2);
    await expect(readdir(join(own.deps.folders.cache, 'templates'))).resolves.toHaveLength(1);
  });

  it('builds a template anew that has lost a file', async () => {
    await using own = await openEngineFixture();
    const { engines, ledger, deps } = own;
    await engines.mysql.start(MYSQL_SPEC, NEVER);
    const built = helpers(ledger);
    await rm(join(await templateOf(deps.folders.cache), 'data', 'ibdata1'));
    await engines.mysql.start(MYSQL_SPEC, NEVER);
    expect(helpers(ledger)).toBe(built * 2);
  });

  it('builds a template anew that the server cannot use', async () => {
    await using own = await openEngineFixture();
    const { engines, ledger, deps } = own;
    await engines.mysql.start(MYSQL_SPEC, NEVER);
    const built = helpers(ledger);
    const file = join(await templateOf(deps.folders.cache), 'data', 'ibdata1');
    await writeFile(file, Buffer.alloc((await stat(file)).size, 0xff));
    const fact = await engines.mysql.start(MYSQL_SPEC, NEVER);
    expect(helpers(ledger)).toBe(built * 2);
    await using session = await engines.mysql.open(fact);
    await expect(session.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('works without a cache folder that can be written to', async () => {
    const file = join(fixture.root, 'not-a-folder');
    await writeFile(file, '');
    await using other = await openEngineFixture({ cacheFolder: file });
    const fact = await other.engines.mysql.start(MYSQL_SPEC, NEVER);
    await using session = await other.engines.mysql.open(fact);
    await expect(session.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('keeps no password in a file or in what is shown of its processes', async () => {
    const { engines, deps } = fixture;
    const fact = await engines.mysql.start(MYSQL_SPEC, NEVER);
    const folder = join(deps.folders.workspace, 'instances', fact.instance);
    expect(await readdir(folder)).toEqual(['data', 'server.log']);
    const secrets = [fact.secret, fact.adminSecret].map((ref) => deps.secrets.get(ref ?? ''));
    const log = await readFile(join(folder, 'server.log'), 'utf8');
    const found = await processTable(deps.platform).inFolder(folder);
    const argv = found.flatMap((info) => info.argv).join(' ');
    expect(argv).toContain('--no-defaults');
    for (const secret of await Promise.all(secrets)) {
      expect(log).not.toContain(secret);
      expect(argv).not.toContain(secret);
    }
  });

  it('leaves nothing when it is cancelled while the data folder is made', async () => {
    await using own = await openEngineFixture();
    const { engines, ledger, deps } = own;
    const controller = new AbortController();
    const starting = engines.mysql.start(MYSQL_SPEC, controller.signal).catch(messageOf);
    await poll(() => Promise.resolve(helpers(ledger) > 0), 5000);
    controller.abort();
    await expect(starting).resolves.toBe('cancelled');
    expect(ledger.standing()).toEqual([]);
    await expect(readdir(join(deps.folders.cache, 'templates'))).resolves.toEqual([]);
    // What a script called a moment before it was ended (dirname, say) ends by itself.
    const inRoot = () => processTable(deps.platform).inFolder(own.root);
    await poll(async () => (await inRoot()).length === 0, 2000);
    await expect(inRoot()).resolves.toEqual([]);
  });

  it('copies nothing of the template any more when it is cancelled', async () => {
    const { engines, deps } = fixture;
    await engines.mysql.start(MYSQL_SPEC, NEVER);
    const [probed] = await probeSystemMysql(deps.path, deps.platform);
    if (probed?.server == null) throw new Error('no server');
    const data = join(fixture.root, 'data');
    const request = { server: probed.server, owner: 'create-mysql', instance: 'mysql-1', data };
    const { bench } = createBench(deps, await loadFamilies());
    const cancelled = AbortSignal.abort(new CancelledError());
    await expect(fillDataFolder(request, bench, cancelled)).rejects.toThrow(CancelledError);
    await expect(stat(data)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not taken for started when a statement of its first start failed', async () => {
    const { engines, ledger } = fixture;
    const database = 'x'.repeat(65);
    await expect(engines.mysql.start({ ...MYSQL_SPEC, database }, NEVER)).rejects.toMatchObject({
      code: 'ENGINE_START_FAILED',
      detail: expect.stringMatching(/^ERROR 10\d\d /),
    });
    expect(ledger.standing()).toEqual([]);
    await expect(processTable(fixture.deps.platform).inFolder(fixture.root)).resolves.toEqual([]);
  });

  it("repeats the server's last words when it dies at its start", async () => {
    const { ledger, deps } = fixture;
    const [probed] = await probeSystemMysql(deps.path, deps.platform);
    if (probed?.server == null) throw new Error('no server');
    const { server } = probed;
    const bin = join(fixture.root, 'bin');
    await mkdir(bin);
    const script = `#!/bin/sh\ntest "$1" = --version && echo '${server.versionLine}' && exit\necho 'no such thing' >&2; exit 3\n`;
    await writeFile(join(bin, 'mariadbd'), script, { mode: 0o755 });
    const found = await findPrograms(['mariadbd'], [bin], deps.platform);
    const program = found[0] ?? server.program;
    const start = startSystemMysql(
      { ...server, program },
      MYSQL_SPEC,
      createBench(deps, await loadFamilies()).bench,
      NEVER,
    );
    await expect(start).rejects.toMatchObject({
      code: 'ENGINE_START_FAILED',
      detail: expect.stringContaining('no such thing'),
    });
    expect(ledger.standing()).toEqual([]);
  });
});

/** How many times a helper was started. */
function helpers(ledger: EngineFixture['ledger']): number {
  return ledger.events.filter(
    ({ what, resource }) =>
      what === 'created' && resource.kind === 'process' && resource.role === 'helper',
  ).length;
}

async function templateOf(cacheFolder: string): Promise<string> {
  const [name] = await readdir(join(cacheFolder, 'templates'));
  return join(cacheFolder, 'templates', name ?? '');
}
