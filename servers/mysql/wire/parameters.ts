import { FIELD, type Value } from '../sql/types.ts';
import { two } from '../sql/temporal.ts';
import type { ParameterType, PreparedStatement } from './prepared.ts';
import type { Reader } from './reader.ts';
import { INTEGER_BYTES } from './rows.ts';

function fraction(micros: number): string {
  return micros === 0 ? '' : `.${String(micros).padStart(6, '0')}`;
}

function readMoment(reader: Reader, code: number): string {
  const length = reader.uint(1);
  if (length === 0) return code === FIELD.date ? '0000-00-00' : '0000-00-00 00:00:00';
  const date = `${String(reader.uint(2)).padStart(4, '0')}-${two(reader.uint(1))}-${two(reader.uint(1))}`;
  if (length === 4) return code === FIELD.date ? date : `${date} 00:00:00`;
  const clock = `${two(reader.uint(1))}:${two(reader.uint(1))}:${two(reader.uint(1))}`;
  return `${date} ${clock}${fraction(length > 7 ? reader.uint(4) : 0)}`;
}

function readTime(reader: Reader): string {
  const length = reader.uint(1);
  if (length === 0) return '00:00:00';
  const sign = reader.uint(1) === 1 ? '-' : '';
  const hours = reader.uint(4) * 24 + reader.uint(1);
  const clock = `${two(hours)}:${two(reader.uint(1))}:${two(reader.uint(1))}`;
  return `${sign}${clock}${fraction(length > 8 ? reader.uint(4) : 0)}`;
}

const BINARY_CODES = new Set<number>([249, 250, 251, FIELD.blob, FIELD.bit]);

function integer(value: bigint): Value {
  const small = Number(value);
  if (Number.isSafeInteger(small)) return small;
  // Beyond SQLite's integers: as text, which a column's conversion refuses or keeps exactly.
  return value > 9_223_372_036_854_775_807n ? value.toString() : value;
}

function readValue(reader: Reader, { code, unsigned }: ParameterType): Value {
  const size = INTEGER_BYTES.get(code);
  if (size !== undefined) return unsigned ? reader.uint(size) : reader.int(size);
  switch (code) {
    case FIELD.null:
      return null;
    case FIELD.longlong:
      return integer(reader.int64(unsigned));
    case FIELD.float:
      return reader.float();
    case FIELD.double:
      return reader.double();
    case FIELD.date:
    case FIELD.datetime:
    case FIELD.timestamp:
      return readMoment(reader, code);
    case FIELD.time:
      return readTime(reader);
    default: {
      const bytes = reader.slice(reader.lenenc());
      return BINARY_CODES.has(code) ? new Uint8Array(bytes) : bytes.toString('utf8');
    }
  }
}

/** Reads the parameters of COM_STMT_EXECUTE from behind the iteration count. */
export function readParameters(
  reader: Reader,
  { parameters: count, types: known, long }: PreparedStatement,
): { types: readonly ParameterType[]; values: Value[] } {
  if (count === 0) return { types: known, values: [] };
  const nulls = reader.slice(Math.ceil(count / 8));
  let types = known;
  if (reader.uint(1) === 1) {
    types = Array.from({ length: count }, () => {
      const code = reader.uint(1);
      return { code, unsigned: (reader.uint(1) & 0x80) !== 0 };
    });
  }
  const values = Array.from({ length: count }, (_, index): Value => {
    const ahead = long.get(index);
    const type = types[index] ?? { code: FIELD.varString, unsigned: false };
    if (ahead !== undefined)
      return BINARY_CODES.has(type.code) ? new Uint8Array(ahead) : ahead.toString('utf8');
    const isNull = ((nulls[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
    return isNull ? null : readValue(reader, type);
  });
  return { types, values };
}
