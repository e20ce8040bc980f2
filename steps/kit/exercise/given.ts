import path from 'node:path';
import type { CodeLanguage, Message, StepContext } from '#tutorial';
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

/** The learner's file; a starter where there is none, or where a fresh one is wanted. @throws TutorialError RUNTIME_MISSING */
export async function learnersFile(
  { id, number, parts = [] }: Giver,
  ctx: Context,
): Promise<string> {
  const { choices } = ctx;
  const tell = createNarrator(ctx);
  const language = languageOf(choices.in);
  const name = fileNameOf(number, id, language);
  // Who cannot run it is left no file.
  await ctx.engines.learner.ready({ file: path.resolve(choices.folder, name), language });
  if (choices.fresh) {
    const today = new Date().toISOString().slice(0, 10);
    const aside = await putAside(choices.folder, name, today);
    if (aside !== null) tell.say('text', msg('exercise.file.aside', { file: aside }));
  }
  const passed = await lastPassed(parts, choices.folder, language);
  const starter = passed?.text ?? (await shipped(ctx, id, 'starter', language));
  const { path: file, found } = await placeStarter(choices.folder, name, starter);
  if (found) tell.say('text', msg('exercise.file.found', { file }));
  else if (passed === null) tell.say('text', msg('exercise.file.new', { file }));
  else tell.say('text', msg('exercise.file.begun', { file, from: passed.name }));
  return file;
}

/**
 * Writes the solution beside the learner's file, for who has passed or gives up.
 * @returns false when it is still closed, which is said
 */
export async function giveSolution(
  { id, number, hints }: Giver,
  ctx: Context,
  gaveUp: boolean,
): Promise<boolean> {
  const { choices } = ctx;
  const tell = createNarrator(ctx);
  const language = languageOf(choices.in);
  const diary = diaryOf(choices.folder, id, language);
  const passed = await diary.passed();
  if (!passed && !gaveUp) {
    tell.say('warning', msg('exercise.solution.closed', { exercise: id, in: choices.in }));
    return false;
  }
  const name = fileNameOf(number, `${id}.solution`, language);
  const solution = await shipped(ctx, id, 'solution', language);
  const { path: file } = await placeStarter(choices.folder, name, solution);
  if (!passed) await diary.gaveUp();
  tell.code(solution);
  tell.say('result', msg('exercise.solution.written', { file }));
  for (const hint of hints) tell.say('tip', hint);
  return true;
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
    createNarrator(ctx).say('tip', hint);
    ctx.emit({ event: 'exercise.hint', exercise: id, language, file, number, of, hint });
    await diaryOf(ctx.choices.folder, id, language).hinted(number);
  }
}

/** What learners are given; JavaScript where there is no TypeScript of its own, for it is TypeScript, too. */
async function shipped(
  { fixture }: Pick<Context, 'fixture'>,
  id: string,
  which: 'starter' | 'solution',
  language: CodeLanguage,
): Promise<string> {
  const text = fixture(shippedFile(id, which, language));
  return language === 'ts' ? text.catch(() => fixture(shippedFile(id, which, 'js'))) : text;
}
