import { lengthAt } from './packets.ts';

/** The kind of a parameter of a prepared statement: the type's byte, and whether it is unsigned. */
export interface ParamType {
  readonly code: number;
  readonly unsigned: boolean;
}

interface ReadParam {
  readonly text: string;
  readonly next: number;
}

/**
 * The values of a COM_STMT_EXECUTE as text, and the types that were sent, which later executions may leave out.
 * @param count how many parameters the statement has
 */
export function paramsOf(
  payload: Buffer,
  count: number,
  known: readonly ParamType[],
): { readonly values: readonly string[]; readonly types: readonly ParamType[] } {
  if (count === 0) return { values: [], types: known };
  const nulls = 10;
  let at = nulls + Math.ceil(count / 8);
  let types = known;
  const sent = payload[at] === 1;
  at += 1;
  if (sent) {
    types = Array.from({ length: count }, (_, index) => ({
      code: payload[at + 2 * index] ?? 0,
      unsigned: ((payload[at + 2 * index + 1] ?? 0) & 0x80) !== 0,
    }));
    at += 2 * count;
  }
  const values: string[] = [];
  for (const [index, type] of types.entries()) {
    if (((payload[nulls + (index >> 3)] ?? 0) & (1 << (index & 7))) !== 0) {
      values.push('NULL');
      continue;
    }
    const { text, next } = paramAt(payload, at, type);
    values.push(text);
    at = next;
  }
  return { values, types };
}

/** Type codes: MySQL, "Protocol::ColumnType" (read 2026-11). */
function paramAt(buffer: Buffer, at: number, { code, unsigned }: ParamType): ReadParam {
  switch (code) {
    case 0x01:
      return { text: String(unsigned ? buffer.readUInt8(at) : buffer.readInt8(at)), next: at + 1 };
    case 0x02:
    case 0x0d:
      return {
        text: String(unsigned ? buffer.readUInt16LE(at) : buffer.readInt16LE(at)),
        next: at + 2,
      };
    case 0x03:
    case 0x09:
      return {
        text: String(unsigned ? buffer.readUInt32LE(at) : buffer.readInt32LE(at)),
        next: at + 4,
      };
    case 0x08:
      return {
        text: String(unsigned ? buffer.readBigUInt64LE(at) : buffer.readBigInt64LE(at)),
        next: at + 8,
      };
    case 0x04:
      return { text: String(buffer.readFloatLE(at)), next: at + 4 };
    case 0x05:
      return { text: String(buffer.readDoubleLE(at)), next: at + 8 };
    case 0x06:
      return { text: 'NULL', next: at };
    case 0x07:
    case 0x0a:
    case 0x0c:
      return dateAt(buffer, at);
    case 0x0b:
      return { text: '(time)', next: at + 1 + (buffer[at] ?? 0) };
    default: {
      const { value, next } = lengthAt(buffer, at);
      const end = next + (value ?? 0);
      return { text: JSON.stringify(buffer.toString('utf8', next, end)), next: end };
    }
  }
}

function dateAt(buffer: Buffer, at: number): ReadParam {
  const length = buffer[at] ?? 0;
  const next = at + 1 + length;
  if (length < 4) return { text: '0000-00-00', next };
  const two = (value: number | undefined): string => String(value ?? 0).padStart(2, '0');
  const day = `${String(buffer.readUInt16LE(at + 1)).padStart(4, '0')}-${two(buffer[at + 3])}-${two(buffer[at + 4])}`;
  if (length < 7) return { text: day, next };
  return {
    text: `${day} ${two(buffer[at + 5])}:${two(buffer[at + 6])}:${two(buffer[at + 7])}`,
    next,
  };
}
