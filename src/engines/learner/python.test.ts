import { expect, it } from '@jest/globals';
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
