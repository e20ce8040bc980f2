import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MysqlFact, RedisFact } from '../../src/contract/facts.ts';
import { stepClock } from '../../src/run/clock.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../src/testing/engine-fixture.ts';
import { describeOnEachKind } from '../../src/testing/engine-kinds.ts';
import { describeWhere } from '../../src/testing/need.ts';
import { PYTHON } from '../../src/testing/python.ts';
import { ROOT } from '../../src/testing/run-bin.ts';
import { checkFile } from '../kit/exercise/check-file.ts';
import type { ExerciseSpec } from '../kit/exercise/define.ts';

/** Bounds a hang only: an exercise that asks for the checks of others takes as long as all of them. */
const PATIENCE_MS = 300_000;

/** The code with which the starter of each language fails. */
export interface StarterCodes {
  readonly mjs: string;
  readonly py: string;
}

function filesOf(
  id: string,
  folder: 'right' | 'wrong',
  extension: 'mjs' | 'py',
): readonly string[] {
  const whole = path.join(import.meta.dirname, id, folder);
  return readdirSync(whole)
    .filter((name) => name.endsWith(`.${extension}`))
    .map((name) => path.join(whole, name));
}

/** What learners are given. */
function shipped(id: string, which: 'starter' | 'solution', extension: 'mjs' | 'py'): string {
  return path.join(ROOT, 'fixtures/exercises', id, `${which}.${extension}`);
}

/** `ttl-wrong--fixed.mjs` is to fail with `ttl-wrong`. */
function codeOf(file: string): string {
  return path.basename(file).replace(/(?:--.*)?\.\w+$/, '');
}

/**
 * The author's check: what learners are given fails with its code, every right file passes, and every wrong one fails
 * with exactly the code that its name begins with; in each language, on each kind of engines.
 */
export function proveExercise(spec: ExerciseSpec, starters: StarterCodes): void {
  describeOnEachKind(`exercise ${spec.id}`, (kind) => {
    let fixture: EngineFixture;
    let redis: RedisFact;
    let mysql: MysqlFact;

    beforeAll(async () => {
      fixture = await openEngineFixture({ choice: kind });
      redis = await fixture.engines.redis.start({ ...REDIS_SPEC, ...spec.redis }, NEVER);
      mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    }, 60_000);

    afterAll(async () => {
      await fixture[Symbol.asyncDispose]();
    });

    async function verdict(file: string): Promise<string> {
      const ctx = { engines: fixture.engines, signal: NEVER, clock: stepClock };
      const seed = Math.floor(Math.random() * 2 ** 31);
      const came = await checkFile(spec, { file, redis, mysql, seed, ctx });
      return came.passed ? 'passed' : came.code;
    }

    function verdictsIn(extension: 'mjs' | 'py'): void {
      it(
        'gives a starter that fails with its code',
        async () => {
          expect(await verdict(shipped(spec.id, 'starter', extension))).toBe(starters[extension]);
        },
        PATIENCE_MS,
      );

      it.each([shipped(spec.id, 'solution', extension), ...filesOf(spec.id, 'right', extension)])(
        'passes %s',
        async (file) => {
          expect(await verdict(file)).toBe('passed');
        },
        PATIENCE_MS,
      );

      it.each(filesOf(spec.id, 'wrong', extension))(
        'refuses %s with its code',
        async (file) => {
          expect(await verdict(file)).toBe(codeOf(file));
        },
        PATIENCE_MS,
      );
    }

    describe('in JavaScript', () => {
      verdictsIn('mjs');
    });

    describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'in Python', () => {
      verdictsIn('py');
    });
  });
}
