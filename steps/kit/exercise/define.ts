import path from 'node:path';
import {
  type AnyExercise,
  type Catalog,
  type CodeLanguage,
  exerciseOf,
  type Message,
  type RedisFact,
  type StepContext,
  TutorialError,
} from '#tutorial';
import { createNarrator } from '../narrator.ts';
import { ownLeftovers, ownRedis, requireOwnServers } from '../own-redis.ts';
import { msg } from '../text.ts';
import { checkFile, type CheckedSpec } from './check-file.ts';
import { diaryOf } from './diary.ts';
import { placeStarter, putAside, textOf } from './files.ts';
import { fileNameOf, languageOf, shippedFile } from './languages.ts';
import { OPTIONS } from './options.ts';
import { tellVerdict } from './tell.ts';
import { nextSave } from './watch.ts';

/** Declares an exercise. */
export interface ExerciseSpec extends CheckedSpec {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly texts: Catalog;
  readonly text: AnyExercise['text'];
  /** A question, the mechanism, the command. */
  readonly hints: readonly [Message, Message, Message];
}

type Context = StepContext<typeof OPTIONS>;

/** Declares an exercise. */
export function defineExercise(spec: ExerciseSpec): AnyExercise {
  const { id, texts, text } = spec;
  const owner = `exercise-${id}`;
  return exerciseOf({
    ...{ id, texts, text, options: OPTIONS },
    needs: ['mysql'],
    gives: [],
    plan: () => [
      { kind: 'write', what: msg('exercise.plan.file') },
      { kind: 'start', what: msg('exercise.plan.redis') },
      { kind: 'read', what: msg('exercise.plan.check') },
    ],
    admit: ({ engines }) => requireOwnServers(owner, engines, null),
    async run({ mysql }, ctx) {
      const { choices } = ctx;
      if (choices.solution && (await giveSolution(spec, ctx))) return {};
      const tell = createNarrator(ctx);
      const file = await learnersFile(spec, ctx);
      for (const hint of spec.hints.slice(0, choices.hint ?? 0)) tell.say('tip', hint);
      const diary = diaryOf(choices.folder, id, languageOf(choices.in));
      await using own = await ownRedis(owner, ctx);
      const redis: RedisFact = await own.start({});
      const isLast = choices.once || !ctx.ask.interactive;
      for (;;) {
        const checked = (await textOf(file)) ?? '';
        const seed = choices.seed ?? Math.floor(Math.random() * 2 ** 31);
        const verdict = await checkFile(spec, { file, redis, mysql, seed, ctx });
        // The verdict belongs to the text that was there before; of another one it says nothing.
        if ((await textOf(file)) === checked || isLast) {
          tellVerdict(verdict, { id, seed, whole: choices.wire, tell, redis });
          await diary.checked(verdict.passed);
          if (verdict.passed) {
            tell.say('tip', msg('exercise.solution.there', { exercise: id, in: choices.in }));
            return {};
          }
          if (isLast) {
            throw new TutorialError('EXERCISE_NOT_PASSED', {
              exercise: id,
              code: verdict.code,
              in: choices.in,
            });
          }
          tell.say('text', msg('exercise.waiting', { file }));
        }
        await nextSave(file, checked, ctx);
      }
    },
    async check(_facts, ctx) {
      const left = await ownLeftovers(owner, ctx);
      return left.length === 0
        ? { ok: true, evidence: [msg('exercise.check.nothing-left')] }
        : { ok: false, problem: msg('lab.check.left', { names: left.join(', ') }) };
    },
  });
}

/** The learner's file; a starter where there is none, or where a fresh one is wanted. */
async function learnersFile({ id, number }: ExerciseSpec, ctx: Context): Promise<string> {
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
  const starter = await shipped(ctx, id, 'starter', language);
  const { path: file, found } = await placeStarter(choices.folder, name, starter);
  tell.say('text', msg(found ? 'exercise.file.found' : 'exercise.file.new', { file }));
  return file;
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

/**
 * Writes the solution beside the learner's file, for who has passed or gives up.
 * @returns false when it is still closed, which is said
 */
async function giveSolution({ id, number, hints }: ExerciseSpec, ctx: Context): Promise<boolean> {
  const { choices } = ctx;
  const tell = createNarrator(ctx);
  const language = languageOf(choices.in);
  const diary = diaryOf(choices.folder, id, language);
  const passed = await diary.passed();
  if (!passed && !choices['give-up']) {
    tell.say('warning', msg('exercise.solution.closed', { exercise: id, in: choices.in }));
    return false;
  }
  const name = fileNameOf(number, `${id}.solution`, language);
  const solution = await shipped(ctx, id, 'solution', language);
  const { path } = await placeStarter(choices.folder, name, solution);
  if (!passed) await diary.gaveUp();
  tell.code(solution);
  tell.say('result', msg('exercise.solution.written', { file: path }));
  for (const hint of hints) tell.say('tip', hint);
  return true;
}
