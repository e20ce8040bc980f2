import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { processesIn } from '../../testing/machine.ts';
import { describeWhere } from '../../testing/need.ts';
import { PYTHON } from '../../testing/python.ts';
import { poll } from '../process/wait.ts';
import type { Called, CodeLanguage } from './contract.ts';
import { usePrograms } from './program-fixture.ts';

const programs = usePrograms();

const ENDLESS: Readonly<Record<string, string>> = {
  'a promise that never settles': 'export const work = () => new Promise(() => {});',
  'a loop that catches all': `
    export async function work() {
      for (;;) { try { for (;;); } catch {} finally { continue; } }
    }`,
  'an await that goes round': 'export async function work() { for (;;) await null; }',
};

const ENDLESS_PYTHON: Readonly<Record<string, string>> = {
  'a loop that catches all': `
def work():
    while True:
        try:
            while True: pass
        except BaseException: continue
`,
  'a future that never comes': `
import asyncio
async def work(): await asyncio.Future()
`,
  'a signal that is ignored': `
import signal, time
for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP): signal.signal(one, signal.SIG_IGN)
def work():
    while True: time.sleep(1)
`,
};

/** What is told of a call, and of another one after it. */
async function callTwice(code: string, language: CodeLanguage): Promise<readonly Called[]> {
  await using running = await programs.start(code, language);
  await running.load();
  return [await running.call('work'), await running.call('work')];
}

const ENDED_BY_US = [
  { kind: 'silent', limitMs: 4000 },
  { kind: 'ended', how: 'SIGKILL' },
];

it.each(Object.keys(ENDLESS))('ends %s from outside', async (what) => {
  expect(await callTwice(ENDLESS[what] ?? '', 'js')).toEqual(ENDED_BY_US);
});

it('has a limit to the memory of JavaScript', async () => {
  const code = `
    export function work() {
      const kept = [];
      for (;;) kept.push(new Array(1_000_000).fill(kept.length + 0.5));
    }`;
  await using running = await programs.start(code, 'js', 60_000);
  await running.load();
  expect(await running.call('work')).toMatchObject({ kind: 'ended' });
});

it('gives a program nothing of the shell', async () => {
  await using running = await programs.start(
    'export const names = () => Object.keys(process.env).filter((name) => !/^(REDIS|MYSQL)_/.test(name)).sort();',
  );
  await running.load();
  expect(await running.call('names')).toEqual({ kind: 'returned', value: ['list', OF_OURS] });
});

/** What every server of ours gets, and UTC. */
const OF_OURS = ['LC_ALL', 'PATH', 'TZ', 'UMASK', 'UMASK_DIR'].map((name) => ['text', name]);

it("takes a package of the learner's own before ours, whatever their package.json says", async () => {
  const own = path.join(programs.folder(), 'node_modules/ioredis');
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, 'package.json'), '{"name":"ioredis","main":"index.js"}');
  await writeFile(path.join(own, 'index.js'), 'exports.mine = true;');
  try {
    for (const type of ['commonjs', 'module']) {
      await writeFile(path.join(programs.folder(), 'package.json'), JSON.stringify({ type }));
      for (const language of ['js', 'ts'] as const) {
        await using running = await programs.start(
          "import { mine } from 'ioredis'; import 'mysql2/promise'; export const work = () => mine;",
          language,
        );
        expect(await running.load()).toMatchObject({ kind: 'loaded' });
        expect(await running.call('work')).toEqual({ kind: 'returned', value: ['boolean', true] });
      }
    }
  } finally {
    await rm(path.join(programs.folder(), 'node_modules'), { recursive: true });
    await rm(path.join(programs.folder(), 'package.json'));
  }
});

describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'a Python file', () => {
  it.each(Object.keys(ENDLESS_PYTHON))('is ended from outside: %s', async (what) => {
    expect(await callTwice(ENDLESS_PYTHON[what] ?? '', 'py')).toEqual(ENDED_BY_US);
  });

  it('is ended when it prints too much, and prints any language', async () => {
    const code = `
print("日本語")
def work():
    while True: print("x" * 10_000)
`;
    await using running = await programs.start(code, 'py');
    await running.load();
    expect((await running.printed()).tail).toBe('日本語\n');
    expect(await running.call('work')).toEqual({ kind: 'prints-too-much', limitBytes: 1024 ** 2 });
  });

  it('is not misled by a file beside it that is named like a module', async () => {
    const beside = ['pickle.py', 'json.py', 'redis.py'].map((name) =>
      path.join(programs.folder(), name),
    );
    for (const file of beside) await writeFile(file, 'raise SystemExit(9)');
    const code = 'import json, pickle, redis\ndef work(): return [redis.__name__, json.dumps([1])]';
    try {
      await using running = await programs.start(code, 'py');
      expect(await running.load()).toMatchObject({ kind: 'loaded' });
      expect(await running.call('work')).toMatchObject({
        value: [
          'list',
          [
            ['text', 'redis'],
            ['text', '[1]'],
          ],
        ],
      });
    } finally {
      for (const file of beside) await rm(file);
    }
  });

  it('ends with all that it forked', async () => {
    const code = `
import os, time
def work():
    child = os.fork()
    while child == 0: time.sleep(1)
    return child
`;
    const running = await programs.start(code, 'py');
    await running.load();
    const forked = await running.call('work');
    expect(forked).toMatchObject({ kind: 'returned', value: ['number', expect.any(Number)] });
    const pid = (forked as { readonly value: readonly [string, number] }).value[1];
    const lives = async (): Promise<boolean> =>
      (await processesIn(programs.fixture().root)).some((one) => one.pid === pid);
    expect(await lives()).toBe(true);
    await running[Symbol.asyncDispose]();
    expect(await poll(async () => !(await lives()), 5000)).toBe(true);
  });

  it('is given nothing of the shell', async () => {
    const code = `
import os
def names(): return sorted(one for one in os.environ if not one.startswith(("REDIS_", "MYSQL_")))
`;
    await using running = await programs.start(code, 'py');
    await running.load();
    const came = await running.call('names');
    // Python itself names its encoding where the locale has none.
    const names = (came as { readonly value: readonly [string, readonly unknown[]] }).value[1];
    expect(names.filter((one) => JSON.stringify(one) !== '["text","LC_CTYPE"]')).toEqual(OF_OURS);
  });
});

it.each([
  [
    'a mistake',
    'export const = 1;',
    { kind: 'failed', error: /SyntaxError/, missingPackage: null },
  ],
  [
    'a package that is nowhere',
    "import 'no-such-package-x';",
    { kind: 'failed', missingPackage: 'no-such-package-x' },
  ],
  ['an end', 'process.exit(3);', { kind: 'ended', how: '3' }],
  ['no end', 'for (;;);', { kind: 'silent' }],
])('tells of a file with %s', async (_what, code, expected) => {
  await using running = await programs.start(code);
  const { error, ...rest } = expected as { readonly error?: RegExp };
  const loaded = await running.load();
  expect(loaded).toMatchObject(rest);
  expect('error' in loaded ? loaded.error : '').toMatch(error ?? /^/);
});
