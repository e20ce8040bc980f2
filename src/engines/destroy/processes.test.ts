import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProcessResource } from '../../contract/resources.ts';
import { processTable } from '../process/process-table.ts';
import { poll } from '../process/wait.ts';
import {
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../testing/engine-hooks.ts';
import { describeWith } from '../../testing/need.ts';

const table = processTable(process.platform);

/** Programs of the test itself, ended by their own handle. */
const children: ChildProcess[] = [];

function run(program: string, args: string[], cwd: string): ChildProcess & { pid: number } {
  const child = spawn(program, args, { cwd, stdio: 'ignore' });
  children.push(child);
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  return Object.assign(child, { pid: child.pid });
}

async function isAlive(pid: number): Promise<boolean> {
  return (await table.inspect(pid)) !== null;
}

describe('destroying a process', () => {
  let fixture: EngineFixture;
  let folder: string;
  let sleep: string;

  const intended = (): ProcessResource => ({
    kind: 'process',
    id: 'redis-1/process',
    owner: 'create-redis',
    role: 'helper',
    program: sleep,
    folder,
    port: null,
    pid: null,
    startedAt: null,
  });

  beforeEach(async () => {
    fixture = await openEngineFixture();
    folder = join(fixture.deps.folders.workspace, 'instances', 'redis-1');
    await mkdir(folder, { recursive: true });
    sleep = join(fixture.root, 'redis-server');
    // By the name of a program that we start.
    await copyFile(await realpath('/bin/sleep'), sleep);
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await fixture[Symbol.asyncDispose]();
  });

  it('spares a stranger that got the pid', async () => {
    const stranger = run('/bin/sleep', ['60'], '/');
    const resource = { ...intended(), pid: stranger.pid, startedAt: 'boot:1' };
    await fixture.engines.destroy(resource);
    await expect(isAlive(stranger.pid)).resolves.toBe(true);
    await expect(fixture.engines.look(resource)).resolves.toEqual({ state: 'gone' });
  });

  it('spares a stranger that got the pid when the start time was never journalled', async () => {
    const stranger = run('/bin/sleep', ['60'], '/');
    await fixture.engines.destroy({ ...intended(), pid: stranger.pid, startedAt: null });
    await expect(isAlive(stranger.pid)).resolves.toBe(true);
  });

  it.each(['/', '', '/srv'])(
    'spares a stranger whose pid, start time and program a journal names, with the folder %j',
    async (place) => {
      const stranger = run(sleep, ['60'], '/');
      const { startedAt = null } = (await table.inspect(stranger.pid)) ?? {};
      for (const known of [{ pid: stranger.pid, startedAt }, {}]) {
        const resource = { ...intended(), folder: place, ...known };
        await fixture.engines.destroy(resource);
        await expect(fixture.engines.look(resource)).resolves.toEqual({ state: 'gone' });
      }
      await expect(isAlive(stranger.pid)).resolves.toBe(true);
    },
  );

  it('spares a program in our folder that is none of those we start', async () => {
    const stranger = run('/bin/sleep', ['60'], folder);
    const { startedAt = null } = (await table.inspect(stranger.pid)) ?? {};
    const program = await realpath('/bin/sleep');
    await fixture.engines.destroy({ ...intended(), program, pid: stranger.pid, startedAt });
    await expect(isAlive(stranger.pid)).resolves.toBe(true);
  });

  it('finds what is ours when the workspace is reached through a link', async () => {
    const link = join(fixture.root, 'link');
    await symlink(fixture.deps.folders.workspace, link);
    const ours = run(sleep, ['60'], folder);
    const through = { ...intended(), folder: join(link, 'instances', 'redis-1') };
    await fixture.engines.destroy(through);
    await expect(isAlive(ours.pid)).resolves.toBe(false);
  });

  it('adopts no folder of another name than ours, and nothing behind a link', async () => {
    const { workspace } = fixture.deps.folders;
    const instances = join(workspace, 'instances');
    const elsewhere = join(fixture.root, 'elsewhere');
    await mkdir(join(instances, 'customer-data'));
    await mkdir(join(elsewhere, 'redis-0123abcd'), { recursive: true });
    await expect(fixture.engines.strays()).resolves.toEqual([]);
    await rm(instances, { recursive: true });
    await symlink(elsewhere, instances);
    const stranger = run(sleep, ['60'], join(elsewhere, 'redis-0123abcd'));
    await expect(fixture.engines.strays()).resolves.toEqual([]);
    await fixture.engines.destroy({ ...intended(), folder: join(instances, 'redis-0123abcd') });
    await expect(isAlive(stranger.pid)).resolves.toBe(true);
    await expect(fixture.engines.redis.start(REDIS_SPEC, NEVER)).rejects.toMatchObject({
      code: 'WORKSPACE_UNUSABLE',
    });
  });

  it("spares a learner's shell that stands in the folder", async () => {
    const shell = run('/bin/sh', ['-c', 'read answer <&- ; /bin/sleep 60; true'], folder);
    await fixture.engines.destroy(intended());
    await expect(isAlive(shell.pid)).resolves.toBe(true);
  });

  it('finds by program and folder what was only intended', async () => {
    const ours = run(sleep, ['60'], folder);
    await expect(fixture.engines.look(intended())).resolves.toMatchObject({
      state: 'present',
      detail: `pid ${ours.pid}`,
    });
    await fixture.engines.destroy(intended());
    await expect(isAlive(ours.pid)).resolves.toBe(false);
  });

  it('kills what was stopped by a signal', async () => {
    const ours = run(sleep, ['60'], folder);
    ours.kill('SIGSTOP');
    await poll(async () => (await table.inspect(ours.pid))?.stopped === true, 2000);
    await fixture.engines.destroy(intended());
    await expect(isAlive(ours.pid)).resolves.toBe(false);
  });

  it('kills what ignores SIGTERM', async () => {
    const script = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); ready();";
    const marker = "function ready() { require('node:fs').writeFileSync('ready', ''); }";
    const node = join(fixture.root, 'valkey-server');
    await copyFile(process.execPath, node);
    const ours = run(node, ['-e', `${marker} ${script}`], folder);
    const ready = await poll(() => Promise.resolve(existsSync(join(folder, 'ready'))), 10_000);
    expect(ready).toBe(true);
    const exited = once(ours, 'exit');
    await fixture.engines.destroy({ ...intended(), program: node });
    await expect(isAlive(ours.pid)).resolves.toBe(false);
    await expect(exited).resolves.toEqual([null, 'SIGKILL']);
  });

  it("spares a learner's Node in the folder of an embedded engine", async () => {
    const theirs = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], folder);
    const program = await realpath(process.execPath);
    await fixture.engines.destroy({ ...intended(), program });
    await expect(isAlive(theirs.pid)).resolves.toBe(true);
  });

  it('is finished when the folder was removed under the process', async () => {
    const ours = run(sleep, ['60'], folder);
    await rm(folder, { recursive: true });
    await fixture.engines.destroy(intended());
    await expect(isAlive(ours.pid)).resolves.toBe(false);
  });
});

describe('a zombie', () => {
  it('counts as gone', async () => {
    // The shell replaces itself by a program that never collects its ended child.
    const parent = run('/bin/sh', ['-c', '/bin/sleep 0 & exec /bin/sleep 60'], '/');
    try {
      let zombie = 0;
      const found = await poll(async () => {
        zombie = (await zombiesOf(parent.pid))[0] ?? 0;
        return zombie !== 0;
      }, 5000);
      expect(found).toBe(true);
      expect(() => process.kill(zombie, 0)).not.toThrow();
      await expect(table.inspect(zombie)).resolves.toBeNull();
    } finally {
      parent.kill('SIGKILL');
    }
  });
});

async function zombiesOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  return stats
    .filter((stat) => stat.includes(`) Z ${parent} `))
    .map((stat) => Number.parseInt(stat, 10));
}

describeWith(['redis-server', 'valkey-server'], 'destroying a real server', () => {
  const fixture = enginesForEachTest();

  it('works when the journal knows only the intention', async () => {
    const { engines, ledger } = fixture;
    await engines.redis.start(REDIS_SPEC, NEVER);
    const known = ledger.standing().find((one) => one.kind === 'process');
    const intention = ledger.events
      .map(({ resource }) => resource)
      .find((one): one is ProcessResource => one.kind === 'process' && one.pid === null);
    if (known === undefined || intention === undefined) throw new Error('nothing was journalled');
    await engines.destroy(intention);
    await expect(engines.look(known)).resolves.toEqual({ state: 'gone' });
  });

  it('is adopted as a stray when nothing was journalled', async () => {
    const { engines, ledger } = fixture;
    await engines.redis.start(REDIS_SPEC, NEVER);
    const journalled = ledger.standing();
    const strays = await engines.strays();
    expect(strays.map((one) => one.kind)).toEqual(['folder', 'process']);
    await expect(engines.strays(journalled)).resolves.toEqual([]);
    for (const stray of [...strays].reverse()) await engines.destroy(stray);
    for (const one of journalled) expect(await engines.look(one)).toEqual({ state: 'gone' });
  });

  it('is already done when the server died by itself', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    const resource = ledger
      .standing()
      .find((one): one is ProcessResource => one.kind === 'process');
    if (resource?.pid == null) throw new Error('no pid');
    process.kill(resource.pid, 'SIGKILL');
    await poll(async () => !(await isAlive(resource.pid ?? 0)), 2000);
    await expect(engines.redis.open(fact)).rejects.toMatchObject({ code: 'ENGINE_GONE' });
    await fixture.destroyAll();
    expect(ledger.standing()).toEqual([]);
  });
});
