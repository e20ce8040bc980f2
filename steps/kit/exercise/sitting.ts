import { type MysqlFact, type StepContext, TutorialError } from '#tutorial';
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
}

/**
 * Checks the file, and again after each save, until it passes or the learner leaves.
 * @throws TutorialError EXERCISE_NOT_PASSED where the learner leaves, or nobody can save it again; CancelledError
 */
export async function untilPassed(sitting: Sitting, ctx: Context): Promise<void> {
  const { choices } = ctx;
  const isLast = choices.once || !ctx.ask.interactive;
  for (;;) {
    const checked = (await textOf(sitting.file)) ?? '';
    const code = await checkOnce(sitting, checked, isLast, ctx);
    if (code === 'passed') return;
    if (isLast || !(await waitForMore(sitting, checked, ctx))) {
      const { id: exercise } = sitting.spec;
      throw new TutorialError('EXERCISE_NOT_PASSED', { exercise, code, in: choices.in });
    }
  }
}

/** One check, told and kept unless the file was saved meanwhile. */
async function checkOnce(
  { spec: { id, afterwards }, file, mysql, bar }: Sitting,
  source: string,
  isLast: boolean,
  ctx: Context,
): Promise<string> {
  const { choices } = ctx;
  const tell = createNarrator(ctx);
  const weighed = await bar.weigh(file, mysql, choices.seed);
  // The verdict belongs to the text that was there before; of another one it says nothing.
  if ((await textOf(file)) !== source && !isLast) return 'changed';
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
  tell.say('tip', msg('exercise.solution.there', { exercise: id, in: choices.in }));
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
        break;
      }
      case 'solution': {
        const givesUp = await ctx.ask.confirm(msg('exercise.give-up'), false);
        if (givesUp) await giveSolution(spec, ctx, true);
        break;
      }
    }
  }
}
