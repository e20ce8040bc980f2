import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  /** That of JavaScript when left out. */
  readonly ts?: string;
}

type Extension = 'mjs' | 'ts' | 'py';

function filesOf(id: string, folder: 'right' | 'wrong', extension: Extension): readonly string[] {
  const whole = path.join(import.meta.dirname, id, folder);
  return readdirSync(whole)
    .filter((name) => name.endsWith(`.${extension}`))
    .map((name) => path.join(whole, name));
}

/** What learners are given: for TypeScript the JavaScript where there is nothing else. */
function shipped(id: string, which: 'starter' | 'solution', extension: Extension): string {
  const file = path.join(ROOT, 'fixtures/exercises', id, `${which}.${extension}`);
  if (extension !== 'ts' || existsSync(file)) return file;
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'exercise-')), `${which}.ts`);
  copyFileSync(shipped(id, which, 'mjs'), copy);
  return copy;
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

    function verdictsIn(extension: Extension): void {
      it(
        'gives a starter that fails with its code',
        async () => {
          const code = starters[extension] ?? starters.mjs;
          expect(await verdict(shipped(spec.id, 'starter', extension))).toBe(code);
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

      for (const file of filesOf(spec.id, 'wrong', extension)) {
        it(
          `refuses ${path.basename(file)} with its code`,
          async () => {
            expect(await verdict(file)).toBe(codeOf(file));
          },
          PATIENCE_MS,
        );
      }
    }

    describe('in JavaScript', () => {
      verdictsIn('mjs');
    });

    describe('in TypeScript', () => {
      verdictsIn('ts');
    });

    describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'in Python', () => {
      verdictsIn('py');
    });
  });
}
