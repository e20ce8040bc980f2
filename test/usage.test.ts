import { readdir, readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { BIN, openPlace, ROOT, runBin } from '../src/testing/run-bin.ts';
import { openTerminal } from '../src/testing/terminal.ts';

const exec = promisify(execFile);

describe('the command line', () => {
  it('says its version', async () => {
    const manifest = await readFile(path.join(ROOT, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await runBin(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
    expect(await runBin(['-V'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it.each(['en', 'ja'])('lists every command in its help (%s)', async (lang) => {
    const { code, stdout, stderr } = await runBin(['--help', '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of [
      ...['run', 'create-redis', 'create-mysql', 'seed-planets', 'cached-read', 'cleanup'],
      ...['lab', 'quiz', 'status', 'env', 'doctor', 'report'],
    ]) {
      expect(stdout).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
    }
  });

  it.each([
    ['en', { LANG: 'C.UTF-8' }],
    ['ja', { LANG: 'C', LC_ALL: 'ja_JP.UTF-8' }],
    ['ja', { LANG: 'ja_JP.UTF-8', LC_ALL: '' }],
    ['en', { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }],
  ])('prints the help that was prepared as it would print it anew (%s, %j)', async (lang, env) => {
    const anew = await runBin(['--help', '--lang', lang]);
    expect(await runBin(['--help'], { env })).toMatchObject({ code: 0, stdout: anew.stdout });
    expect(await runBin(['-h'], { env })).toMatchObject({ code: 0, stdout: anew.stdout });
  });

  it('takes the language of the locale, and the flag before the locale', async () => {
    const env = { LANG: 'ja_JP.UTF-8' };
    expect((await runBin(['--help'], { env })).stdout).toMatch(/[ぁ-ん]/);
    expect((await runBin(['--help', '--lang', 'en'], { env })).stdout).not.toMatch(/[ぁ-ん]/);
  });

  it('breaks no word of a short error on a terminal', async () => {
    const terminal = openTerminal(['lab', 'stal-read'], {}, { cols: 40, rows: 24 });
    expect(await terminal.ended).toBe(2);
    const lines = terminal.shown().split(/\r?\n/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(terminal.shown()).toContain('four-patterns,');
  });

  it.each([
    ['a command that does not exist', ['create-radis']],
    ['an option that does not exist', ['run', '--colour']],
    ['an option without its value', ['run', '--from']],
    ['a word too many', ['status', 'please']],
    ['a number that is none', ['cached-read', '--ttl', 'five']],
    ['a number out of range', ['cached-read', '--ttl', '0']],
    ['a step that does not exist', ['run', '--from', 'create-radis']],
    ['an engine that does not exist', ['run', '--engine', 'docker']],
    ['a language that does not exist', ['status', '--lang', 'fr']],
    ['an output that does not exist', ['status', '--output', 'xml']],
    ['a URL that is none', ['run', '--redis-url', 'localhost:6379']],
    ['a URL of something else', ['run', '--mysql-url', 'postgres://localhost']],
    ['a lab that does not exist', ['lab', 'alchemy']],
    ['a shell that does not exist', ['env', '--shell', 'tcsh']],
  ])('refuses %s with exit code 2 and touches nothing', async (_what, args) => {
    await using place = await openPlace();
    const { code, stdout, stderr } = await place.run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const known = ['create-radis', '--colour'].includes(args[0] ?? '') ? [] : [args[0]];
    const help = ['npx elasticache-tutorial', ...known, '--help'].join(' ');
    expect(stderr).toContain(`: ${help}\n`);
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('says what is wrong in Japanese, too, and as JSON', async () => {
    const japanese = await runBin(['create-radis', '--lang', 'ja']);
    expect(japanese).toMatchObject({ code: 2 });
    expect(japanese.stderr).toMatch(/create-radis/);
    expect(japanese.stderr).toMatch(/[ぁ-ん]/);
    const json = await runBin(['create-radis', '--json']);
    expect(json).toMatchObject({ code: 2, stderr: '' });
    expect(json.events()).toMatchObject([{ v: 1, event: 'error', code: 'USAGE' }]);
  });

  it('never repeats a password that stands in a wrong URL', async () => {
    const { code, stdout, stderr } = await runBin(['run', '--redis-url', 'http://u:hunter2@h']);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain('hunter2');
  });

  it('shows no menu and asks nothing without a terminal', async () => {
    await using place = await openPlace();
    const { code, stdout } = await place.run();
    expect(code).toBe(0);
    expect(stdout).toContain('npx elasticache-tutorial ');
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('does not mind a reader who has seen enough', async () => {
    const script = `"${process.execPath}" "${BIN}" run --help; echo "code $?" >&2`;
    const { stdout, stderr } = await exec('bash', ['-c', `{ ${script}; } | head -c 1`]);
    expect({ stdout, stderr }).toEqual({ stdout: 'U', stderr: 'code 0\n' });
  });

  it('shows the list of labs', async () => {
    const { code, stdout } = await runBin(['lab']);
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });
});
