import { msg } from '../../src/i18n/message.ts';
import type { StepContext } from '../../src/step.ts';

const QUESTION = 'cached-read.guess';

/** Asks how much faster a hit will be; null when nobody can be asked or nothing was typed. */
export async function askGuess(ctx: StepContext): Promise<number | null> {
  const guess = await ctx.ask.guess(msg(QUESTION), 'times');
  if (guess !== null) tell(ctx, guess, null);
  return guess;
}

/** Shows the guess beside what was measured. */
export function answerGuess(ctx: StepContext, guess: number | null, actual: number): void {
  if (guess !== null) tell(ctx, guess, actual);
}

function tell(ctx: StepContext, guess: number, actual: number | null): void {
  ctx.emit({
    event: 'step.note',
    note: { kind: 'guess', question: msg(QUESTION), unit: 'times', guess, actual },
  });
}
