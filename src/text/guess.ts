import type { Unit } from '../contract/events.ts';
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
}

/** How near a guess came. */
export function nearnessMessage(guess: number, actual: number, unit: Unit): Message {
  const near = nearnessOf(guess, actual, unit);
  if (near !== 'off') return msg(`ui.guess.${near}`);
  const far = apart(guess, actual, unit);
  if (unit === 'percent') return msg('ui.guess.points', { points: Math.round(far) });
  return Number.isFinite(far)
    ? msg('ui.guess.factor', { factor: { value: far, unit: 'ratio' } })
    : msg('ui.guess.wrong');
}

/** True for a guess that came near: within a factor of two, of per cent within five points. */
export function isNear(guess: number, actual: number, unit: Unit): boolean {
  return nearnessOf(guess, actual, unit) !== 'off';
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
      nearness: nearnessMessage(told.guess, actual, unit),
    }),
  );
}
