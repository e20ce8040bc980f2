import type { Message, StepContext, Unit } from '#tutorial';
import { msg } from './text.ts';

/** A guess that waits for its answer. */
export interface OpenGuess {
  /** False when nobody guessed. */
  readonly given: boolean;
  /** Shows the guess beside what was measured; nothing when nobody guessed. */
  answer(actual: number): void;
}

/** Asks the learner for a guess before the result is known; a question that nobody is asked is told all the same. */
export async function askGuess(
  { ask, emit }: Pick<StepContext, 'ask' | 'emit'>,
  question: Message,
  unit: Unit,
): Promise<OpenGuess> {
  const guess = await ask.guess(question, unit);
  if (!ask.interactive) {
    emit({
      event: 'step.note',
      note: { kind: 'text', message: msg('guess.none', { question }) },
    });
  }
  const tell = (actual: number | null): void => {
    if (guess === null) return;
    emit({ event: 'step.note', note: { kind: 'guess', question, unit, guess, actual } });
  };
  tell(null);
  return { given: guess !== null, answer: tell };
}
