import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lockWorkspace, type ProcessTable } from './lock.ts';
import { DEAD, ME, placeForEachTest, processes } from './lock-fixture.ts';

const place = placeForEachTest();

describe('the lock of a workspace', () => {
  it('is taken, released and leaves nothing', async () => {
    const lock = await lockWorkspace(place.workspace, 'run', ME);
    const [claim = ''] = await readdir(path.join(place.workspace, 'lock'));
    const { mode } = await stat(path.join(place.workspace, 'lock', claim));
    expect(mode & 0o777).toBe(0o600);
    await lock[Symbol.asyncDispose]();
    expect(await readdir(place.workspace)).toEqual([]);
  });

  it('makes the workspace folder, readable by its owner only', async () => {
    const deeper = path.join(place.workspace, 'a', 'b');
    const lock = await lockWorkspace(deeper, 'run', ME);
    expect((await stat(deeper)).mode & 0o777).toBe(0o700);
    await lock[Symbol.asyncDispose]();
  });

  it('says who holds it, with what and since when', async () => {
    const held = await lockWorkspace(place.workspace, 'create-redis', ME);
    await expect(lockWorkspace(place.workspace, 'run', ME)).rejects.toMatchObject({
      code: 'WORKSPACE_BUSY',
      params: {
        pid: String(process.pid),
        command: 'create-redis',
        since: expect.stringMatching(/^\d{4}-/),
        folder: place.workspace,
      },
    });
    await held[Symbol.asyncDispose]();
  });

  it('is taken over from a process that is gone', async () => {
    await place.leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
    await using lock = await lockWorkspace(place.workspace, 'run', ME);
    expect(lock).toBeDefined();
    expect(await readdir(path.join(place.workspace, 'lock'))).toEqual([
      expect.stringMatching(`^${process.pid}-`),
    ]);
  });

  it('is taken over when another process has the pid of the holder now', async () => {
    await place.leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
    const reused = processes({ [process.pid]: 'now', [DEAD]: 'later' });
    await using lock = await lockWorkspace(place.workspace, 'run', reused);
    expect(lock).toBeDefined();
  });

  it('stays with a holder whose start time nobody knows, as long as its pid runs', async () => {
    await place.leaveClaim({ pid: DEAD, startedAt: null, command: 'run', since: 'then' });
    const unknown = processes({ [process.pid]: 'now', [DEAD]: 'sometime' });
    await expect(lockWorkspace(place.workspace, 'run', unknown)).rejects.toMatchObject({
      code: 'WORKSPACE_BUSY',
    });
  });

  it('sweeps away half a claim of a process that died writing it', async () => {
    await mkdir(path.join(place.workspace, 'lock'), { recursive: true });
    await writeFile(path.join(place.workspace, 'lock', `${DEAD}-1.tmp`), '');
    const lock = await lockWorkspace(place.workspace, 'run', ME);
    await lock[Symbol.asyncDispose]();
    expect(await readdir(place.workspace)).toEqual([]);
  });

  it("is not confused by a stranger's file", async () => {
    await mkdir(path.join(place.workspace, 'lock'), { recursive: true });
    await writeFile(path.join(place.workspace, 'lock', 'rubbish'), '{"pid":');
    await using lock = await lockWorkspace(place.workspace, 'run', ME);
    expect(lock).toBeDefined();
  });

  it.each([
    ['empty', ''],
    ['no JSON', '{"pid":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['of an odd pid', '{"pid":"../../","startedAt":"then","command":"self","since":"x"}'],
    ['of a pid below zero', '{"pid":-1,"startedAt":null,"command":"run","since":"x"}'],
    ['of this pid and nothing else', `{"pid":${process.pid}}`],
  ])('is taken over from a claim that is %s, and leaves nothing', async (_what, text) => {
    await mkdir(path.join(place.workspace, 'lock'), { recursive: true });
    await writeFile(path.join(place.workspace, 'lock', `${process.pid}-damaged`), text);
    const lock = await lockWorkspace(place.workspace, 'run', ME);
    await lock[Symbol.asyncDispose]();
    expect(await readdir(place.workspace)).toEqual([]);
  });

  it('is taken over from a folder, a link and odd names in the place of claims', async () => {
    const folder = path.join(place.workspace, 'lock');
    const theirs = path.join(place.workspace, 'theirs');
    await mkdir(path.join(folder, '12-folder', 'deeper'), { recursive: true });
    await mkdir(theirs);
    await writeFile(path.join(theirs, 'precious'), '');
    await symlink(theirs, path.join(folder, 'link'));
    await writeFile(path.join(folder, '..-1.tmp'), '');
    const lock = await lockWorkspace(place.workspace, 'run', ME);
    await lock[Symbol.asyncDispose]();
    expect(await readdir(place.workspace)).toEqual(['theirs']);
    expect(await readdir(theirs)).toEqual(['precious']);
  });

  it.each(['', '4711', '{"pid":1}'])(
    'is taken over from a file (%j) in the place of its folder',
    async (text) => {
      await writeFile(path.join(place.workspace, 'lock'), text);
      const lock = await lockWorkspace(place.workspace, 'run', ME);
      await lock[Symbol.asyncDispose]();
      expect(await readdir(place.workspace)).toEqual([]);
    },
  );

  it.each(['theirs', 'nowhere'])(
    'does not follow a link to %s in the place of its folder',
    async (to) => {
      const theirs = path.join(place.workspace, 'theirs');
      await mkdir(theirs);
      await writeFile(path.join(theirs, 'precious'), '');
      await symlink(path.join(place.workspace, to), path.join(place.workspace, 'lock'));
      const lock = await lockWorkspace(place.workspace, 'run', ME);
      await lock[Symbol.asyncDispose]();
      expect(await readdir(place.workspace)).toEqual(['theirs']);
      expect(await readdir(theirs)).toEqual(['precious']);
    },
  );

  it('tells a holder that is stopped from one that works', async () => {
    const holder = { startedAt: 'then', stopped: true, program: process.execPath };
    await place.leaveClaim({ pid: DEAD, startedAt: 'then', command: 'run', since: 'then' });
    const stopped: ProcessTable = { inspect: () => Promise.resolve(holder) };
    await expect(lockWorkspace(place.workspace, 'cleanup', stopped)).rejects.toMatchObject({
      code: 'WORKSPACE_STOPPED',
      params: { pid: String(DEAD), command: 'run' },
    });
  });

  it('is taken over when another program has the pid of a holder whose start nobody knows', async () => {
    await place.leaveClaim({ pid: DEAD, startedAt: null, command: 'run', since: 'then' });
    const other = { startedAt: 'then', stopped: false, program: '/usr/sbin/sshd' };
    const table: ProcessTable = {
      inspect: (pid) => Promise.resolve(pid === DEAD ? other : null),
    };
    await using lock = await lockWorkspace(place.workspace, 'run', table);
    expect(lock).toBeDefined();
  });

  it('refuses a workspace that is a file', async () => {
    const file = path.join(place.workspace, 'file');
    await writeFile(file, '');
    await expect(lockWorkspace(file, 'run', ME)).rejects.toMatchObject({
      code: 'WORKSPACE_UNUSABLE',
      params: { folder: file },
    });
  });
});
