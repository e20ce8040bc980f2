import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { usePrograms } from './program-fixture.ts';

const programs = usePrograms();

it('lets a file be in TypeScript, with types from packages, an enum, and a second file', async () => {
  await writeFile(
    path.join(programs.folder(), 'more.ts'),
    'export const more = (n: number): number => n + 1;',
  );
  await using running = await programs.start(
    `
    import { Redis, type RedisOptions } from 'ioredis';
    import { more } from './more.ts';
    enum State { New, Old }
    class Box<T> { constructor(private readonly value: T) {} get(): T { return this.value; } }
    const options: RedisOptions = { lazyConnect: true };
    const redis = new Redis(process.env.REDIS_URL ?? '', options);
    export async function both(n: number): Promise<unknown[]> {
      return [await redis.ping(), more(n), State[State.Old], new Box(n).get()];
    }`,
    'ts',
  );
  expect(await running.load()).toMatchObject({ kind: 'loaded', names: ['both'] });
  expect(await running.call('both', 7)).toEqual({
    kind: 'returned',
    value: [
      'list',
      [
        ['text', 'PONG'],
        ['number', 8],
        ['text', 'Old'],
        ['number', 7],
      ],
    ],
  });
});

it('tells where a file in TypeScript has its mistake', async () => {
  await using running = await programs.start('const one = 1;\nexport const = two;\n', 'ts');
  expect(await running.load()).toMatchObject({
    kind: 'failed',
    error: expect.stringMatching(/^SyntaxError: .*\(2:14\)$/),
    missingPackage: null,
  });
});

it('is ready for a language where its runtime is, whether the file is there or not', async () => {
  const { learner } = programs.fixture().engines;
  const file = path.join(programs.folder(), 'not-there.ts');
  await expect(learner.ready({ file, language: 'ts' })).resolves.toBeUndefined();
});
