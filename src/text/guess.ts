import type { Unit } from '../contract/events.ts';
import { msg, type Message } from './message.ts';
import { asTyped, quantity } from './quantities.ts';
import type { Translator } from './translator.ts';

/** A guess, and what was measured; null where nothing was. */
export interface Guess {
  readonly question: Message | string;
  readonly unit: Unit;
  readonly guess: number;
  readonly actual: number | null;
}

/** Per cent are apart by points, everything else by factors. */
const CLOSE = { points: 5, factor: 1.25 };

/** How near a guess came. */
function nearness(guess: number, actual: number, unit: Unit): Message {
  if (guess === actual) return msg('ui.guess.right');
  if (unit === 'percent') {
    const points = Math.abs(guess - actual);
    return points <= CLOSE.points
      ? msg('ui.guess.close')
      : msg('ui.guess.points', { points: Math.round(points) });
  }
  // Nothing, and what is below it, is no factor away from anything.
  if (guess <= 0 || actual <= 0) return msg('ui.guess.wrong');
  const factor = Math.max(guess / actual, actual / guess);
  if (factor <= CLOSE.factor) return msg('ui.guess.close');
  return factor <= 2
    ? msg('ui.guess.within-two')
    : msg('ui.guess.factor', { factor: { value: factor, unit: 'ratio' } });
}

/** The question, the guess, and what was measured with how near it came. */
export function guessText(told: Guess, translator: Translator): string {
  const { question, unit, actual } = told;
  const guess = asTyped(told.guess, unit, translator);
  if (actual === null) return translator.text(msg('ui.guess.open', { question, guess }));
  return translator.text(
    msg('ui.guess.answered', {
      question,
      guess,
      actual: quantity(actual, unit, translator),
      nearness: nearness(told.guess, actual, unit),
    }),
  );
}
