import { errors } from '../errors.ts';
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
  /** Members of an ENUM. */
  readonly members?: readonly string[];
}

const INTEGERS: Readonly<Record<string, readonly [code: number, bits: number, width: number]>> = {
  TINYINT: [FIELD.tiny, 8, 4],
  SMALLINT: [FIELD.short, 16, 6],
  MEDIUMINT: [FIELD.int24, 24, 9],
  INT: [FIELD.long, 32, 11],
  INTEGER: [FIELD.long, 32, 11],
  BIGINT: [FIELD.longlong, 64, 20],
};

const TEXTS: Readonly<Record<string, number>> = {
  TINYTEXT: 255,
  TEXT: 65_535,
  MEDIUMTEXT: 16_777_215,
  LONGTEXT: 4_294_967_295,
  TINYBLOB: 255,
  BLOB: 65_535,
  MEDIUMBLOB: 16_777_215,
  LONGBLOB: 4_294_967_295,
};

/** `utf8mb4` takes up to this many bytes per character. */
const CHARACTER_BYTES = 4;
const TEXT_STORAGE = 'TEXT COLLATE NOCASE';

function sizes(cursor: Cursor): number[] {
  if (!cursor.accept('(')) return [];
  const found = [cursor.integer()];
  while (cursor.accept(',')) found.push(cursor.integer());
  cursor.expect(')');
  return found;
}

function integer(word: string, cursor: Cursor): DeclaredType | undefined {
  const parameters = INTEGERS[word];
  if (parameters === undefined) return undefined;
  const [code, bits, width] = parameters;
  const [display] = sizes(cursor);
  let unsigned = false;
  for (let attribute; (attribute = cursor.acceptOneOf('UNSIGNED', 'SIGNED', 'ZEROFILL'));) {
    unsigned ||= attribute !== 'SIGNED';
  }
  const least = unsigned ? 0n : -(2n ** BigInt(bits - 1));
  const most = unsigned ? 2n ** BigInt(Math.min(bits, 63)) - 1n : 2n ** BigInt(bits - 1) - 1n;
  const name = word === 'INTEGER' ? 'int' : word.toLowerCase();
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

function decimal(cursor: Cursor): DeclaredType {
  const [precision = 10, scale = 0] = sizes(cursor);
  const unsigned = cursor.accept('UNSIGNED');
  const whole = `1${'0'.repeat(precision - scale)}`;
  // REAL holds 15 digits exactly; longer decimals are kept as text with a numeric order.
  const exact = precision <= 15;
  const amount = exact ? '%' : 'CAST(% AS REAL)';
  return {
    type: sqlType('decimal', FIELD.newdecimal, precision + (scale > 0 ? 2 : 1), scale, unsigned),
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

function approximate(word: string, cursor: Cursor): DeclaredType {
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
      ...(unsigned ? [{ errno: 1264, condition: '% >= 0' }] : []),
    ],
  };
}

function characters(word: string, cursor: Cursor): DeclaredType {
  const fixed = word === 'CHAR' || word === 'BINARY';
  const binary = word.endsWith('BINARY');
  const size = sizes(cursor)[0] ?? (fixed ? 1 : undefined);
  if (size === undefined) throw cursor.syntaxError();
  const measure = binary ? 'octet_length' : 'length';
  return {
    type: sqlType(
      binary ? 'blob' : 'text',
      fixed ? FIELD.string : FIELD.varString,
      binary ? size : size * CHARACTER_BYTES,
    ),
    text: `${word.toLowerCase()}(${String(size)})`,
    storage: binary ? 'BLOB' : TEXT_STORAGE,
    checks: [{ errno: 1406, condition: `${measure}(%) <= ${String(size)}` }],
  };
}

function temporal(word: string, cursor: Cursor): DeclaredType {
  const [digits = 0] = sizes(cursor);
  const name = word.toLowerCase();
  const code =
    word === 'TIMESTAMP' ? FIELD.timestamp : word === 'TIME' ? FIELD.time : FIELD.datetime;
  const width = (word === 'TIME' ? 10 : 19) + (digits === 0 ? 0 : digits + 1);
  return {
    type: sqlType(word === 'TIME' ? 'time' : 'datetime', code, width, digits),
    text: digits === 0 ? name : `${name}(${String(digits)})`,
    storage: 'TEXT',
    checks: [],
  };
}

function members(word: string, cursor: Cursor): DeclaredType {
  cursor.expect('(');
  const values = [cursor.string()];
  while (cursor.accept(',')) values.push(cursor.string());
  cursor.expect(')');
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',');
  return {
    type: sqlType(
      'text',
      FIELD.string,
      Math.max(...values.map((value) => value.length)) * CHARACTER_BYTES,
    ),
    text: `${word.toLowerCase()}(${list})`,
    storage: TEXT_STORAGE,
    checks: word === 'ENUM' ? [{ errno: 1265, condition: `% IN (${list})` }] : [],
    ...(word === 'ENUM' ? { members: values } : {}),
  };
}

const SIMPLE: Readonly<Record<string, () => DeclaredType>> = {
  DATE: () => ({
    type: sqlType('date', FIELD.date, 10),
    text: 'date',
    storage: 'TEXT',
    checks: [],
  }),
  BOOLEAN: () => boolean(),
  BOOL: () => boolean(),
  JSON: () => ({
    type: sqlType('json', FIELD.json, 4_294_967_295),
    text: 'json',
    storage: 'TEXT',
    checks: [{ errno: 3140, condition: 'json_valid(%)' }],
  }),
};

function boolean(): DeclaredType {
  const checks = [{ errno: 1264, condition: '% BETWEEN -128 AND 127' }];
  return { type: sqlType('int', FIELD.tiny, 1), text: 'tinyint(1)', storage: 'INTEGER', checks };
}

/**
 * Reads a column type with its attributes.
 * @throws MySqlError 1064 when there is none, 1235 for a type that is not supported (geometry).
 */
export function parseColumnType(cursor: Cursor): DeclaredType {
  const token = cursor.next();
  if (token.kind !== 'word') {
    cursor.at--;
    throw cursor.syntaxError();
  }
  const word = token.key;
  const found = integer(word, cursor) ?? SIMPLE[word]?.();
  if (found !== undefined) return found;
  switch (word) {
    case 'DECIMAL':
    case 'DEC':
    case 'NUMERIC':
    case 'FIXED':
      return decimal(cursor);
    case 'FLOAT':
    case 'DOUBLE':
    case 'REAL':
      return approximate(word, cursor);
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return characters(word, cursor);
    case 'DATETIME':
    case 'TIMESTAMP':
    case 'TIME':
      return temporal(word, cursor);
    case 'ENUM':
    case 'SET':
      return members(word, cursor);
    case 'YEAR': {
      sizes(cursor);
      const checks = [{ errno: 1264, condition: '% = 0 OR % BETWEEN 1901 AND 2155' }];
      return {
        type: sqlType('year', FIELD.year, 4, 0, true),
        text: 'year',
        storage: 'INTEGER',
        checks,
      };
    }
    case 'BIT': {
      const [bits = 1] = sizes(cursor);
      const text = `bit(${String(bits)})`;
      const limit =
        bits > 62 ? [] : [{ errno: 1406, condition: `% BETWEEN 0 AND ${String(2 ** bits - 1)}` }];
      return {
        type: sqlType('bit', FIELD.bit, bits, 0, true),
        text,
        storage: 'INTEGER',
        checks: limit,
      };
    }
  }
  const limit = TEXTS[word];
  if (limit === undefined) throw errors.unsupported(`The column type ${word}`);
  sizes(cursor);
  const binary = word.endsWith('BLOB');
  const measured =
    limit > 1_000_000_000
      ? []
      : [{ errno: 1406, condition: `octet_length(%) <= ${String(limit)}` }];
  return {
    type: sqlType(binary ? 'blob' : 'text', FIELD.blob, limit),
    text: word.toLowerCase(),
    storage: binary ? 'BLOB' : TEXT_STORAGE,
    checks: measured,
  };
}
