import type { RedisDataValue } from 'js-redis-server/core';

const SAMPLES = 5;
const DICT_ENTRY = 24;

/**
 * Bytes that jemalloc 5 hands out for a request: what makes MEMORY USAGE of a string here equal to
 * redis-server 7.0's (checked from 1 to 10,000 bytes).
 */
export function allocated(bytes: number): number {
  if (bytes <= 8) return 8;
  if (bytes <= 128) return Math.ceil(bytes / 16) * 16;
  const step = 2 ** (Math.ceil(Math.log2(bytes)) - 3);
  return Math.ceil(bytes / step) * step;
}

function sdsBytes(length: number): number {
  const header = length < 32 ? 1 : length < 256 ? 3 : length < 65_536 ? 5 : 9;
  return allocated(header + length + 1);
}

const INTEGER = /^(0|-?[1-9]\d{0,18})$/;
const INT64_MAX = 2n ** 63n - 1n;

/** True when Redis would keep this string as a 64-bit integer. */
export function isIntegerText(value: Buffer): boolean {
  if (value.length === 0 || value.length > 20) return false;
  const text = value.toString('latin1');
  if (!INTEGER.test(text)) return false;
  const number = BigInt(text);
  return number <= INT64_MAX && number >= -INT64_MAX - 1n;
}

function stringBytes(value: Buffer): number {
  if (isIntegerText(value)) return 16;
  if (value.length <= 44) return allocated(16 + 3 + value.length + 1);
  return 16 + sdsBytes(value.length);
}

/** Mean of the first few elements times the count, as MEMORY USAGE itself samples. */
function sampled(count: number, elements: Iterable<number>): number {
  let seen = 0;
  let sum = 0;
  for (const bytes of elements) {
    sum += bytes;
    seen += 1;
    if (seen === SAMPLES) break;
  }
  return seen === 0 ? 0 : (sum / seen) * count;
}

function* map<T>(values: Iterable<T>, size: (value: T) => number): Generator<number> {
  for (const value of values) yield size(value);
}

function collectionBytes(
  count: number,
  payload: number,
  compact: boolean,
  perEntry: number,
): number {
  if (compact) return 16 + allocated(7 + payload + count * 2);
  return 16 + 56 + payload + count * (perEntry + 8);
}

function valueBytes(value: RedisDataValue): number {
  switch (value.type) {
    case 'string':
      return stringBytes(value.value);
    case 'hash': {
      const { size } = value.fields;
      const payload = sampled(
        size,
        map(value.fields.values(), (f) => f.field.length + f.value.length),
      );
      return collectionBytes(size * 2, payload, size <= 512 && payload <= size * 128, DICT_ENTRY);
    }
    case 'list': {
      const payload = sampled(
        value.values.length,
        map(value.values, (item) => item.length),
      );
      return 16 + 40 + 32 + allocated(7 + payload + value.values.length * 2);
    }
    case 'set': {
      const { size } = value.members;
      const payload = sampled(
        size,
        map(value.members.values(), (m) => sdsBytes(m.length)),
      );
      return collectionBytes(size, payload, false, DICT_ENTRY);
    }
    case 'zset': {
      const { size } = value.members;
      const payload = sampled(
        size,
        map(value.members.values(), (m) => m.member.length + 9),
      );
      return collectionBytes(size, payload, size <= 128, DICT_ENTRY + 48);
    }
    case 'stream': {
      const { length } = value.entries;
      const entry = sampled(
        length,
        map(value.entries, (e) => e.fields.reduce((sum, part) => sum + part.length + 2, 16)),
      );
      return 16 + 200 + entry;
    }
  }
}

/** Bytes of one key with its value as `MEMORY USAGE` counts them. Collections are an estimate. */
export function usageBytes(key: Buffer, value: RedisDataValue): number {
  return Math.round(DICT_ENTRY + sdsBytes(key.length) + valueBytes(value));
}

/** What a key costs `used_memory` beyond `MEMORY USAGE`: its hash bucket, and its entry in `expires`. */
export function overheadBytes(expires: boolean): number {
  return expires ? 8 + 8 + 8 + 32 : 8 + 8;
}
