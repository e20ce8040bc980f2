import path from 'node:path';
import {
  type CodeLanguage,
  exerciseLine,
  inExerciseFolder,
  type Message,
  type StepContext,
  TutorialError,
} from '#tutorial';
import { createNarrator } from '../narrator.ts';
import { msg } from '../text.ts';
import { diaryOf } from './diary.ts';
import { placeStarter, putAside } from './files.ts';
import { fileNameOf, languageOf, shippedFile } from './languages.ts';
import { lastPassed } from './last-passed.ts';
import type { OPTIONS } from './options.ts';

type Context = StepContext<typeof OPTIONS>;

/** What is given away of an exercise. */
export interface Giver {
  readonly id: string;
  readonly number: number;
  readonly hints: readonly Message[];
  /** The exercises of which it is made. */
  readonly parts?: Parameters<typeof lastPassed>[0];
}

/** The learner's file; a starter where there is none, or where a fresh one is wanted. @throws TutorialError RUNTIME_MISSING, EXERCISE_FOLDER_UNUSABLE, DISK_FULL */
export async function learnersFile(
  { id, number, parts = [] }: Giver,
  ctx: Context,
): Promise<string> {
  const { choices } = ctx;
  const { folder } = choices;
  const tell = createNarrator(ctx);
  const language = languageOf(choices.in);
  const name = fileNameOf(number, id, language);
  // Who cannot run it is left no file.
  await ctx.engines.learner.ready({ file: path.resolve(folder, name), language });
  if (choices.fresh) {
    const today = new Date().toISOString().slice(0, 10);
    const aside = await inExerciseFolder(folder, () => putAside(folder, name, today));
    if (aside !== null) tell.say('text', msg('exercise.file.aside', { file: aside }));
  }
  const passed = await lastPassed(parts, folder, language);
  const starter = passed?.text ?? (await shipped(ctx, id, 'starter', language));
  const { path: file, found } = await inExerciseFolder(folder, () =>
    placeStarter(folder, name, starter),
  );
  if (found) tell.say('text', msg('exercise.file.found', { file }));
  else if (passed === null) tell.say('text', msg('exercise.file.new', { file }));
  else tell.say('text', msg('exercise.file.begun', { file, from: passed.name }));
  return file;
}

/** A solution that was given away. */
export interface GivenSolution {
  readonly code: string;
  /** Where it is; absolute. */
  readonly file: string;
}

/**
 * Writes the solution beside the learner's file, for who has passed or gives up, now or before.
 * @throws TutorialError SOLUTION_CLOSED, and then nothing was written; EXERCISE_FOLDER_UNUSABLE, DISK_FULL
 */
export async function giveSolution(
  { id, number }: Giver,
  { choices, fixture }: Pick<Context, 'choices' | 'fixture'>,
  gaveUp: boolean,
): Promise<GivenSolution> {
  const { folder } = choices;
  const language = languageOf(choices.in);
  const diary = diaryOf(folder, id, language);
  if (!gaveUp && !(await diary.isOpen())) {
    const again = exerciseLine(id, choices);
    throw new TutorialError('SOLUTION_CLOSED', { exercise: id, again });
  }
  const name = fileNameOf(number, `${id}.solution`, language);
  const code = await shipped({ fixture }, id, 'solution', language);
  const { path: file } = await inExerciseFolder(folder, () => placeStarter(folder, name, code));
  if (!(await diary.passed())) await diary.gaveUp();
  return { code, file };
}

/** Shows hints, counted from 1, and keeps in mind that they were shown. */
export async function giveHints(
  { id, hints }: Giver,
  { from, to }: { readonly from: number; readonly to: number },
  file: string,
  ctx: Context,
): Promise<void> {
  const language = languageOf(ctx.choices.in);
  for (const [at, hint] of hints.slice(0, to).entries()) {
    const number = at + 1;
    if (number < from) continue;
    const of = hints.length;
    createNarrator(ctx).say('tip', msg('exercise.hint.of', { number, of, hint }));
    ctx.emit({ event: 'exercise.hint', exercise: id, language, file, number, of, hint });
    await diaryOf(ctx.choices.folder, id, language).hinted(number);
  }
}

/** What learners are given. */
async function shipped(
  { fixture }: Pick<Context, 'fixture'>,
  id: string,
  which: 'starter' | 'solution',
  language: CodeLanguage,
): Promise<string> {
  return fixture(shippedFile(id, which, language));
}
