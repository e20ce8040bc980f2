import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { processesIn } from '../../testing/machine.ts';
import { describeWhere } from '../../testing/need.ts';
import { PYTHON } from '../../testing/python.ts';
import { poll } from '../process/wait.ts';
import { NEVER } from '../../testing/engine-fixture.ts';
import type { CodeLanguage } from './contract.ts';
import { usePrograms } from './program-fixture.ts';

const programs = usePrograms();
const program = programs.start;

it('lets a file use both servers with packages that its folder does not have', async () => {
  await using running = await program(`
    import { Redis } from 'ioredis';
    import mysql from 'mysql2/promise';
    const redis = new Redis(process.env.REDIS_URL);
    const pool = mysql.createPool(process.env.MYSQL_URL);
    export async function both(id) {
      const [rows] = await pool.query('SELECT ? AS id, CAST(\\'2026-11-29\\' AS DATE) AS day', [id]);
      return { pong: await redis.ping(), rows };
    }`);
  expect(await running.load()).toMatchObject({ kind: 'loaded', names: ['both'] });
  expect(await running.call('both', 7)).toEqual({
    kind: 'returned',
    value: [
      'object',
      [
        ['pong', ['text', 'PONG']],
        [
          'rows',
          [
            'list',
            [
              [
                'object',
                [
                  ['id', ['number', 7]],
                  ['day', ['date', '2026-11-29T00:00:00.000Z']],
                ],
              ],
            ],
          ],
        ],
      ],
    ],
  });
});

describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'a Python file', () => {
  it('uses both servers, and answers with the types that Python has', async () => {
    await using running = await program(
      `
import os
import pymysql, redis
cache = redis.from_url(os.environ["REDIS_URL"])
def both(id):
    with pymysql.connect(
        host=os.environ["MYSQL_HOST"], port=int(os.environ["MYSQL_PORT"]), user=os.environ["MYSQL_USER"],
        password=os.environ["MYSQL_PASSWORD"], database=os.environ["MYSQL_DATABASE"],
    ) as database, database.cursor() as cursor:
        cursor.execute("SELECT %s AS id, CAST('2026-11-29' AS DATE), CAST('1.50' AS DECIMAL(4,2)), NULL", (id,))
        return {"pong": cache.ping(), "rows": cursor.fetchall(), "raw": b"ab"}
`,
      'py',
    );
    expect(await running.load()).toMatchObject({ kind: 'loaded' });
    const row = [['number', 7], ['date', '2026-11-29'], ['decimal', '1.50'], ['nothing']];
    expect(await running.call('both', 7)).toEqual({
      kind: 'returned',
      value: [
        'object',
        [
          ['pong', ['boolean', true]],
          ['rows', ['list', [['list', row]]]],
          ['raw', ['bytes', 'YWI=']],
        ],
      ],
    });
  });

  it('lets calls run beside each other, in threads and in one loop', async () => {
    await using running = await program(
      `
import asyncio, threading
together = threading.Barrier(5)
def wait(): return together.wait(1) >= 0
waiting = []
async def gather():
    waiting.append(1)
    while len(waiting) < 5: await asyncio.sleep(0.01)
    return len(waiting)
`,
      'py',
    );
    await running.load();
    for (const [name, value] of [
      ['wait', ['boolean', true]],
      ['gather', ['number', 5]],
    ]) {
      const calls = Array.from({ length: 5 }, () => running.call(String(name)));
      expect(await Promise.all(calls)).toEqual(calls.map(() => ({ kind: 'returned', value })));
    }
  });

  it.each([
    ['a mistake', 'def x(:', { kind: 'failed', missingPackage: null }],
    ['no package', 'import no_such_package', { kind: 'failed', missingPackage: 'no_such_package' }],
    ['an end', 'import sys; sys.exit(3)', { kind: 'ended', how: '3' }],
    ['no end', 'while True: pass', { kind: 'silent' }],
    ['a name of the standard library', 'import json, pickle; json.loads("1")', { kind: 'loaded' }],
    ['a name of a package', 'import redis, pymysql; redis.Redis', { kind: 'loaded' }],
  ])('tells of a file with %s', async (_what, code, expected) => {
    for (const name of ['json', 'pickle', 'socket', 'redis', 'pymysql'])
      await writeFile(path.join(programs.folder(), `${name}.py`), 'raise RuntimeError');
    await using running = await program(code, 'py');
    expect(await running.load()).toMatchObject(expected);
  });

  it('has a limit to its memory', async () => {
    await using running = await program('def much(): return len(bytearray(2 * 1024 ** 3))', 'py');
    await running.load();
    expect(await running.call('much')).toMatchObject({ kind: 'threw', error: 'MemoryError: ' });
  });

  it('is known as ours, so that cleanup ends it', async () => {
    await using running = await program('def nothing(): pass', 'py');
    await running.load();
    const resource = programs
      .fixture()
      .ledger.standing()
      .find((one) => one.kind === 'process' && one.pid === running.pid);
    expect(resource).toBeDefined();
    if (resource) await programs.fixture().engines.destroy(resource);
    expect(await running.call('nothing')).toMatchObject({ kind: 'ended' });
  });
});

it.each([
  ['js', 'export const talk = () => { for (;;) console.log("x".repeat(10_000)); };'],
  ['js', 'export const talk = () => console.log("x".repeat(2_000_000));'],
] as const)('ends a program that prints too much: %s %s', async (language, code) => {
  await using running = await program(code, language);
  await running.load();
  expect(await running.call('talk')).toEqual({ kind: 'prints-too-much', limitBytes: 1024 ** 2 });
});

it('sees a password in what is printed, and no word of it is needed elsewhere', async () => {
  await using silent = await program('export const say = () => console.log("nothing");');
  await using loud = await program('export const say = () => console.log(process.env.MYSQL_URL);');
  for (const running of [silent, loud]) {
    await running.load();
    await running.call('say');
  }
  expect(await silent.printed()).toMatchObject({ tail: 'nothing\n', hasSecret: false });
  expect(await loud.printed()).toMatchObject({ hasSecret: true });
});

it('tells what a call threw, that it never ended, or that the program did', async () => {
  await using running = await program(`
    export const throws = () => { throw new RangeError('far\\nout'); };
    export const never = () => new Promise(() => {});
    export const loops = () => { for (;;); };
    console.log('hello from the learner');`);
  await running.load();
  expect(await running.call('throws')).toEqual({ kind: 'threw', error: 'RangeError: far' });
  expect((await running.printed()).tail).toBe('hello from the learner\n');
  expect(await running.call('loops')).toMatchObject({ kind: 'silent', limitMs: 4000 });
  expect(await running.call('throws')).toMatchObject({ kind: 'ended' });
});

it('leaves nothing, whatever the program started', async () => {
  const before = programs.fixture().ledger.standing().length;
  const running = await program(`
    import { spawn } from 'node:child_process';
    export const starts = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid;`);
  await running.load();
  const started = await running.call('starts');
  expect(started).toMatchObject({ kind: 'returned', value: ['number', expect.any(Number)] });
  const pid = (started as { readonly value: readonly [string, number] }).value[1];
  await running[Symbol.asyncDispose]();
  const lives = async (): Promise<boolean> =>
    (await processesIn(programs.fixture().root)).some((one) => one.pid === pid);
  expect(await poll(async () => !(await lives()), 5000)).toBe(true);
  expect(programs.fixture().ledger.standing()).toHaveLength(before);
});

/** A program that was started ahead, what it says of its world, and how many processes were there before and after. */
async function startedAhead(code: string, language: CodeLanguage) {
  const { engines, root } = programs.fixture();
  const learners = async (): Promise<readonly number[]> =>
    (await processesIn(root))
      .filter(({ command }) => /learner\.(js|py)/.test(command))
      .map(({ pid }) => pid);
  const spec = await programs.spec(code, language);
  await using ahead = engines.learner.ahead();
  ahead.prepare(spec);
  expect(await poll(async () => (await learners()).length === 1, 10_000)).toBe(true);
  const [waiting] = await learners();
  await using running = await ahead.start(spec, NEVER);
  expect(await running.load()).toMatchObject({ kind: 'loaded' });
  const came = await running.call('told');
  expect(running.pid).toBe(waiting);
  return came;
}

it('uses a process that was started ahead, which knows no address before it is asked for its file', async () => {
  const { ledger } = programs.fixture();
  const before = ledger.standing().length;
  const js = await startedAhead(
    "import { Redis } from 'ioredis';\nexport const told = () => [typeof Redis, process.env.REDIS_URL.slice(0, 8)];",
    'js',
  );
  const told = [
    'list',
    [
      ['text', 'function'],
      ['text', 'redis://'],
    ],
  ];
  expect(js).toEqual({ kind: 'returned', value: told });
  expect(ledger.standing()).toHaveLength(before);
});

describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'a Python file', () => {
  it('is loaded by a process that was started ahead', async () => {
    const code =
      'import os, redis\ndef told(): return [redis.__name__, os.environ["REDIS_URL"][:8]]';
    const told = [
      'list',
      [
        ['text', 'redis'],
        ['text', 'redis://'],
      ],
    ];
    expect(await startedAhead(code, 'py')).toEqual({ kind: 'returned', value: told });
  });
});
