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
import { AUTHORS, AUTHORS_SEED } from '../../src/testing/authors.ts';
import { ANY_KIND, describeOnEachKind, type PrivateKind } from '../../src/testing/engine-kinds.ts';
import { describeWhere } from '../../src/testing/need.ts';
import { PYTHON } from '../../src/testing/python.ts';
import { ROOT } from '../../src/testing/run-bin.ts';
import { checkFile } from '../kit/exercise/check-file.ts';
import type { ExerciseSpec } from '../kit/exercise/define.ts';
import { codeOf, share } from './share-fixture.ts';

/** The code with which the starter of each language fails. */
export interface StarterCodes {
  readonly mjs: string;
  readonly py: string;
  /** That of JavaScript when left out. */
  readonly ts?: string;
}

type Extension = 'mjs' | 'ts' | 'py';

function filesOf(id: string, folder: 'right' | 'wrong'): readonly string[] {
  const whole = path.join(import.meta.dirname, id, folder);
  return readdirSync(whole)
    .sort()
    .map((name) => path.join(whole, name));
}

/** What learners are given. */
function shipped(id: string, which: 'starter' | 'solution', extension: Extension): string {
  return path.join(ROOT, 'fixtures/exercises', id, `${which}.${extension}`);
}

/** Embedded engines are everywhere; the others where the machine has both servers. */
const HERE: readonly PrivateKind[] = ANY_KIND === 'system' ? ['system', 'embedded'] : ['embedded'];

/**
 * The author's check: what learners are given fails with its code, every right file passes on each kind of engines, and
 * every wrong one fails with exactly the code that its name begins with; in each language.
 */
export function proveExercise(spec: ExerciseSpec, starters: StarterCodes): void {
  const [right, wrong] = [filesOf(spec.id, 'right'), filesOf(spec.id, 'wrong')];
  const shared = share({ spec, right, wrong, here: HERE, authors: AUTHORS });

  describeOnEachKind(`exercise ${spec.id}${shared.leftOut}`, (kind) => {
    let fixture: EngineFixture;
    let redis: RedisFact;
    let mysql: MysqlFact;

    beforeAll(async () => {
      fixture = await openEngineFixture({ choice: kind });
      redis = await fixture.engines.redis.start({ ...REDIS_SPEC, ...spec.redis }, NEVER);
      mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    });

    afterAll(async () => {
      await fixture[Symbol.asyncDispose]();
    });

    /** Sees that a file comes to a verdict; where it comes to another one, to what was seen, and with which seed. */
    async function comesTo(verdict: string, file: string): Promise<void> {
      const ctx = { engines: fixture.engines, signal: NEVER, clock: stepClock };
      const seed = AUTHORS_SEED ?? Math.floor(Math.random() * 2 ** 31);
      const came = await checkFile(spec, { file, redis, mysql, seed, ctx });
      const seen = came.passed ? null : came.seen;
      expect({ verdict: came.passed ? 'passed' : came.code, seen, seed }).toEqual({
        ...{ verdict, seen, seed },
      });
    }

    function verdictsIn(extension: Extension): void {
      it('gives a starter that fails with its code', async () => {
        const code = starters[extension] ?? starters.mjs;
        await comesTo(code, shipped(spec.id, 'starter', extension));
      });

      const isHere = (file: string): boolean => file.endsWith(`.${extension}`);
      const proved = right.filter((file) => isHere(file) && shared.right(file, kind));
      it.each([shipped(spec.id, 'solution', extension), ...proved])('passes %s', async (file) => {
        await comesTo('passed', file);
      });

      for (const file of wrong) {
        if (!isHere(file) || !shared.wrong(file, kind)) continue;
        it(`refuses ${path.basename(file)} with its code`, async () => {
          await comesTo(codeOf(file), file);
        });
      }
    }

    describe('in JavaScript', () => {
      verdictsIn('mjs');
    });

    if (shared.typescript(kind)) {
      describe('in TypeScript', () => {
        verdictsIn('ts');
      });
    }

    describeWhere(PYTHON, 'no Python with redis and PyMySQL', 'in Python', () => {
      verdictsIn('py');
    });
  });
}
