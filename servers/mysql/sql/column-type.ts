import { errors } from '../errors.ts';
import type { Cursor } from './cursor.ts';
import { approximate, decimal, integer, sizes, type DeclaredType } from './numeric-type.ts';
import { FIELD, sqlType } from './types.ts';

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
const TEXT_STORAGE = 'TEXT COLLATE my_text';

function characters(word: string, cursor: Cursor): DeclaredType {
  const fixed = word === 'CHAR' || word === 'BINARY';
  const binary = word.endsWith('BINARY');
  const size = sizes(cursor)[0] ?? (fixed ? 1 : undefined);
  if (size === undefined) throw cursor.syntaxError();
  if (cursor.isOneOf('BINARY', 'ASCII', 'UNICODE'))
    throw errors.unsupported(`${word} ${cursor.peek().key}`);
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

function members(cursor: Cursor): DeclaredType {
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
    text: `enum(${list})`,
    storage: TEXT_STORAGE,
    checks: [{ errno: 1265, condition: `% IN (${list})` }],
    members: values,
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
  const checks = [
    { errno: 1366, condition: `typeof(%) IN ('integer', 'real', 'null')` },
    { errno: 1264, condition: '% BETWEEN -128 AND 127' },
  ];
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
      return members(cursor);
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
