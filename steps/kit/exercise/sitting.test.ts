import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Message, MysqlFact, StepEmission } from '#tutorial';
import { stepClock } from '../../../src/run/clock.ts';
import { NEVER } from '../../../src/testing/engine-fixture.ts';
import type { Bar } from './judge.ts';
import { untilPassed, type Sitting } from './sitting.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exercise-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const said = (key: string): Message => ({ key });
const HINTS = ['one', 'two', 'three'].map(said);

interface Course {
  /** Codes of the checks, in order; then it passes. */
  readonly codes: readonly string[];
  /** Keys of a learner at a terminal; null for one who is not there. */
  readonly keys: readonly string[] | null;
}

/** How a sitting ended, and what was said in it. */
async function sat({ codes, keys }: Course): Promise<{
  readonly error: unknown;
  readonly told: readonly string[];
}> {
  const file = path.join(folder, '03-ttl.mjs');
  await writeFile(file, 'export {}');
  const [left, typed] = [[...codes], [...(keys ?? [])]];
  const told: string[] = [];
  const bar = {
    redis: { host: '127.0.0.1', port: 1, clusterMode: false },
    weigh: () => {
      const code = left.shift();
      const fault = { passed: false, code, seen: said('seen'), wanted: said('wanted') };
      const verdict = code === undefined ? { passed: true } : fault;
      return Promise.resolve({ verdict: { ...verdict, wire: [] }, seed: 7, ms: 1 });
    },
  } as unknown as Bar;
  const ctx = {
    choices: { in: 'js', folder, once: keys === null, wire: false, seed: null },
    ask: { interactive: keys !== null, keyUntil: () => Promise.resolve(typed.shift() ?? 'q') },
    ...{ edit: null, clock: stepClock, signal: NEVER },
    emit: (event: StepEmission) => {
      if (event.event === 'step.note' && 'message' in event.note) told.push(event.note.message.key);
    },
  } as unknown as Parameters<typeof untilPassed>[1];
  const spec = { id: 'ttl', number: 3, hints: HINTS };
  const prepare = (): void => undefined;
  const sitting: Sitting = { spec, file, mysql: {} as MysqlFact, bar, prepare };
  const error = await untilPassed(sitting, ctx).catch((thrown: unknown) => thrown);
  return { error, told };
}

const again = (): string => `exercise ttl --in js --folder ${folder}`;

it('names the exercise to who leaves it, whatever hints were taken', async () => {
  const { error } = await sat({ codes: ['no-expiry'], keys: ['h', 'q'] });
  expect(error).toMatchObject({
    code: 'EXERCISE_NOT_PASSED',
    params: { exercise: 'ttl', code: 'no-expiry', again: again() },
  });
});

it('names the next hint to a script, and the exercise when all were given', async () => {
  const last = { codes: ['no-expiry'], keys: null };
  expect((await sat(last)).error).toMatchObject({ params: { again: `${again()} --hint 1` } });
  await sat({ codes: ['no-expiry'], keys: ['h', 'h', 'q'] });
  expect((await sat(last)).error).toMatchObject({ params: { again: `${again()} --hint 3` } });
  await sat({ codes: ['no-expiry'], keys: ['h', 'q'] });
  expect((await sat(last)).error).toMatchObject({ params: { again: again() } });
});

it('offers a hint when the same thing was seen three times, and not before', async () => {
  const offer = 'exercise.hint.offer';
  const mixed = await sat({ codes: ['threw', 'no-expiry', 'no-expiry'], keys: ['r', 'r', 'q'] });
  expect(mixed.told).not.toContain(offer);
  const same = await sat({ codes: ['threw', 'threw', 'threw'], keys: ['r', 'r', 'q'] });
  expect(same.told.filter((key) => key === offer)).toHaveLength(1);
});

it('ends when it passes', async () => {
  const { error, told } = await sat({ codes: ['threw'], keys: ['r'] });
  expect(error).toBeUndefined();
  expect(told).toContain('exercise.passed');
});
