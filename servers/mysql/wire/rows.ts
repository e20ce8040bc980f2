import { FIELD, type SqlType, type Value } from '../sql/types.ts';
import { parseMoment } from '../sql/temporal.ts';
import { decimalText, doubleText, floatText } from '../store/decimal.ts';
import { text as plain } from '../store/functions-text.ts';
import { mysqlJson } from '../store/json.ts';
import type { Writer } from './writer.ts';

function bitBytes(value: Exclude<Value, null>, bits: number): Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value);
  const bytes = Math.ceil(bits / 8);
  return Buffer.from(
    BigInt(value)
      .toString(16)
      .padStart(bytes * 2, '0'),
    'hex',
  );
}

/** A value as the text protocol sends it. */
function textValue(type: SqlType, value: Exclude<Value, null>): string | Uint8Array {
  switch (type.kind) {
    case 'decimal':
      return decimalText(value, type.decimals);
    case 'bit':
      return bitBytes(value, type.length);
    case 'json':
      return mysqlJson(plain(value));
    case 'float':
      return floatText(Number(value));
    case 'double':
      if (typeof value !== 'number') return plain(value);
      return type.decimals < 31 ? value.toFixed(type.decimals) : doubleText(value);
    case 'datetime':
    case 'time':
      return padded(plain(value), type.decimals);
    case 'year':
      return String(Number(value)).padStart(4, '0');
    default:
      return value instanceof Uint8Array ? value : plain(value);
  }
}

/** A moment with as many digits of a fraction as its column announces. */
function padded(text: string, digits: number): string {
  if (digits === 0 || digits > 6) return text;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(digits, '0')}`;
}

function writeText(writer: Writer, type: SqlType, value: Exclude<Value, null>): void {
  const text = textValue(type, value);
  if (typeof text === 'string') writer.lenencText(text);
  else writer.lenencBytes(text);
}

/** Encodes one row with a writer that is used for all rows. */
export type RowEncoder = (
  writer: Writer,
  types: readonly SqlType[],
  row: readonly Value[],
) => Buffer;

/** One row of the text protocol. */
export const textRow: RowEncoder = (writer, types, row) => {
  writer.restart();
  for (let index = 0; index < types.length; index++) {
    const type = types[index];
    const value = row[index] ?? null;
    if (type === undefined || value === null) writer.uint(0xfb, 1);
    else writeText(writer, type, value);
  }
  return writer.done();
};

function writeMoment(writer: Writer, type: SqlType, text: string): void {
  const moment = parseMoment(text);
  if (moment === undefined) {
    writer.uint(0, 1);
    return;
  }
  const clock = type.code !== FIELD.date;
  const length = !clock ? 4 : moment.micros === 0 ? 7 : 11;
  writer.uint(length, 1).uint(moment.year, 2).uint(moment.month, 1).uint(moment.day, 1);
  if (clock) writer.uint(moment.hour, 1).uint(moment.minute, 1).uint(moment.second, 1);
  if (length === 11) writer.uint(moment.micros, 4);
}

function writeTime(writer: Writer, text: string): void {
  const [, sign = '', hours = '0', minutes = '0', seconds = '0', fraction = ''] =
    /^(-?)(\d+):(\d+):(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const micros = Number(fraction.padEnd(6, '0'));
  const days = Math.floor(Number(hours) / 24);
  writer
    .uint(micros === 0 ? 8 : 12, 1)
    .uint(sign === '-' ? 1 : 0, 1)
    .uint(days, 4)
    .uint(Number(hours) % 24, 1)
    .uint(Number(minutes), 1)
    .uint(Number(seconds), 1);
  if (micros !== 0) writer.uint(micros, 4);
}

/** How many bytes an integer of that code takes; BIGINT takes eight. */
export const INTEGER_BYTES = new Map<number, number>([
  [FIELD.tiny, 1],
  [FIELD.short, 2],
  [FIELD.year, 2],
  [FIELD.int24, 4],
  [FIELD.long, 4],
]);

function writeInteger(writer: Writer, type: SqlType, value: Exclude<Value, null>): void {
  const size = INTEGER_BYTES.get(type.code);
  if (size === undefined) {
    writer.int64(BigInt(typeof value === 'number' ? Math.round(value) : plain(value)));
    return;
  }
  const limit = 2 ** (size * 8);
  const whole = Math.round(Number(value)) % limit;
  writer.uint(whole < 0 ? whole + limit : whole, size);
}

function binaryValue(writer: Writer, type: SqlType, value: Exclude<Value, null>): void {
  switch (type.kind) {
    case 'int':
    case 'year':
      writeInteger(writer, type, value);
      return;
    case 'double':
      writer.double(Number(value));
      return;
    case 'float':
      writer.float(Number(value));
      return;
    case 'date':
    case 'datetime':
      writeMoment(writer, type, plain(value));
      return;
    case 'time':
      writeTime(writer, plain(value));
      return;
    default:
      writeText(writer, type, value);
  }
}

/** One row of the binary protocol. */
export const binaryRow: RowEncoder = (writer, types, row) => {
  const nulls = Buffer.alloc(Math.ceil((types.length + 2) / 8));
  for (const index of types.keys()) {
    const bit = index + 2;
    if ((row[index] ?? null) === null) nulls[bit >> 3] = (nulls[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  writer.restart().uint(0, 1).bytes(nulls);
  for (const [index, type] of types.entries()) {
    const value = row[index] ?? null;
    if (value !== null) binaryValue(writer, type, value);
  }
  return writer.done();
};
