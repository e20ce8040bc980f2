import { exerciseLine, type MysqlFact, type StepContext, TutorialError } from '#tutorial';
import { createNarrator } from '../narrator.ts';
import { msg } from '../text.ts';
import type { Afterwards } from './afterwards.ts';
import { diaryOf } from './diary.ts';
import { textOf } from './files.ts';
import { giveHints, giveSolution, type Giver } from './given.ts';
import { keepVerdict, type Bar } from './judge.ts';
import { languageOf } from './languages.ts';
import type { OPTIONS } from './options.ts';
import { tellVerdict } from './tell.ts';
import { nextWish } from './watching.ts';

type Context = StepContext<typeof OPTIONS>;

/** One learner at one exercise. */
export interface Sitting {
  readonly spec: Giver & { readonly afterwards?: Afterwards };
  readonly file: string;
  readonly mysql: MysqlFact;
  readonly bar: Bar;
  /** Starts what the next check will need, while the learner thinks. */
  prepare(): void;
}

/** After so many times the same fault the next hint is offered. */
const SAME_FAULTS = 3;

/**
 * Checks the file, and again after each save, until it passes or the learner leaves.
 * @throws TutorialError EXERCISE_NOT_PASSED where the learner leaves, or nobody can save it again; CancelledError
 */
export async function untilPassed(sitting: Sitting, ctx: Context): Promise<void> {
  const { choices } = ctx;
  const isLast = choices.once || !ctx.ask.interactive;
  const codes: string[] = [];
  for (;;) {
    const checked = (await textOf(sitting.file)) ?? '';
    const code = await checkOnce(sitting, checked, isLast, ctx);
    if (code === 'passed') return;
    if (code !== null) codes.push(code);
    if (isLast) throw await notPassed(sitting, codes, ctx);
    sitting.prepare();
    if (isStuck(codes)) await offerHint(sitting, ctx);
    if (!(await waitForMore(sitting, checked, ctx))) throw await notPassed(sitting, codes, ctx);
  }
}

function isStuck(codes: readonly string[]): boolean {
  const last = codes.slice(-SAME_FAULTS);
  return last.length === SAME_FAULTS && last.every((code) => code === last[0]);
}

/** What is told of a file that did not pass, with what helps on: the next hint, or the exercise itself for who leaves it. */
async function notPassed(
  { spec: { id, hints } }: Sitting,
  codes: readonly string[],
  { choices }: Context,
): Promise<TutorialError> {
  const given = await diaryOf(choices.folder, id, languageOf(choices.in)).hints();
  const helps = choices.once && given < hints.length ? ` --hint ${String(given + 1)}` : '';
  return new TutorialError('EXERCISE_NOT_PASSED', {
    exercise: id,
    code: codes.at(-1) ?? 'not-checked',
    again: `${exerciseLine(id, choices)}${helps}`,
  });
}

/** Says that there is one more hint, to who meets the same fault again and again. */
async function offerHint({ spec: { id, hints } }: Sitting, ctx: Context): Promise<void> {
  const { choices } = ctx;
  const given = await diaryOf(choices.folder, id, languageOf(choices.in)).hints();
  if (given >= hints.length) return;
  const params = { times: SAME_FAULTS, number: given + 1, of: hints.length };
  createNarrator(ctx).say('tip', msg('exercise.hint.offer', params));
}

/** One check, told and kept unless the file was saved meanwhile. @returns the code of its fault; null for no verdict */
async function checkOnce(
  { spec: { id, afterwards }, file, mysql, bar }: Sitting,
  source: string,
  isLast: boolean,
  ctx: Context,
): Promise<string | null> {
  const { choices } = ctx;
  const tell = createNarrator(ctx);
  const weighed = await bar.weigh(file, mysql, choices.seed);
  // The verdict belongs to the text that was there before; of another one it says nothing.
  if ((await textOf(file)) !== source && !isLast) return null;
  const { verdict, seed } = weighed;
  tellVerdict(verdict, { id, seed, whole: choices.wire, tell, redis: bar.redis });
  await keepVerdict(
    weighed,
    { id, file, source, whole: choices.wire, folder: choices.folder },
    ctx,
  );
  if (!verdict.passed) return verdict.code;
  const { folder } = choices;
  await afterwards?.({ file, folder, redis: bar.redis, mysql, ctx, tell });
  tell.say('tip', msg('exercise.solution.there', { again: exerciseLine(id, choices) }));
  return 'passed';
}

/** Waits for a save, and does what the keys ask for meanwhile. @returns false when the learner leaves */
async function waitForMore(
  { spec, file }: Sitting,
  checked: string,
  ctx: Context,
): Promise<boolean> {
  const { choices } = ctx;
  createNarrator(ctx).say('text', msg('exercise.waiting', { file }));
  for (;;) {
    switch (await nextWish(file, checked, ctx)) {
      case 'saved':
      case 'again':
        return true;
      case 'leave':
        return false;
      case 'open':
        await ctx.edit?.(file);
        break;
      case 'hint': {
        const shown = await diaryOf(choices.folder, spec.id, languageOf(choices.in)).hints();
        const number = Math.min(shown + 1, spec.hints.length);
        await giveHints(spec, { from: number, to: number }, file, ctx);
        if (shown >= spec.hints.length) {
          createNarrator(ctx).say('text', msg('exercise.hint.all-given'));
        }
        break;
      }
      case 'solution': {
        const givesUp = await ctx.ask.confirm(msg('exercise.give-up'), false);
        if (givesUp) await tellSolution(spec, ctx);
        break;
      }
    }
  }
}

async function tellSolution(spec: Giver, ctx: Context): Promise<void> {
  const { code, file } = await giveSolution(spec, ctx, true);
  const tell = createNarrator(ctx);
  tell.code(code);
  tell.say('result', msg('exercise.solution.written', { file }));
  for (const hint of spec.hints) tell.say('tip', hint);
}
