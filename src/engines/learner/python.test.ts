import { expect, it } from '@jest/globals';
import { candidatesFor, findPython } from './python.ts';
import { readsTypes } from './runtimes.ts';

it('looks beside the file first, then on PATH in its order, each place once', () => {
  expect(candidatesFor('/me', '/shims:/usr/bin', 'linux')).toEqual([
    '/me/.venv/bin/python',
    '/shims/python3',
    '/usr/bin/python3',
    '/shims/python',
    '/usr/bin/python',
  ]);
  expect(candidatesFor('C:\\me', 'C:\\py', 'win32')).toEqual([
    'C:\\me\\.venv\\Scripts\\python.exe',
    'C:\\py\\python.exe',
    'C:\\py\\py.exe',
  ]);
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

it.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['23.0.0', true],
  ['24.1.0', true],
])('knows whether Node %s reads TypeScript: %s', (version, reads) => {
  expect(readsTypes(version)).toBe(reads);
});
