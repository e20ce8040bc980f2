import type { Translator } from './translator.ts';
import { msg } from './message.ts';

const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
] as const;

/** A time of AWS's as a person reads it beside the console: `2026-12-01 04:00 UTC`. What is no time stays as it is. */
export function utcText(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/**
 * A time of the journal as a person writes it, by the clock of this machine: `28 Nov 2026, 14:00`. What is no time stays
 * as it is.
 */
export function dateText(time: string, translator: Translator): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const two = (value: number): string => String(value).padStart(2, '0');
  return translator.text(
    msg('ui.date', {
      day: String(date.getDate()),
      month:
        translator.language === 'ja'
          ? String(date.getMonth() + 1)
          : (MONTHS[date.getMonth()] ?? ''),
      year: String(date.getFullYear()),
      time: `${two(date.getHours())}:${two(date.getMinutes())}`,
    }),
  );
}
