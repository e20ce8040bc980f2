import {
  appendFile,
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { processesIn } from '../src/testing/machine.ts';
import { runs } from '../src/testing/need.ts';
import { openPlace, QUICK, runBin, type Place } from '../src/testing/run-bin.ts';

const ENGINE = ['--engine', ANY_KIND] as const;
const journalOf = (place: Place): string => path.join(place.workspace, 'journal.jsonl');

describe('a workspace with a damaged journal', () => {
  it('is refused by every step, cleaned by cleanup with a copy kept, and usable again', async () => {
    await using place = await openPlace();
    await place.run('create-redis', ...ENGINE);
    await appendFile(journalOf(place), '{"v":1,"type":"resou\u0000\n');
    const damaged = await readFile(journalOf(place), 'utf8');

    const refused = await place.run('create-mysql', '--json', ...ENGINE);
    expect(refused.code).toBe(1);
    expect(refused.events()).toMatchObject([{ event: 'error', code: 'JOURNAL_CORRUPT' }]);
    expect(await readFile(journalOf(place), 'utf8')).toBe(damaged);
    expect(await processesIn(place.workspace)).toHaveLength(1);

    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
    const copy = (await readdir(place.workspace)).find((name) => name.includes('corrupt')) ?? '';
    expect(await readFile(path.join(place.workspace, copy), 'utf8')).toBe(damaged);

    expect(await place.run('run', ...ENGINE, ...QUICK)).toMatchObject({ code: 0 });
  });

  it('is cleaned, too, when the line of a resource is the damaged one', async () => {
    await using place = await openPlace();
    await place.run('create-redis', ...ENGINE);
    const text = await readFile(journalOf(place), 'utf8');
    const blind = text.replaceAll(/^.*"type":"resource".*$/gm, '#');
    await writeFile(journalOf(place), blind);
    const { code, stdout } = await place.run('cleanup');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(await processesIn(place.workspace)).toEqual([]);
    expect(await readdir(place.workspace)).not.toContain('instances');
  });

  it('loses nothing when the last line was cut off by a crash', async () => {
    await using place = await openPlace();
    await place.run('create-redis', ...ENGINE);
    await appendFile(journalOf(place), '{"v":1,"time":"2026');
    expect(await place.run('create-mysql', ...ENGINE)).toMatchObject({ code: 0 });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});

describe('a workspace written by a newer version', () => {
  it.each([['run'], ['cleanup'], ['status'], ['report'], ['env']])(
    'is refused by %s and not touched',
    async (command) => {
      await using place = await openPlace();
      await mkdir(place.workspace, { recursive: true });
      const text = '{"v":2,"time":"2030-01-01T00:00:00.000Z","type":"session","session":"s"}\n';
      await writeFile(journalOf(place), text);
      const { code, events } = await place.run(command, '--json');
      expect(code).toBe(1);
      expect(events()).toMatchObject([
        { event: 'error', code: 'JOURNAL_NEWER', next: expect.stringContaining('@latest') },
      ]);
      expect(await readdir(place.workspace)).toEqual(['journal.jsonl']);
      expect(await readFile(journalOf(place), 'utf8')).toBe(text);
    },
  );
});

describe('a workspace that cannot be used', () => {
  it('because a file is in its place', async () => {
    await using place = await openPlace();
    await writeFile(place.workspace, 'mine');
    const { code, events } = await place.run('run', '--json', ...ENGINE);
    expect(code).toBe(1);
    expect(events()).toMatchObject([{ event: 'error', code: 'WORKSPACE_UNUSABLE' }]);
    expect(await readFile(place.workspace, 'utf8')).toBe('mine');
  });

  it('because this user may not write to it', async () => {
    await using place = await openPlace();
    await mkdir(place.workspace, { mode: 0o755 });
    await chmod(place.folder, 0o755);
    const root = process.getuid?.() === 0;
    if (root) await chown(place.workspace, 0, 0);
    else await chmod(place.workspace, 0o555);
    // The superuser may write anywhere, so it becomes somebody else.
    const through = root ? ['setpriv', '--reuid', '65534', '--clear-groups'] : [];
    expect(!root || runs('setpriv', '--version')).toBe(true);
    const args = ['run', '--json', '--workspace', place.workspace, ...ENGINE];
    const { code, events } = await runBin(args, { through, env: { HOME: '/nonexistent' } });
    expect(code).toBe(1);
    expect(events()).toMatchObject([
      { event: 'error', code: 'WORKSPACE_UNUSABLE', detail: expect.stringContaining('EACCES') },
    ]);
    expect(await readdir(place.workspace)).toEqual([]);
    if (!root) await chmod(place.workspace, 0o755);
  });

  it('is no matter of being the superuser: an ordinary user runs the whole story', async () => {
    await using place = await openPlace();
    const root = process.getuid?.() === 0;
    if (root) await chown(place.folder, 65534, 65534);
    const through = root
      ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']
      : [];
    const env = { HOME: place.folder, XDG_CACHE_HOME: path.join(place.folder, 'cache') };
    const args = ['run', '--json', '--workspace', place.workspace, ...ENGINE, ...QUICK];
    const result = await runBin(args, { through, env });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('is made when it is only missing, for its owner alone', async () => {
    await using place = await openPlace();
    const workspace = path.join(place.folder, 'a', 'b', 'c');
    const args = ['--workspace', workspace, ...ENGINE];
    expect(await runBin(['create-redis', ...args])).toMatchObject({ code: 0 });
    expect((await stat(workspace)).mode & 0o777).toBe(0o700);
    expect(await runBin(['cleanup', ...args])).toMatchObject({ code: 0 });
    expect(await leftBehind(workspace)).toEqual([]);
  });
});
