import type { Typed } from './contract.ts';

/** A value of the learner's with its type, so that a hit can be compared with a miss. */
export function typed(value: unknown, within: readonly object[] = []): Typed {
  switch (typeof value) {
    case 'undefined':
      return ['nothing'];
    case 'number':
      return ['number', value];
    case 'boolean':
      return ['boolean', value];
    case 'string':
      return ['text', value];
    case 'bigint':
      return ['bigint', String(value)];
    case 'object':
      return value === null ? ['nothing'] : typedObject(value, within);
    default:
      return ['other', typeof value];
  }
}

function typedObject(value: object, within: readonly object[]): Typed {
  if (within.includes(value)) return ['other', 'circle'];
  const around = [...within, value];
  if (Array.isArray(value)) return ['list', value.map((item) => typed(item, around))];
  if (value instanceof Date) {
    return ['date', Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString()];
  }
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return ['bytes', Buffer.from(buffer, byteOffset, byteLength).toString('base64')];
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  const plain = prototype === null || entries.length > 0 || value.constructor === Object;
  if (!plain) return ['other', value.constructor.name];
  return ['object', entries.map(([name, item]) => [String(name), typed(item, around)] as const)];
}
