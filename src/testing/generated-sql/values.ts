import type { Random } from './random.ts';
import { MEMBERS, type GeneratedColumn } from './tables.ts';
import { sql, type Bound, type Piece } from './tree.ts';

/** Texts that meet in case, accents, spaces, length and patterns. */
const WORDS = [
  '',
  'a',
  'A',
  'b',
  'abc',
  'ABC',
  'Abc',
  'abd',
  'cafe',
  'café',
  'CAFÉ',
  'é',
  'Zoë',
  'zoe',
  'x y',
  ' a',
  'a ',
  'a_c',
  'a%c',
  '10',
  '9',
  '1.5',
  '-3',
  "it's",
  'ハハ',
  'はは',
  'ぱぱ',
  '地球',
  'Ab-C',
  'ab_c',
  'ss',
  '0',
  'null',
  'naïve',
  '12ab',
];
const DATES = [
  '2024-02-29',
  '2024-03-01',
  '2023-12-31',
  '2024-01-01',
  '2000-01-01',
  '1999-12-31',
  '2024-05-06',
  '2024-12-30',
  '2025-01-05',
];
const CLOCKS = ['00:00:00', '00:00:01', '07:08:09', '12:00:00', '23:59:59', '04:05:06'];
/** Times that no day has. */
const LONG_CLOCKS = ['100:00:00', '99:59:59', '-01:02:03', '-100:00:00'];
const JSONS = [
  '{"a": 1, "b": [1, 2, 3]}',
  '{"a": "x", "c": null}',
  '[1, "two", 3.5]',
  '{"bb": true, "a": {"c": "d"}}',
  '[]',
  '{}',
  '"text"',
  '12',
];
const HEX = ['', '41', '00ff', '616263', '6162', '7a'];

/** A literal that a prepared statement may send as a parameter. */
export function literal(text: string, bound: Bound): Piece {
  return { kind: 'literal', parts: [text], bound };
}

/** A text in quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A whole number of moderate size, often a small one. */
export function wholeNumber(random: Random, limit = 1000): number {
  const size = random.pick([3, 10, 100, limit]);
  return random.below(2 * Math.min(size, limit) + 1) - Math.min(size, limit);
}

/** A number with digits after its point, as text. */
export function decimalNumber(random: Random, scale: number): string {
  const whole = random.below(random.pick([2, 20, 1000]));
  const digits = Array.from({ length: scale }, () => String(random.below(10))).join('');
  const sign = random.chance(0.3) && (whole > 0 || /[1-9]/.test(digits)) ? '-' : '';
  return `${sign}${String(whole)}${scale === 0 ? '' : `.${digits}`}`;
}

/** A word; not longer than `size` characters. */
export function word(random: Random, size = 40): string {
  const fitting = WORDS.filter((text) => Array.from(text).length <= size);
  return random.pick(fitting);
}

export function dateText(random: Random): string {
  return random.pick(DATES);
}

export function clockText(random: Random): string {
  return random.pick(CLOCKS);
}

export function momentText(random: Random): string {
  return `${dateText(random)} ${clockText(random)}`;
}

export function jsonText(random: Random): string {
  return random.pick(JSONS);
}

function fittingNumber(random: Random, column: GeneratedColumn): number {
  const number = wholeNumber(random, Math.min(column.size, 1000));
  return column.unsigned ? Math.abs(number) : number;
}

/** A value that fits the column. */
export function fitting(random: Random, column: GeneratedColumn): Piece {
  if (!column.required && random.chance(0.15)) return sql`NULL`;
  const text = (value: string): Piece => literal(quoted(value), value);
  switch (column.family) {
    case 'int': {
      const value = fittingNumber(random, column);
      return random.chance(0.1) ? text(String(value)) : literal(String(value), value);
    }
    case 'decimal': {
      const value = decimalNumber(random, random.pick([0, 1, column.scale]));
      return literal(value, value);
    }
    case 'double':
      return sql`${decimalNumber(random, random.below(4))}${random.chance(0.1) ? 'e1' : ''}`;
    case 'text':
      if (random.chance(0.1)) return sql`${String(wholeNumber(random))}`;
      return text(word(random, column.size));
    case 'date':
      return text(dateText(random));
    case 'datetime':
      return text(random.chance(0.2) ? dateText(random) : momentText(random));
    case 'time':
      return text(random.chance(0.2) ? random.pick(LONG_CLOCKS) : clockText(random));
    case 'enum': {
      const member = random.pick(MEMBERS);
      if (random.chance(0.15)) return sql`${String(1 + random.below(MEMBERS.length))}`;
      return text(random.chance(0.2) ? member.toUpperCase() : member);
    }
    case 'json':
      return text(jsonText(random));
    case 'bytes':
      return sql`x'${random.pick(HEX.filter((hex) => hex.length / 2 <= column.size))}'`;
  }
}

/** A value that the column refuses, or NULL where its type knows no such value. */
export function unfitting(random: Random, column: GeneratedColumn): Piece {
  switch (column.family) {
    case 'int':
      return random.pick([
        sql`${column.type === 'BIGINT' ? '9223372036854775808' : String(column.size + 1)}`,
        sql`'many'`,
        ...(column.unsigned ? [sql`-1`] : []),
      ]);
    case 'decimal':
      return random.pick([sql`${String(column.size + 1)}`, sql`'many'`]);
    case 'text':
      return sql`'${'long '.repeat(column.size === 200 ? 20_000 : 10)}end'`;
    case 'date':
      return random.pick([sql`'2024-02-30'`, sql`'soon'`]);
    case 'datetime':
      return random.pick([
        sql`'2024-02-03 25:00:00'`,
        sql`'soon'`,
        sql`'2024-05-06T07:08:09.000Z'`,
      ]);
    case 'time':
      return sql`'noon'`;
    case 'enum':
      return random.pick([sql`'huge'`, sql`9`]);
    case 'bytes':
      return sql`x'${'00'.repeat(9)}'`;
    case 'json':
    case 'double':
      return column.required ? sql`NULL` : sql`'{"a"'`;
  }
}
