import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MysqlFact, RedisFact } from '../../src/contract/facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../src/testing/engine-fixture.ts';
import { describeOnEachKind } from '../../src/testing/engine-kinds.ts';
import { ROOT } from '../../src/testing/run-bin.ts';
import { checkFile, type ExerciseSpec } from '../kit/exercise/define.ts';
import { spec as ttl } from './ttl/index.ts';

// The author's check: what learners are given fails with its code, every right file passes, and every wrong one fails
// with exactly the code that its name begins with.

const EXERCISES: readonly (ExerciseSpec & { readonly starterFails: string })[] = [
  { ...ttl, starterFails: 'expiry-not-atomic' },
];

function filesOf(id: string, folder: 'right' | 'wrong'): readonly string[] {
  const whole = path.join(import.meta.dirname, id, folder);
  return existsSync(whole) ? readdirSync(whole).map((name) => path.join(whole, name)) : [];
}

/** `ttl-wrong--fixed.mjs` is to fail with `ttl-wrong`. */
function codeOf(file: string): string {
  return path.basename(file).replace(/(?:--.*)?\.\w+$/, '');
}

describeOnEachKind('an exercise', (kind) => {
  let fixture: EngineFixture;
  let redis: RedisFact;
  let mysql: MysqlFact;

  beforeAll(async () => {
    fixture = await openEngineFixture({ choice: kind });
    redis = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
    mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  }, 60_000);

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  async function verdict(exercise: ExerciseSpec, file: string): Promise<string> {
    const ctx = { engines: fixture.engines, signal: NEVER };
    const seed = Math.floor(Math.random() * 2 ** 31);
    const came = await checkFile(exercise, { file, redis, mysql, seed, ctx });
    return came.passed ? 'passed' : came.code;
  }

  describe.each(EXERCISES)('$id', (exercise) => {
    it('gives a starter that fails with its code', async () => {
      const starter = path.join(ROOT, 'fixtures/exercises', exercise.id, 'starter.mjs');
      expect(await verdict(exercise, starter)).toBe(exercise.starterFails);
    }, 20_000);

    it.each(filesOf(exercise.id, 'right'))(
      'passes %s',
      async (file) => {
        expect(await verdict(exercise, file)).toBe('passed');
      },
      20_000,
    );

    it.each(filesOf(exercise.id, 'wrong'))(
      'refuses %s with its code',
      async (file) => {
        expect(await verdict(exercise, file)).toBe(codeOf(file));
      },
      20_000,
    );
  });
});
