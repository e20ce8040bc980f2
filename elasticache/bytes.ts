import type { Message } from '../src/contract/message.ts';
import { msg } from './text/index.ts';

const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1000,
  kb: 1024,
  m: 1000 ** 2,
  mb: 1024 ** 2,
  g: 1000 ** 3,
  gb: 1024 ** 3,
};

/** Bytes of a size such as `64mb`, written as redis.conf writes it; null when it is not one. */
export function parseBytes(text: string): number | null {
  const match = /^(\d{1,12})(b|[kmg]b?)?$/i.exec(text.trim());
  if (match === null) return null;
  return Number(match[1]) * (FACTORS[(match[2] ?? '').toLowerCase()] ?? 1);
}

/** What is wrong with a size for maxmemory: at least one megabyte is needed to start at all. */
export function checkSize(text: string): Message | undefined {
  const bytes = parseBytes(text);
  return bytes !== null && bytes >= 1024 ** 2 ? undefined : msg('create-redis.maxmemory.wrong');
}
