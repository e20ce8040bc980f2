import type { Translator } from './translator.ts';
import { decimalsFor, fixed } from './quantities.ts';

/** A whole and its parts as they are written, without units. */
export interface Shares {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Writes parts in the digits of their whole (ms, s, ...), rounded so that they add up to it as they stand: what is left
 * by rounding down goes to those that lost most.
 */
export function sharesOf(whole: number, parts: readonly number[], translator: Translator): Shares {
  const decimals = decimalsFor(whole);
  const steps = 10 ** decimals;
  const exact = parts.map((part) => Math.max(0, part) * steps);
  const counts = exact.map(Math.floor);
  const missing = Math.round(whole * steps) - counts.reduce((sum, count) => sum + count, 0);
  const losers = exact
    .map((value, index) => ({ index, lost: value - Math.floor(value) }))
    .sort((one, other) => other.lost - one.lost)
    .slice(0, Math.max(0, missing));
  for (const { index } of losers) counts[index] = (counts[index] ?? 0) + 1;
  const text = (value: number): string => fixed(value, decimals, translator.language);
  return { whole: text(whole), parts: counts.map((count) => text(count / steps)) };
}
