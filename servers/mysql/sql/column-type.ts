import { errors } from '../errors.ts';
import type { Cursor } from './cursor.ts';
import { approximate, decimal, integer, sizes, type DeclaredType } from './numeric-type.ts';
import { FIELD, sqlType, type SqlType } from './types.ts';

/** Longest TEXT and BLOB in bytes, by the beginning of their names. */
const LIMITS = new Map([
  ['', 65_535],
  ['TINY', 255],
  ['MEDIUM', 16_777_215],
  ['LONG', 4_294_967_295],
]);

/** `utf8mb4` takes up to this many bytes per character. */
const CHARACTER_BYTES = 4;
const TEXT_STORAGE = 'TEXT COLLATE my_text';

/**
 * Reads a collation's name: one that is caseless, or that compares by codes.
 * @throws MySqlError 1235 for one that compares otherwise.
 */
export function collationName(cursor: Cursor): string {
  const name = cursor
    .next()
    .value.toLowerCase()
    .replace(/^utf8_/, 'utf8mb3_');
  if (/^(?!.*_as_).*_ci$|^(?!.*_0900_).*_bin$/.test(name)) return name;
  throw errors.unsupported(`The collation ${name}`);
}

/** The type with its texts compared by that collation. */
export function inOrder(declared: DeclaredType, collation: string): DeclaredType {
  const { type } = declared;
  if (type.kind !== 'text' || !collation.endsWith('_bin')) return declared;
  const storage = declared.storage.replace('my_text', 'RTRIM');
  return { ...declared, storage, type: { ...type, binary: true } };
}

type Check = DeclaredType['checks'][number];

function declare(type: SqlType, text: string, storage: string, ...checks: Check[]): DeclaredType {
  return { type, text, storage, checks };
}

function characters(word: string, cursor: Cursor): DeclaredType {
  const fixed = word === 'CHAR' || word === 'BINARY';
  const binary = word.endsWith('BINARY');
  const size = sizes(cursor)[0] ?? (fixed ? 1 : undefined);
  if (size === undefined) throw cursor.syntaxError();
  if (cursor.isOneOf('BINARY', 'ASCII', 'UNICODE'))
    throw errors.unsupported(`${word} ${cursor.peek().key}`);
  const code = fixed ? FIELD.string : FIELD.varString;
  const condition = `${binary ? 'octet_length' : 'length'}(%) <= ${String(size)}`;
  return declare(
    binary ? sqlType('blob', code, size) : sqlType('text', code, size * CHARACTER_BYTES),
    `${word.toLowerCase()}(${String(size)})`,
    binary ? 'BLOB' : TEXT_STORAGE,
    { errno: 1406, condition },
  );
}

function temporal(word: string, cursor: Cursor): DeclaredType {
  const [digits = 0] = sizes(cursor);
  const name = word.toLowerCase();
  const code = { TIMESTAMP: FIELD.timestamp, TIME: FIELD.time }[word] ?? FIELD.datetime;
  const width = (word === 'TIME' ? 10 : 19) + (digits === 0 ? 0 : digits + 1);
  return declare(
    sqlType(word === 'TIME' ? 'time' : 'datetime', code, width, digits),
    digits === 0 ? name : `${name}(${String(digits)})`,
    word === 'TIME' ? 'TEXT COLLATE my_time' : 'TEXT',
  );
}

/** @throws MySqlError 1235 for a SET whose bits SQLite's integers can't hold. */
function members(word: string, cursor: Cursor): DeclaredType {
  const values = cursor.inside(() => cursor.string().replace(/ +$/, ''));
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',');
  const isSet = word === 'SET';
  if (isSet && values.length > 63) throw errors.unsupported('A SET of 64 members');
  const length = isSet ? values.join(',').length : Math.max(...values.map((value) => value.length));
  const type = sqlType('text', FIELD.string, length * CHARACTER_BYTES);
  return { ...declare(type, `${word.toLowerCase()}(${list})`, TEXT_STORAGE), members: values };
}

function bits(cursor: Cursor): DeclaredType {
  const [size = 1] = sizes(cursor);
  const most = { errno: 1406, condition: `% BETWEEN 0 AND ${String(2 ** size - 1)}` };
  const type = sqlType('bit', FIELD.bit, size, 0, true);
  return declare(type, `bit(${String(size)})`, 'INTEGER', ...(size > 62 ? [] : [most]));
}

function year(cursor: Cursor): DeclaredType {
  sizes(cursor);
  const condition = '% = 0 OR % BETWEEN 1901 AND 2155';
  const type = sqlType('year', FIELD.year, 4, 0, true);
  return declare(type, 'year', 'INTEGER', { errno: 1264, condition });
}

function long(word: string, cursor: Cursor): DeclaredType {
  const [, size, kind] = /^(\w*)(TEXT|BLOB)$/.exec(word) ?? [];
  const limit = LIMITS.get(size ?? word);
  if (limit === undefined) throw errors.unsupported(`The column type ${word}`);
  sizes(cursor);
  const binary = kind === 'BLOB';
  const most = { errno: 1406, condition: `octet_length(%) <= ${String(limit)}` };
  return declare(
    sqlType(binary ? 'blob' : 'text', FIELD.blob, limit),
    word.toLowerCase(),
    binary ? 'BLOB' : TEXT_STORAGE,
    ...(limit > 1_000_000_000 ? [] : [most]),
  );
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
  const found = integer(word, cursor);
  if (found !== undefined) return found;
  if (/^(?:DEC|DECIMAL|NUMERIC|FIXED)$/.test(word)) return decimal(cursor);
  if (/^(?:FLOAT|DOUBLE|REAL)$/.test(word)) return approximate(word, cursor);
  if (/^(?:VAR)?(?:CHAR|BINARY)$/.test(word)) return characters(word, cursor);
  if (/^(?:DATETIME|TIMESTAMP|TIME)$/.test(word)) return temporal(word, cursor);
  if (word === 'ENUM' || word === 'SET') return members(word, cursor);
  if (word === 'DATE') return declare(sqlType('date', FIELD.date, 10), 'date', 'TEXT');
  if (word === 'YEAR') return year(cursor);
  if (word === 'BIT') return bits(cursor);
  if (word !== 'JSON') return long(word, cursor);
  const condition = 'json_valid(%)';
  const type = sqlType('json', FIELD.json, 4_294_967_295);
  return declare(type, 'json', 'TEXT', { errno: 3140, condition });
}
