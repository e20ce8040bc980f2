import type { MemcachedItem } from './contract.ts';

/** One reply: items or statistics, and the line it ended with. */
export interface MemcachedReply {
  readonly items: readonly MemcachedItem[];
  readonly stats: ReadonlyMap<string, string>;
  /** `END`, `STORED`, `NOT_FOUND`, a number, an error. */
  readonly last: string;
}

/** An answer that says the server did not do it. */
export class MemcachedError extends Error {
  /** ERROR: no such command. CLIENT_ERROR: the client broke the rules. SERVER_ERROR: the server could not. */
  readonly kind: 'ERROR' | 'CLIENT_ERROR' | 'SERVER_ERROR';

  constructor(kind: MemcachedError['kind'], line: string) {
    super(line);
    this.name = 'MemcachedError';
    this.kind = kind;
  }
}

/** The error a line tells; null when it tells none. */
export function errorOf(line: string): MemcachedError | null {
  const [word = ''] = line.split(/[ :]/, 1);
  if (word !== 'ERROR' && word !== 'CLIENT_ERROR' && word !== 'SERVER_ERROR') return null;
  return new MemcachedError(word, line);
}

/**
 * The reply that `buffer` begins with, and where it ends; null while it is incomplete. Values are cut by their
 * lengths: a value may well hold a line `END`.
 */
export function parseReply(
  buffer: Buffer,
): { readonly reply: MemcachedReply; readonly end: number } | null {
  const items: MemcachedItem[] = [];
  const stats = new Map<string, string>();
  for (let at = 0; ;) {
    const lineEnd = buffer.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const line = buffer.toString('latin1', at, lineEnd);
    at = lineEnd + 2;
    const [word, name = '', ...rest] = line.split(' ');
    if (word === 'STAT') {
      stats.set(name, rest.join(' '));
    } else if (word === 'VALUE') {
      const [flags, bytes, cas = null] = rest;
      const end = at + Number(bytes);
      if (buffer.length < end + 2) return null;
      const key = Buffer.from(name, 'latin1').toString();
      items.push({ key, value: Buffer.from(buffer.subarray(at, end)), flags: Number(flags), cas });
      at = end + 2;
    } else {
      return { reply: { items, stats, last: line }, end: at };
    }
  }
}
