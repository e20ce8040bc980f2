import type { Cursor } from './cursor.ts';
import { FIELD, sqlType, type SqlType } from './types.ts';

/** A declared column type. */
export interface DeclaredType {
  readonly type: SqlType;
  /** As `SHOW COLUMNS` prints it in MySQL 8, such as `int unsigned`. */
  readonly text: string;
  /** Declaration in SQLite: affinity, and collation of text. */
  readonly storage: string;
  /** Conditions on a value, each with the errno its violation stands for; `%` is the column. */
  readonly checks: readonly { readonly errno: number; readonly condition: string }[];
  /** Members of an ENUM or SET. */
  readonly members?: readonly string[];
  /** The collation of its texts, when one was named. */
  readonly collation?: string;
}

const INTEGERS: Readonly<Record<string, readonly [code: number, bits: number, width: number]>> = {
  TINYINT: [FIELD.tiny, 8, 4],
  SMALLINT: [FIELD.short, 16, 6],
  MEDIUMINT: [FIELD.int24, 24, 9],
  INT: [FIELD.long, 32, 11],
  INTEGER: [FIELD.long, 32, 11],
  BIGINT: [FIELD.longlong, 64, 20],
  BOOL: [FIELD.tiny, 8, 1],
  BOOLEAN: [FIELD.tiny, 8, 1],
};

/** Reads `(n)` or `(n, m)` if it comes next. */
export function sizes(cursor: Cursor): number[] {
  return cursor.is('(') ? cursor.inside(() => cursor.integer()) : [];
}

/** An integer type; undefined when the word is none. */
export function integer(word: string, cursor: Cursor): DeclaredType | undefined {
  const parameters = INTEGERS[word];
  if (parameters === undefined) return undefined;
  const [code, bits, width] = parameters;
  const [display] = word.startsWith('BOOL') ? [1] : sizes(cursor);
  let unsigned = false;
  for (let attribute; (attribute = cursor.acceptOneOf('UNSIGNED', 'SIGNED', 'ZEROFILL'));) {
    unsigned ||= attribute !== 'SIGNED';
  }
  const least = unsigned ? 0n : -(2n ** BigInt(bits - 1));
  const most = unsigned ? 2n ** BigInt(Math.min(bits, 63)) - 1n : 2n ** BigInt(bits - 1) - 1n;
  const name = { INTEGER: 'int', BOOL: 'tinyint', BOOLEAN: 'tinyint' }[word] ?? word.toLowerCase();
  const shown = name === 'tinyint' && display === 1 ? 'tinyint(1)' : name;
  const length = unsigned && bits !== 64 ? width - 1 : width;
  const checks = [{ errno: 1366, condition: `typeof(%) IN ('integer', 'real', 'null')` }];
  if (bits < 64 || unsigned) {
    checks.push({ errno: 1264, condition: `% BETWEEN ${String(least)} AND ${String(most)}` });
  }
  checks.push({ errno: 1264, condition: `typeof(%) <> 'real'` });
  return {
    type: sqlType('int', code, display === 1 && bits === 8 ? 1 : length, 0, unsigned),
    text: unsigned ? `${shown} unsigned` : shown,
    storage: 'INTEGER',
    checks,
  };
}

/** DECIMAL(precision, scale). */
export function decimal(cursor: Cursor): DeclaredType {
  const [precision = 10, scale = 0] = sizes(cursor);
  const unsigned = cursor.accept('UNSIGNED');
  const whole = `1${'0'.repeat(precision - scale)}`;
  // REAL holds 15 digits exactly; longer decimals are kept as text with a numeric order.
  const exact = precision <= 15;
  const length = precision + (scale > 0 ? 2 : 1);
  const amount = exact ? '%' : 'CAST(% AS REAL)';
  return {
    type: { ...sqlType('decimal', FIELD.newdecimal, length, scale, unsigned), isLong: !exact },
    text: `decimal(${String(precision)},${String(scale)})${unsigned ? ' unsigned' : ''}`,
    storage: exact ? 'NUMERIC' : 'TEXT COLLATE my_decimal',
    checks: [
      ...(exact ? [{ errno: 1366, condition: `typeof(%) IN ('integer', 'real', 'null')` }] : []),
      {
        errno: 1264,
        condition: `${amount} > ${unsigned ? '-1' : `-${whole}`} AND ${amount} < ${whole}`,
      },
      ...(unsigned ? [{ errno: 1264, condition: `${amount} >= 0` }] : []),
    ],
  };
}

/** FLOAT and DOUBLE. */
export function approximate(word: string, cursor: Cursor): DeclaredType {
  cursor.accept('PRECISION');
  sizes(cursor);
  const unsigned = cursor.accept('UNSIGNED');
  const single = word === 'FLOAT';
  return {
    type: single
      ? sqlType('float', FIELD.float, 12, 31, unsigned)
      : sqlType('double', FIELD.double, 22, 31, unsigned),
    text: `${single ? 'float' : 'double'}${unsigned ? ' unsigned' : ''}`,
    storage: 'REAL',
    checks: [
      { errno: 1265, condition: `typeof(%) IN ('real', 'null')` },
      { errno: 1264, condition: `abs(%) <= ${single ? '3.4028235e38' : '1.7976931348623157e308'}` },
      ...(unsigned ? [{ errno: 1264, condition: '% >= 0' }] : []),
    ],
  };
}
