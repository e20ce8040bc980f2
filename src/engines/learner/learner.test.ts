import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { ANY_KIND } from '../../testing/engine-kinds.ts';
import type { MysqlFact, RedisFact } from '../../contract/facts.ts';
import { processesIn } from '../../testing/machine.ts';
import { poll } from '../process/wait.ts';
import type { LearnerProgram } from './contract.ts';

let fixture: EngineFixture;
let folder: string;
let redis: RedisFact;
let mysql: MysqlFact;

beforeAll(async () => {
  fixture = await openEngineFixture({ choice: ANY_KIND });
  folder = await mkdtemp(path.join(tmpdir(), 'exercise 日本 語-'));
  redis = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
  mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
}, 60_000);

afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function program(code: string): Promise<LearnerProgram> {
  const file = path.join(folder, `${String(code.length)}.mjs`);
  await writeFile(file, code);
  return fixture.engines.learner.start(
    {
      owner: 'exercise',
      file,
      language: 'js',
      redis: { fact: redis, port: redis.port },
      mysql: { fact: mysql, port: mysql.port },
    },
    NEVER,
  );
}

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
  await using running = await program(code);
  const { error, ...rest } = expected as { readonly error?: RegExp };
  const loaded = await running.load();
  expect(loaded).toMatchObject(rest);
  expect('error' in loaded ? loaded.error : '').toMatch(error ?? /^/);
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
  expect(await running.call('loops')).toMatchObject({ kind: 'silent', limitMs: 2000 });
  expect(await running.call('throws')).toMatchObject({ kind: 'ended' });
});

it('leaves nothing, whatever the program started', async () => {
  const before = fixture.ledger.standing().length;
  const running = await program(`
    import { spawn } from 'node:child_process';
    export const starts = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid;`);
  await running.load();
  const started = await running.call('starts');
  expect(started).toMatchObject({ kind: 'returned', value: ['number', expect.any(Number)] });
  const pid = (started as { readonly value: readonly [string, number] }).value[1];
  await running[Symbol.asyncDispose]();
  const lives = async (): Promise<boolean> =>
    (await processesIn(fixture.root)).some((one) => one.pid === pid);
  expect(await poll(async () => !(await lives()), 5000)).toBe(true);
  expect(fixture.ledger.standing()).toHaveLength(before);
});
