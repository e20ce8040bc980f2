import { createHash, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { storedMember } from '../sql/enum.ts';
import type { Value } from '../sql/types.ts';
import { compareTexts, folded } from './collation.ts';
import { doubleText } from './decimal.ts';
import { mysqlJson } from './json.ts';
import { isFound } from './regexp.ts';
import type { SqlFunction } from './function-registry.ts';

/** Largest text a function may build, in characters (MySQL's `max_allowed_packet` plays this part). */
const LONGEST = 64 * 1024 * 1024;

/** A value as text; numbers as MySQL prints them. */
export function text(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return doubleText(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

/** The code points of a value, which are what MySQL counts as characters. */
function characters(value: Value | undefined): string[] {
  return Array.from(text(value));
}

function bytes(value: Value | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(text(value));
}

/** Upper case, character by character: MySQL leaves alone what would become two, such as ß. */
function upper(source: string): string {
  const whole = source.toUpperCase();
  if (whole.length === source.length) return whole;
  return characters(source)
    .map((char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char))
    .join('');
}

function pad(value: Value, length: Value, filler: Value, left: boolean): Value {
  const wanted = Number(length);
  const source = characters(value);
  const fill = characters(filler);
  if (wanted < 0 || wanted > LONGEST) return null;
  if (source.length >= wanted) return source.slice(0, wanted).join('');
  if (fill.length === 0) return '';
  const missing = Array.from(
    { length: wanted - source.length },
    (_, i) => fill[i % fill.length] ?? '',
  );
  return (left ? [...missing, ...source] : [...source, ...missing]).join('');
}

function substring(value: Value, start: Value, length?: Value): Value {
  const source = characters(value);
  const at = Number(start);
  const count = length === undefined ? source.length : Number(length);
  if (at === 0 || count <= 0 || -at > source.length) return '';
  const from = at > 0 ? at - 1 : source.length + at;
  return source.slice(from, from + count).join('');
}

function hash(name: string): (value: Value) => Value {
  return (value) => createHash(name).update(bytes(value)).digest('hex');
}

function sha2(value: Value, bits: Value): Value {
  const name = { 0: 'sha256', 224: 'sha224', 256: 'sha256', 384: 'sha384', 512: 'sha512' }[
    Number(bits)
  ];
  return name === undefined ? null : hash(name)(value);
}

function find(needle: Value, haystack: Value, start: Value = 1): Value {
  const [wanted, whole, at] = [text(needle), characters(haystack), Number(start)];
  if (at < 1 || at > whole.length + 1) return 0;
  // MySQL compares as many bytes as the searched text has, so é is not found as e.
  const length = Buffer.byteLength(wanted);
  for (let from = at - 1; from <= whole.length; from++) {
    const rest = Buffer.from(whole.slice(from, from + length).join(''));
    if (rest.length < length) break;
    if (compareTexts(rest.toString('utf8', 0, length), wanted) === 0) return from + 1;
  }
  return 0;
}

function hex(value: Value): Value {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return BigInt.asUintN(64, typeof value === 'bigint' ? value : BigInt(Math.round(value)))
      .toString(16)
      .toUpperCase();
  }
  return Buffer.from(bytes(value)).toString('hex').toUpperCase();
}

function unhex(value: Value): Value {
  const digits = text(value);
  if (!/^[0-9a-f]*$/i.test(digits)) return null;
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
}

function substringIndex(value: Value, delimiter: Value, count: Value): Value {
  const mark = text(delimiter);
  const wanted = Number(count);
  if (mark === '' || wanted === 0) return '';
  const parts = text(value).split(mark);
  return (wanted > 0 ? parts.slice(0, wanted) : parts.slice(wanted)).join(mark);
}

function jsonLength(value: Value): Value {
  const parsed: unknown = JSON.parse(text(value));
  if (Array.isArray(parsed)) return parsed.length;
  return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed).length : 1;
}

function jsonUnquote(value: Value): Value {
  const source = text(value);
  return source.startsWith('"') && source.endsWith('"')
    ? text(JSON.parse(source) as string)
    : source;
}

/** Functions on text, bytes and JSON; none is called with NULL. */
export const TEXT_BODIES: Readonly<Record<string, SqlFunction>> = {
  text: (value) => text(value),
  lower: (value) => text(value).toLowerCase(),
  upper: (value) => upper(text(value)),
  substr: (value, start, length) => substring(value ?? null, start ?? null, length),
  right: (value, count) =>
    Number(count) <= 0 ? '' : characters(value).slice(-Number(count)).join(''),
  lpad: (value = null, length = null, filler = null) => pad(value, length, filler, true),
  rpad: (value = null, length = null, filler = null) => pad(value, length, filler, false),
  repeat: (value, count) => {
    const source = text(value);
    const times = Math.max(0, Number(count));
    return source.length * times > LONGEST ? null : source.repeat(times);
  },
  reverse: (value) => characters(value).toReversed().join(''),
  substring_index: (value = null, delimiter = null, count = null) =>
    substringIndex(value, delimiter, count),
  locate: (needle = null, haystack = null, start = 1) => find(needle, haystack, start),
  ascii: (value) => bytes(value)[0] ?? 0,
  strcmp: (a, b) => Math.sign(compareTexts(text(a), text(b))),
  find_in_set: (value, list) =>
    text(list) === ''
      ? 0
      : folded(text(list))
          .split(',')
          .indexOf(folded(text(value))) + 1,
  regexp: (source, value, options) => (isFound(text(source), text(value), text(options)) ? 1 : 0),
  member: (value, list, kind, column) =>
    storedMember(
      typeof value === 'number' || typeof value === 'bigint' ? value : text(value),
      JSON.parse(text(list)) as string[],
      text(kind),
      text(column),
    ),
  hex: (value = null) => hex(value),
  unhex: (value = null) => unhex(value),
  md5: (value = null) => hash('md5')(value),
  sha1: (value = null) => hash('sha1')(value),
  sha2: (value = null, bits = null) => sha2(value, bits),
  fill: (value = null, size = 0) => {
    const missing = Math.max(0, Number(size) - bytes(value).length);
    return Buffer.concat([bytes(value), Buffer.alloc(missing)]);
  },
  crc32: (value) => crc32(bytes(value)),
  json_length: (value = null) => jsonLength(value),
  json_text: (value = null) => mysqlJson(text(value)),
  json_unquote: (value = null) => jsonUnquote(value),
};

/** Functions that take NULL for a value, or answer differently each time. */
export const LOOSE_TEXT_BODIES: Readonly<Record<string, SqlFunction>> = {
  concat_ws: (separator = null, ...values) =>
    separator === null
      ? null
      : values
          .filter((value) => value !== null)
          .map(text)
          .join(text(separator)),
  field: (value = null, ...list) =>
    value === null
      ? 0
      : list.findIndex((item) => item !== null && compareTexts(text(item), text(value)) === 0) + 1,
  elt: (index = null, ...list) => (index === null ? null : (list[Number(index) - 1] ?? null)),
  uuid: () => randomUUID(),
};
