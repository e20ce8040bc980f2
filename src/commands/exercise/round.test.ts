import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TutorialError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import type { AnyExercise, Judge, StepContext } from '../../contract/step.ts';
import { stepClock } from '../../run/clock.ts';
import { NEVER } from '../../testing/engine-fixture.ts';
import { roundUnit, type Entrant, type Grade } from './round.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'round-'));
  await writeFile(path.join(folder, '03-ttl.mjs'), '');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const LEARNERS = ['ann', 'ben', 'cho', 'dai', 'eva'];

/** Grades the learners, `jobs` at once; a check holds until as many are out as ever will be. */
async function graded(jobs: number, check: Judge['check']) {
  const seen = { lanes: 0, out: 0, most: 0, ended: 0 };
  let letGo = (): void => undefined;
  const full = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const exercise = {
    id: 'ttl',
    files: [{ language: 'js', name: '03-ttl.mjs' }],
    judge: (_ctx: StepContext, lanes: number) => {
      seen.lanes = lanes;
      const judge: Judge = {
        async check(...asked) {
          seen.out += 1;
          seen.most = Math.max(seen.most, seen.out);
          if (seen.most >= seen.lanes) letGo();
          await full;
          // One more than there may be would come now.
          await stepClock.sleep(1, NEVER);
          try {
            return await check(...asked);
          } finally {
            seen.out -= 1;
          }
        },
        [Symbol.asyncDispose]: () => {
          seen.ended = seen.out === 0 ? 1 : -1;
          return Promise.resolve();
        },
      };
      return Promise.resolve(judge);
    },
  } as unknown as AnyExercise;
  const entrants = LEARNERS.map((learner): Entrant => ({ learner, exercise, folder }));
  const grades: Grade[] = [];
  const unit = roundUnit({
    ...{ id: 'grade', title: { key: 't' }, why: { key: 'w' }, entrants, keep: false, jobs },
    told: () => undefined,
    end: (all) => {
      grades.push(...all);
      return Promise.resolve();
    },
  });
  const ctx = { clock: stepClock, signal: NEVER } as unknown as StepContext;
  const error: unknown = await unit
    .run({ mysql: {} as MysqlFact }, ctx)
    .catch((thrown: unknown) => thrown);
  return { seen, grades, error };
}

const PASSED = { passed: true, code: null, ms: 1 };

it.each([
  [1, 1],
  [3, 3],
  [16, 5],
])('checks %d at once, and never more than there are (%d)', async (jobs, lanes) => {
  const { seen, grades } = await graded(jobs, () => Promise.resolve(PASSED));
  expect(seen).toMatchObject({ lanes, most: lanes, ended: 1 });
  expect(grades.map(({ learner }) => learner)).toEqual(LEARNERS);
});

it('takes the servers away when all are done with them, and asks for no more, where these are gone', async () => {
  let asked = 0;
  const gone = new TutorialError('ENGINE_GONE');
  const { seen, grades, error } = await graded(2, () => {
    asked += 1;
    return asked === 1 ? Promise.reject(gone) : Promise.resolve(PASSED);
  });
  expect(error).toBe(gone);
  expect(grades).toEqual([]);
  expect(seen.ended).toBe(1);
  expect(asked).toBe(2);
});
