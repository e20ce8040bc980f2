import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CancelledError, TutorialError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import { defineStep, type AnyExercise, type AnyStep, type Judge } from '../../contract/step.ts';
import type { StepContext } from '../../contract/step.ts';
import { msg, type Message } from '../../text/message.ts';
import { program } from '../../text/program.ts';

/** One exercise of one learner. */
export interface Entrant {
  /** As the learner is told apart. */
  readonly learner: string;
  readonly exercise: AnyExercise;
  /** Where the learner's files are; null where that folder is missing. */
  readonly folder: string | null;
}

/** What came of one exercise of one learner. */
export interface Grade {
  readonly learner: string;
  readonly exercise: string;
  /** `js`, `ts` or `py`; null where there is no file. */
  readonly language: string | null;
  readonly passed: boolean;
  /** Of the fault; null where it was passed. */
  readonly code: string | null;
  /** Null where nothing could be run. */
  readonly seconds: number | null;
}

/** A round of checks. */
export interface Round {
  readonly id: string;
  readonly title: Message;
  readonly why: Message;
  readonly entrants: readonly Entrant[];
  /** Whether verdicts go into the journal, and into the diaries of their folders. */
  readonly keep: boolean;
  /** How many files of one exercise are checked at once. */
  readonly jobs: number;
  /** Hears each grade, in the order in which they come: exercise by exercise. */
  told(grade: Grade, ctx: StepContext): void;
  /** What is done with all of them, in the order of the entrants. @throws TutorialError where they are not enough */
  end(grades: readonly Grade[], ctx: StepContext): Promise<void>;
}

/** What a learner's program may lack on this machine: one learner's trouble, and no reason to stop. */
const OF_ONE_LEARNER = ['RUNTIME_MISSING', 'ENGINE_START_FAILED'];

/** A round as something that runs on the servers of the course. */
export function roundUnit(round: Round): AnyStep {
  const exercises = [...new Set(round.entrants.map(({ exercise }) => exercise))];
  return defineStep({
    id: round.id,
    texts: program,
    text: { title: round.title, why: round.why, hint: round.why },
    options: {},
    needs: ['mysql'],
    gives: [],
    plan: () => [
      { kind: 'start', what: msg('exercises.plan.redis') },
      { kind: 'read', what: msg('exercises.plan.check') },
    ],
    async admit(ctx) {
      for (const exercise of exercises) await exercise.admit?.(ctx);
    },
    async run({ mysql }, ctx) {
      const grades = new Map<Entrant, Grade>();
      for (const exercise of exercises) {
        const own = round.entrants.filter((one) => one.exercise === exercise);
        for (const [entrant, grade] of await gradesOf(round, own, exercise, mysql, ctx)) {
          grades.set(entrant, grade);
        }
      }
      await round.end(
        round.entrants.flatMap((entrant) => grades.get(entrant) ?? []),
        ctx,
      );
      return {};
    },
    async check(_facts, ctx) {
      for (const exercise of exercises) {
        const verdict = await exercise.check({}, ctx);
        if (!verdict.ok) return verdict;
      }
      return { ok: true, evidence: [] };
    },
  });
}

async function gradesOf(
  round: Round,
  entrants: readonly Entrant[],
  exercise: AnyExercise,
  mysql: MysqlFact,
  ctx: StepContext,
): Promise<ReadonlyMap<Entrant, Grade>> {
  const grades = new Map<Entrant, Grade>();
  const lanes = Math.max(1, Math.min(round.jobs, entrants.length));
  await using judge = await exercise.judge(ctx, lanes);
  const waiting = [...entrants];
  const lane = async (): Promise<void> => {
    for (let entrant = waiting.shift(); entrant !== undefined; entrant = waiting.shift()) {
      ctx.signal.throwIfAborted();
      const grade = await gradeOf(round, entrant, judge, mysql, ctx);
      grades.set(entrant, grade);
      round.told(grade, ctx);
    }
  };
  const stopped = async (): Promise<void> => {
    try {
      await lane();
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  // All have to be done with their servers before these are taken away.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, stopped));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return grades;
}

/** The first file that passes, else the first there is. */
async function gradeOf(
  { keep }: Round,
  { learner, exercise, folder }: Entrant,
  judge: Judge,
  mysql: MysqlFact,
  ctx: StepContext,
): Promise<Grade> {
  const nothing = { learner, exercise: exercise.id, language: null, passed: false, seconds: null };
  if (folder === null) return { ...nothing, code: 'folder-missing' };
  const found = await filesIn(folder, exercise);
  if (found.length === 0) return { ...nothing, code: 'file-missing' };
  const all: Grade[] = [];
  for (const { language, file } of found) {
    const begin = ctx.clock.now();
    const code = await codeOf(
      () => judge.check(file, { mysql, seed: null, diary: keep ? folder : null }),
      ctx,
    );
    const seconds = Math.round(ctx.clock.now() - begin) / 1000;
    const grade = { ...nothing, language, passed: code === null, code, seconds };
    if (grade.passed) return grade;
    all.push(grade);
  }
  return all[0] ?? { ...nothing, code: 'file-missing' };
}

/** The code of the fault, null for none. What is wrong with one learner's file never ends the round. */
async function codeOf(
  check: () => Promise<{ readonly code: string | null }>,
  { signal }: Pick<StepContext, 'signal'>,
): Promise<string | null> {
  try {
    return (await check()).code;
  } catch (error) {
    if (signal.aborted || error instanceof CancelledError) throw error;
    if (!(error instanceof TutorialError)) return 'could-not-check';
    // Without its servers a round would fail everybody.
    if (!OF_ONE_LEARNER.includes(error.code)) throw error;
    return error.code;
  }
}

/** The files of an exercise that a folder has. */
export async function filesIn(
  folder: string,
  { files }: Pick<AnyExercise, 'files'>,
): Promise<readonly { readonly language: string; readonly file: string }[]> {
  const found: { readonly language: string; readonly file: string }[] = [];
  for (const { language, name } of files) {
    const file = path.resolve(folder, name);
    const there = await stat(file).catch(() => null);
    if (there?.isFile() === true) found.push({ language, file });
  }
  return found;
}
