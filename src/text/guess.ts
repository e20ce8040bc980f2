import type { Unit } from '../contract/events.ts';
import type { Marks } from './guess-range.ts';
import { msg, type Message } from './message.ts';
import { apart, nearnessOf } from './nearness.ts';
import { asTyped, quantity } from './quantities.ts';
import type { Translator } from './translator.ts';

/** A guess, and what was measured; null where nothing was. */
export interface Guess {
  readonly question: Message | string;
  readonly unit: Unit;
  readonly guess: number;
  readonly actual: number | null;
  readonly choices?: readonly (Message | string)[];
}

/** How near a guess came. */
export function nearnessMessage(marks: Marks): Message {
  const near = nearnessOf(marks);
  if (near !== 'off') return msg(`ui.guess.${near}`);
  const far = apart(marks);
  if (marks.unit === 'percent') return msg('ui.guess.points', { points: Math.round(far) });
  return Number.isFinite(far)
    ? msg('ui.guess.factor', { factor: { value: far, unit: 'ratio' } })
    : msg('ui.guess.wrong');
}

/** True for a guess that came near: within a factor of two, of per cent within five points; or the right choice. */
export function isNear(marks: Marks): boolean {
  return nearnessOf(marks) !== 'off';
}

type Told = Omit<Guess, 'question'>;

/** A guess as it was typed, or by the name of what was chosen. */
export function guessedWord({ guess, unit, choices }: Told, translator: Translator): string {
  return nameOf(guess, choices, translator) ?? asTyped(guess, unit, translator);
}

/** What was measured of a guess, or the name of what would have been right. */
export function measuredWord(
  { actual, unit, choices }: Told & { readonly actual: number },
  translator: Translator,
): string {
  return nameOf(actual, choices, translator) ?? quantity(actual, unit, translator);
}

function nameOf(
  number: number,
  choices: Guess['choices'],
  translator: Translator,
): string | undefined {
  const name = choices?.[number - 1];
  return name === undefined || typeof name === 'string' ? name : translator.text(name);
}

/** The question, the guess, and what was measured with how near it came. */
export function guessText(told: Guess, translator: Translator): string {
  const { question, actual } = told;
  const guess = guessedWord(told, translator);
  if (actual === null) return translator.text(msg('ui.guess.open', { question, guess }));
  const answered = { ...told, actual };
  return translator.text(
    msg('ui.guess.answered', {
      question,
      guess,
      actual: measuredWord(answered, translator),
      nearness: nearnessMessage(answered),
    }),
  );
}
