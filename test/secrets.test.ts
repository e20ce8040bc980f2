import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { commandLines } from '../src/testing/machine.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';

const TOKEN = 'Known-Token-For-The-Test-4711';

/** Every file below a folder that holds one of the words, as bytes, whatever its format. */
async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!(await stat(file)).isFile()) continue;
    const bytes = await readFile(file);
    if (words.some((word) => bytes.includes(word))) found.push(name);
  }
  return found;
}

describeOnEachKind('secrets', (kind) => {
  it('stay in files of their owner: not on the screen, in a journal, a report or a list of processes', async () => {
    await using place = await openPlace({ env: { ELASTICACHE_TUTORIAL_AUTH_TOKEN: TOKEN } });
    const outputs: string[] = [];
    const keep = async (...args: readonly string[]): Promise<void> => {
      const running = place.start(...args);
      // While it runs, as well as afterwards, the lists of processes are read.
      while (running.child.exitCode === null) {
        outputs.push(...(await commandLines()));
        await setTimeout(20);
      }
      const { code, stdout, stderr } = await running.result;
      expect(code).toBe(0);
      outputs.push(stdout, stderr, ...(await commandLines()));
    };
    // The create page takes a token of one's own together with TLS only.
    await keep('run', '--keep', '--json', '--tls', '--engine', kind, ...QUICK);
    await keep('status');
    await keep('report', '--format', 'json');
    await keep('report');
    await keep('doctor');

    const secretsFile = path.join(place.workspace, 'secrets.json');
    const secrets = JSON.parse(await readFile(secretsFile, 'utf8')) as Record<string, string>;
    const values = Object.values(secrets);
    expect(values).toContain(TOKEN);
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      expect(value.length).toBeGreaterThanOrEqual(16);
      expect(outputs.filter((text) => text.includes(value))).toEqual([]);
    }
    const holding = await filesWith(place.workspace, values);
    expect(holding).toContain('secrets.json');
    expect(holding.filter((name) => name.includes('journal'))).toEqual([]);
    for (const name of holding) {
      const { mode } = await stat(path.join(place.workspace, name));
      expect({ name, mode: mode & 0o077 }).toEqual({ name, mode: 0 });
    }
    const folders = (await readdir(place.workspace, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && entry.parentPath.endsWith('instances'))
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const folder of [place.workspace, ...folders]) {
      expect({ folder, mode: (await stat(folder)).mode & 0o777 }).toEqual({ folder, mode: 0o700 });
    }

    const { stdout } = await place.run('env', '--shell', 'json');
    expect(stdout).toContain(TOKEN);
    await keep('cleanup');
    expect(await filesWith(place.workspace, values)).toEqual([]);
  });

  it('are not repeated when they are refused', async () => {
    await using place = await openPlace();
    const bad = 'no spaces are allowed in here';
    for (const output of ['json', 'plain']) {
      const args = ['create-redis', '--tls', '--auth-token', bad, '--output', output];
      const { code, stdout, stderr } = await place.run(...args, '--engine', kind);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain(bad);
    }
  });
});

describeOnEachKind('files of the servers', (kind) => {
  it("are for their owner only, whatever the shell's umask is", async () => {
    await using place = await openPlace();
    await using cache = await openPlace({
      through: ['sh', '-c', 'umask 000; exec "$@"', 'sh'],
      env: { XDG_CACHE_HOME: path.join(place.folder, 'cache') },
    });
    const made = ['run', '--keep', '--yes', '--engine', kind, ...QUICK];
    expect(await cache.run(...made)).toMatchObject({ code: 0 });
    const open: string[] = [];
    for (const root of [cache.workspace, path.join(place.folder, 'cache')]) {
      for (const name of await readdir(root, { recursive: true }).catch(() => [])) {
        const found = await stat(path.join(root, name));
        // A socket is reached through its folder, and servers open it to all who get there.
        if (!found.isSocket() && (found.mode & 0o077) !== 0) open.push(name);
      }
    }
    expect(open).toEqual([]);
    expect(await cache.run('cleanup')).toMatchObject({ code: 0 });
  });
});

describe('a token of a learner', () => {
  const line = ['create-redis', '--tls', '--dry-run', '--json'];

  it('is read from a file or from standard input, and checked as one that was typed', async () => {
    await using place = await openPlace({
      through: ['sh', '-c', 'printf "%s\\n" "$TOKEN" | "$@"', 'sh'],
      env: { TOKEN },
    });
    await mkdir(place.workspace);
    const file = path.join(place.folder, 'token');
    await writeFile(file, `${TOKEN}\r\n`);
    for (const source of [file, '-']) {
      const { code, stderr } = await place.run(...line, '--auth-token-file', source);
      expect({ source, code, stderr }).toEqual({ source, code: 0, stderr: '' });
    }
    await writeFile(file, 'short');
    const refused = await place.run(...line, '--auth-token-file', file);
    expect(refused).toMatchObject({ code: 2, stdout: expect.stringContaining('--auth-token') });
    const gone = await place.run(...line, '--auth-token-file', `${file}-gone`);
    expect(gone).toMatchObject({ code: 2, stdout: expect.stringContaining('ENOENT') });
  });

  it('is warned of when it is typed', async () => {
    await using place = await openPlace();
    const { code, stderr } = await place.run(...line, '--auth-token', TOKEN);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('--auth-token-file FILE'),
    });
    expect(stderr).not.toContain(TOKEN);
  });
});
