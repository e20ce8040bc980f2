import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { describeWhere } from '../../testing/need.ts';
import { PYTHON } from '../../testing/python.ts';
import { candidatesFor, findPython } from './python.ts';

it('looks beside the file first, then on PATH in its order, each place once', () => {
  expect(candidatesFor('/me', { path: '/shims:/usr/bin', platform: 'linux' })).toEqual([
    '/me/.venv/bin/python',
    '/shims/python3',
    '/usr/bin/python3',
    '/shims/python',
    '/usr/bin/python',
  ]);
  expect(candidatesFor('C:\\me', { path: 'C:\\py', platform: 'win32' })).toEqual([
    'C:\\me\\.venv\\Scripts\\python.exe',
    'C:\\py\\python.exe',
    'C:\\py\\py.exe',
  ]);
});

it('prefers the environment that is activated to PATH, and not to the one beside the file', () => {
  expect(
    candidatesFor('/me', { path: '/usr/bin', platform: 'linux', virtualEnv: '/envs/mine' }).slice(
      0,
      3,
    ),
  ).toEqual(['/me/.venv/bin/python', '/envs/mine/bin/python', '/usr/bin/python3']);
  expect(
    candidatesFor('C:\\me', { path: '', platform: 'win32', virtualEnv: 'C:\\envs\\mine' }),
  ).toEqual(['C:\\me\\.venv\\Scripts\\python.exe', 'C:\\envs\\mine\\Scripts\\python.exe']);
});

it('says what to type where no Python has the packages', async () => {
  const machine = { path: 'C:\\nowhere', platform: 'win32' } as const;
  await expect(findPython('C:\\me\\03-ttl.py', machine)).rejects.toMatchObject({
    code: 'RUNTIME_MISSING',
    params: {
      commands:
        'py -m venv "C:\\me\\.venv"; & "C:\\me\\.venv\\Scripts\\pip.exe" install redis PyMySQL',
    },
  });
});

describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'an environment beside the file', () => {
  it.each([
    ['is taken when it has the packages', ['--system-site-packages'], true],
    ['is passed over when it lacks them', [], false],
  ])('%s', async (_what, flags, isTaken) => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'exercise 日本 #1 ')));
    try {
      const machine = { path: process.env.PATH ?? '', platform: process.platform };
      const file = path.join(folder, '03-ttl.py');
      const { command } = await findPython(file, machine);
      const venv = path.join(folder, '.venv');
      await promisify(execFile)(command, ['-m', 'venv', '--without-pip', ...flags, venv]);
      const found = await findPython(file, machine);
      expect(found.command.startsWith(venv)).toBe(isTaken);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
