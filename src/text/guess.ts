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

/** Up to here a guess is near. */
const NEAR_FACTOR = 2;

/** Per cent are apart by points, everything else by factors. */
const CLOSE = { points: 5, factor: 1.25 };

/** How near a guess came; within a factor of two, or of per cent by five points, is near. */
function judge(guess: number, actual: number, unit: Unit): { near: boolean; said: Message } {
  if (guess === actual) return { near: true, said: msg('ui.guess.right') };
  const close = { near: true, said: msg('ui.guess.close') };
  if (unit === 'percent') {
    const points = Math.abs(guess - actual);
    if (points <= CLOSE.points) return close;
    return { near: false, said: msg('ui.guess.points', { points: Math.round(points) }) };
  }
  // Nothing, and what is below it, is no factor away from anything.
  if (guess <= 0 || actual <= 0) return { near: false, said: msg('ui.guess.wrong') };
  const factor = Math.max(guess / actual, actual / guess);
  if (factor <= CLOSE.factor) return close;
  return factor <= NEAR_FACTOR
    ? { near: true, said: msg('ui.guess.within-two') }
    : { near: false, said: msg('ui.guess.factor', { factor: { value: factor, unit: 'ratio' } }) };
}

/** True for a guess that came near: within a factor of two, of per cent within five points. */
export function isNear(guess: number, actual: number, unit: Unit): boolean {
  return judge(guess, actual, unit).near;
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
      nearness: judge(told.guess, actual, unit).said,
    }),
  );
}
