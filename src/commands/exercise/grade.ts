import { stat } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
import { EXERCISE_FOLDER } from '../../contract/exercise-progress.ts';
import type { AnyExercise } from '../../contract/step.ts';
import type { App } from '../../run/app.ts';
import { msg } from '../../text/message.ts';
import { OUTPUTS } from '../../ui/outputs.ts';
import { runRound } from '../run.ts';
import { gradesTable, gradesWriter, learnersTable, type WriteGrades } from './grades.ts';
import { roundUnit, type Entrant, type Grade } from './round.ts';

/** What was typed behind `grade`. */
export interface GradeOptions {
  readonly folders?: readonly string[];
  readonly out?: string | null;
  readonly exercise?: string | null;
  readonly require?: number | null;
  readonly jobs?: number;
}

/**
 * `grade`: a row for each learner and exercise, whatever their folders hold.
 * @throws TutorialError USAGE, OPTION_INVALID, GRADES_TOO_LOW
 */
export async function gradeFolders(app: App, options: GradeOptions): Promise<void> {
  const { folders = [], out = null, require = null, jobs = 1 } = options;
  if (folders.length === 0) throw new TutorialError('USAGE', { problem: msg('grade.no-folder') });
  const write = gradesWriter(out);
  const exercises = await exercisesNamed(app, options.exercise ?? null);
  const entrants = await entrantsOf(folders, exercises);
  const of = exercises.length;
  await runRound(app, unitOf(app, entrants, { out, write, require, of, jobs }), 'grade');
}

/** What is done with the grades. */
interface Use {
  readonly out: string | null;
  readonly write: WriteGrades;
  readonly require: number | null;
  /** How many exercises are graded. */
  readonly of: number;
  readonly jobs: number;
}

async function exercisesNamed(app: App, typed: string | null): Promise<readonly AnyExercise[]> {
  const { exercises } = app.course;
  const names = typed?.split(',').map((name) => name.trim()) ?? exercises.map(({ id }) => id);
  const unknown = names.find((name) => !exercises.some(({ id }) => id === name));
  if (unknown !== undefined) {
    const all = exercises.map(({ id }) => id).join(', ');
    const problem = msg('cli.unknown-exercise', { name: unknown, exercises: all });
    throw new TutorialError('OPTION_INVALID', { flag: '--exercise', problem });
  }
  const loaded: AnyExercise[] = [];
  for (const entry of exercises) if (names.includes(entry.id)) loaded.push(await entry.load());
  return loaded;
}

/** Learners in the order in which their folders were named, each with its exercises in the order of the course. */
async function entrantsOf(
  folders: readonly string[],
  exercises: readonly AnyExercise[],
): Promise<readonly Entrant[]> {
  const names = folders.map((folder) => path.basename(path.resolve(folder)));
  const entrants: Entrant[] = [];
  for (const [at, typed] of folders.entries()) {
    const name = names[at] ?? typed;
    // Two folders of one name are told apart by all that was typed.
    const learner = names.filter((one) => one === name).length > 1 ? typed : name;
    const folder = await folderOfExercises(typed);
    for (const exercise of exercises) entrants.push({ learner, exercise, folder });
  }
  return entrants;
}

/** A learner's folder, or the folder of exercises in it, as a repository of theirs has it. */
async function folderOfExercises(folder: string): Promise<string | null> {
  const isFolder = async (one: string): Promise<boolean> =>
    (await stat(one).catch(() => null))?.isDirectory() === true;
  const within = path.join(folder, EXERCISE_FOLDER);
  if (await isFolder(within)) return path.resolve(within);
  return (await isFolder(folder)) ? path.resolve(folder) : null;
}

function unitOf(
  app: App,
  entrants: readonly Entrant[],
  { out, write, require, of, jobs }: Use,
): ReturnType<typeof roundUnit> {
  let done = 0;
  return roundUnit({
    id: 'grade',
    title: msg('grade.title'),
    why: msg('grade.why'),
    entrants,
    keep: false,
    jobs,
    told(_grade, ctx) {
      done += 1;
      const label = msg('grade.progress');
      const counted = { value: done, max: entrants.length, unit: 'count' } as const;
      ctx.emit({ event: 'step.progress', id: 'grade', label, ...counted });
    },
    async end(grades, ctx) {
      const forPrograms = OUTPUTS[app.config.output].forPrograms;
      const table = forPrograms ? gradesTable(grades) : learnersTable(grades);
      ctx.emit({ event: 'table', table });
      if (out !== null) {
        await app.writeFile(out, write(grades, app.translator));
        const message = msg('grade.written', { file: out });
        ctx.emit({ event: 'step.note', note: { kind: 'result', message } });
      }
      if (require !== null) refuseBelow(require, grades, of);
    },
  });
}

function refuseBelow(require: number, grades: readonly Grade[], most: number): void {
  const passed = new Map<string, number>();
  for (const grade of grades) {
    passed.set(grade.learner, (passed.get(grade.learner) ?? 0) + Number(grade.passed));
  }
  const below = [...passed.values()].filter((count) => count < require).length;
  if (below === 0) return;
  throw new TutorialError('GRADES_TOO_LOW', { below, all: passed.size, require, most });
}
