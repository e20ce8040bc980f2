import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { forgetShell } from './shell.ts';

const SHELL = { Path: 'C:\\bin', SystemRoot: 'C:\\Windows', AWS_SECRET_ACCESS_KEY: 'secret' };

it('leaves a program on Windows nothing of the shell but what Windows needs', () => {
  const environment = { ...SHELL };
  forgetShell(environment, 'win32');
  expect(environment).toEqual({ Path: SHELL.Path, SystemRoot: SHELL.SystemRoot });
});

it('changes nothing where a program is started with an environment of its own', () => {
  const environment = { ...SHELL };
  forgetShell(environment, 'linux');
  expect(environment).toEqual(SHELL);
});

it('is the same in Python', async () => {
  const listOf = (code: string, begin: string, end: string): readonly string[] =>
    [
      ...(code.split(begin)[1] ?? '')
        .split(end, 1)
        .join('')
        .matchAll(/["']([A-Z_]+)["']/g),
    ].map(([, name]) => name ?? '');
  const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
  const ours = listOf(await read('shell.ts'), 'new Set([', ']);');
  expect(ours.length).toBeGreaterThan(10);
  expect(listOf(await read('runner.py'), 'KEPT = {', '}')).toEqual(ours);
});
