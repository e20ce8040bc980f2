import { dateText, dateTimeText } from '../sql/temporal.ts';
import { MONTH_NAMES } from './date-format.ts';

const PATTERNS: Readonly<Record<string, string>> = {
  Y: '(\\d{1,4})',
  y: '(\\d{1,2})',
  m: '(\\d{1,2})',
  c: '(\\d{1,2})',
  d: '(\\d{1,2})',
  e: '(\\d{1,2})',
  H: '(\\d{1,2})',
  k: '(\\d{1,2})',
  i: '(\\d{1,2})',
  s: '(\\d{1,2})',
  S: '(\\d{1,2})',
  f: '(\\d{1,6})',
  M: '([A-Za-z]+)',
  b: '([A-Za-z]+)',
};

function escaped(char: string): string {
  return /[\s]/.test(char) ? '\\s*' : char.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function month(name: string): number {
  return (
    MONTH_NAMES.findIndex(
      (full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
    ) + 1
  );
}

/** STR_TO_DATE(): NULL when the text does not follow the format; `%T` stands for `%H:%i:%s`. */
export function parseWithFormat(text: string, format: string): string | null {
  const letters: string[] = [];
  const source = format
    .replaceAll('%T', '%H:%i:%s')
    .replaceAll(/%(.)|(.)/gs, (_, letter?: string, char?: string) => {
      if (letter === undefined) return escaped(char ?? '');
      letters.push(letter);
      return PATTERNS[letter] ?? '()';
    });
  const found = new RegExp(`^\\s*${source}`).exec(text);
  if (found === null) return null;
  const parts = new Map(letters.map((letter, index) => [letter, found[index + 1] ?? '']));
  const number = (...names: string[]): number =>
    Number(names.map((name) => parts.get(name)).find(Boolean) ?? 0);
  const short = parts.get('y');
  const year =
    short === undefined ? number('Y') : Number(short) + (Number(short) < 70 ? 2000 : 1900);
  const named = parts.get('M') ?? parts.get('b');
  const moment = {
    year,
    month: named === undefined ? number('m', 'c') : month(named),
    day: number('d', 'e'),
    hour: number('H', 'k'),
    minute: number('i'),
    second: number('s', 'S'),
    micros: Number((parts.get('f') ?? '').padEnd(6, '0')),
    timed: true,
  };
  if (
    moment.month > 12 ||
    moment.day > 31 ||
    moment.hour > 23 ||
    moment.minute > 59 ||
    moment.second > 59
  )
    return null;
  const timed = letters.some((letter) => 'HkisSf'.includes(letter));
  return timed ? dateTimeText(moment, moment.micros === 0 ? 0 : 6) : dateText(moment);
}
