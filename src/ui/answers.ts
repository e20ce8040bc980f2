import { msg, type Message } from '../text/message.ts';
import { boundsOf, type IntegerOption, type TextOption } from '../contract/options.ts';

/** An answer that was understood, or the sentence that says what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly problem: Message };

/** An answer with full-width digits and letters, as a Japanese input method types them, as ordinary ones. */
export function plain(answer: string): string {
  return answer.normalize('NFKC').trim();
}

/** y, yes, n, no, はい, いいえ; an empty answer is the fallback. */
export function parseYesNo(answer: string, fallback: boolean): Parsed<boolean> {
  const word = plain(answer).toLowerCase();
  if (word === '') return { value: fallback };
  if (['y', 'yes', 'はい'].includes(word)) return { value: true };
  if (['n', 'no', 'いいえ'].includes(word)) return { value: false };
  return { problem: msg('ui.prompt.yes-or-no') };
}

/** A whole number within the option's bounds; the default for an empty answer. */
export function parseInteger(answer: string, option: IntegerOption): Parsed<number | null> {
  const text = plain(answer).replaceAll(',', '');
  if (text === '') return { value: option.default };
  const { min, max } = option;
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return { value };
  return { problem: msg('ui.prompt.integer', boundsOf(option)) };
}

/** Text that passes the option's own check; the default for an empty answer. Secrets are taken as typed. */
export function parseText(answer: string, option: TextOption): Parsed<string | null> {
  const text = option.secret === true ? answer : answer.trim();
  if (text === '') return { value: option.default };
  const problem = option.check?.(text);
  return problem === undefined ? { value: text } : { problem };
}
