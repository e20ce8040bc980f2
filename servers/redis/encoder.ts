import type { RedisValue } from 'js-redis-server/core';
import { doubleText } from './numbers.ts';

/** The version of the protocol a client asked for with HELLO. */
type Protocol = 2 | 3;

type Parts = (string | Buffer)[];

/** A line of an error or a status must stay one line. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n]/g, ' ');

function blob(parts: Parts, value: Buffer): void {
  parts.push(`$${value.length}\r\n`, value, '\r\n');
}

function nothing(parts: Parts, protocol: Protocol, text: string): void {
  parts.push(protocol === 3 ? '_\r\n' : text);
}

function list(
  parts: Parts,
  protocol: Protocol,
  mark: '*' | '~' | '>',
  items: readonly RedisValue[],
): void {
  parts.push(`${protocol === 3 ? mark : '*'}${items.length}\r\n`);
  for (const item of items) add(parts, protocol, item);
}

type Pairs = readonly (readonly [RedisValue, RedisValue])[];

function map(parts: Parts, protocol: Protocol, entries: Pairs): void {
  parts.push(protocol === 3 ? `%${entries.length}\r\n` : `*${entries.length * 2}\r\n`);
  for (const item of entries.flat()) add(parts, protocol, item);
}

function pairs(parts: Parts, protocol: Protocol, entries: Pairs): void {
  parts.push(`*${entries.length}\r\n`);
  for (const entry of entries) list(parts, protocol, '*', entry);
}

function add(parts: Parts, protocol: Protocol, value: RedisValue): void {
  switch (value.kind) {
    case 'simple-string':
      parts.push(`+${oneLine(value.value)}\r\n`);
      return;
    case 'error':
      parts.push(`-${oneLine(`${value.code ? `${value.code} ` : ''}${value.message}`)}\r\n`);
      return;
    case 'bulk-string':
      if (value.value === null) nothing(parts, protocol, '$-1\r\n');
      else blob(parts, value.value);
      return;
    case 'integer':
      parts.push(`:${value.value}\r\n`);
      return;
    case 'double':
      if (protocol === 3) parts.push(`,${doubleText(value.value)}\r\n`);
      else blob(parts, Buffer.from(doubleText(value.value)));
      return;
    case 'boolean':
      if (protocol === 3) parts.push(value.value ? '#t\r\n' : '#f\r\n');
      else parts.push(value.value ? ':1\r\n' : ':0\r\n');
      return;
    case 'big-number':
      if (protocol === 3) parts.push(`(${value.value}\r\n`);
      else blob(parts, Buffer.from(String(value.value)));
      return;
    case 'verbatim':
      if (protocol === 2) blob(parts, value.value);
      else parts.push(`=${value.value.length + 4}\r\n${value.format}:`, value.value, '\r\n');
      return;
    case 'array':
      list(parts, protocol, '*', value.items);
      return;
    case 'set':
      list(parts, protocol, '~', value.items);
      return;
    case 'map':
      map(parts, protocol, value.entries);
      return;
    case 'map-pairs':
      if (protocol === 3) map(parts, protocol, value.entries);
      else pairs(parts, protocol, value.entries);
      return;
    case 'flat-pairs':
      if (protocol === 3) pairs(parts, protocol, value.entries);
      else map(parts, protocol, value.entries);
      return;
    case 'push': {
      const name: RedisValue = { kind: 'bulk-string', value: Buffer.from(value.name) };
      list(parts, protocol, '>', [name, ...value.items]);
      return;
    }
    case 'null':
      nothing(parts, protocol, '$-1\r\n');
      return;
    case 'null-array':
      nothing(parts, protocol, '*-1\r\n');
  }
}

/** The bytes of a reply, with the numbers of redis-server 7.0: the library writes doubles as JavaScript does. */
export function encodeReply(value: RedisValue, protocol: Protocol): Buffer {
  const parts: Parts = [];
  add(parts, protocol, value);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
