import type { Message, StepContext, Unit } from '#tutorial';
import { msg } from './text.ts';

type Context = Pick<StepContext, 'ask' | 'emit'>;

/** A guess that waits for its answer. */
export interface OpenGuess {
  /** False when nobody guessed. */
  readonly given: boolean;
  /** Shows the guess beside what was measured; nothing when nobody guessed. */
  answer(actual: number): void;
}

/** Asks the learner for a guess before the result is known; a question that nobody is asked is told all the same. */
export async function askGuess(ctx: Context, question: Message, unit: Unit): Promise<OpenGuess> {
  const guess = await ctx.ask.guess(question, unit);
  const tell = open(ctx, question, guess, { unit });
  return { given: guess !== null, answer: tell };
}

/** One of several named things that can be guessed. */
export interface Choice<K> {
  readonly key: K;
  readonly name: Message;
}

/** A guess among named things that waits for its answer. */
export interface OpenChoice<K> {
  /** Shows what was chosen beside what was right: any of these keys, of which the first is told where none was chosen. */
  answer(right: readonly K[]): void;
}

/** Asks the learner to choose before the result is known; a question that nobody is asked is told all the same. */
export async function askChoice<K>(
  ctx: Context,
  question: Message,
  choices: readonly Choice<K>[],
): Promise<OpenChoice<K>> {
  const names = choices.map(({ name }) => name);
  const guess = await ctx.ask.choice(question, names);
  const tell = open(ctx, question, guess, { unit: 'text', choices: names });
  return {
    answer(right) {
      const numbers = right.map((key) => choices.findIndex((one) => one.key === key) + 1);
      const [first] = numbers;
      if (first === undefined || guess === null) return;
      tell(numbers.includes(guess) ? guess : first);
    },
  };
}

/** Tells the guess, and then what came of it. */
function open(
  { ask, emit }: Context,
  question: Message,
  guess: number | null,
  asked: { readonly unit: Unit; readonly choices?: readonly Message[] },
): (actual: number | null) => void {
  if (!ask.interactive) {
    emit({
      event: 'step.note',
      note: { kind: 'text', message: msg('guess.none', { question }) },
    });
  }
  const tell = (actual: number | null): void => {
    if (guess === null) return;
    emit({ event: 'step.note', note: { kind: 'guess', question, ...asked, guess, actual } });
  };
  tell(null);
  return tell;
}
