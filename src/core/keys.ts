import { hash } from 'node:crypto';
import type { Params } from './ports.ts';

// Literals and hints stay as they are; runs of white space and comments become one space.
const SQL_PARTS =
  /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`[^`]*`|\/\*[!+][^]*?\*\/|(?:\s|\/\*(?![!+])[^]*?\*\/|--(?=\s)[^\n]*|#[^\n]*)+/g;
const KEPT = /^(?:['"`]|\/\*[!+])/;

/** How many different statements are remembered before the memory starts again. */
const REMEMBERED = 1_000;

/**
 * The statement without what does not change its meaning: comments, line breaks, indentation, a
 * final semicolon. Upper and lower case stay, since names may differ by them.
 */
export function normalizeSql(sql: string): string {
  const spaced = sql.replace(SQL_PARTS, (part) => (KEPT.test(part) ? part : ' '));
  return spaced.trim().replace(/\s*;$/, '');
}

/** A text that is equal for equal parameters only: 1 and '1', a date and its text, all differ. */
export function paramsText(params: Params): string {
  if (!Array.isArray(params)) return typedText(params);
  let text = '';
  for (const value of params as readonly unknown[]) {
    if (typeof value === 'string') text += `${JSON.stringify(value)},`;
    else if (isPlain(value)) text += `${String(value)},`;
    else return typedText(params);
  }
  return text;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value === null;
}

function typedText(params: Params): string {
  return `typed:${JSON.stringify(typed(params))}`;
}

function typed(value: unknown): unknown {
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof Uint8Array) return ['bytes', Buffer.from(value).toString('base64')];
  if (Array.isArray(value)) return ['list', value.map(typed)];
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return ['object', entries.map(([name, inner]) => [name, typed(inner)])];
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return [typeof value, String(value)];
}

/** Names keys. */
export interface Keys {
  /** What is asked, as a short text: equal for equal reads, and of use in this process only. */
  readonly identity: (sql: string, params: Params) => string;
  readonly ofRead: (sql: string, params: Params) => string;
  readonly ofTag: (tag: string) => string;
  readonly ofLock: (key: string) => string;
}

/**
 * Keys are `prefix:v<schemaVersion>:<hash>`. Raise the version whenever the meaning of the rows
 * changes (a new column, another unit): old values are then never found and expire on their own.
 * The hash is the first 128 bits of SHA-256 over the normalised statement and the parameters.
 */
export function createKeys(prefix: string, schemaVersion: string | number): Keys {
  const start = `${prefix}:v${String(schemaVersion)}:`;
  let statements = 0;
  // Numbers are never used twice, so that forgetting a statement cannot mix it up with another.
  const numbers = remember(() => `${String((statements += 1))}:`);
  const normalized = remember(normalizeSql);
  const numbered = remember((sql: string) => numbers(normalized(sql)));

  return {
    identity: (sql, params) => numbered(sql) + paramsText(params),
    ofRead: (sql, params) => {
      const read = `${normalized(sql)}\0${paramsText(params)}`;
      return start + hash('sha256', read, 'hex').slice(0, 32);
    },
    ofTag: (tag) => `${start}tag:${tag}`,
    // The braces keep a lock in its key's slot, where a cluster answers in order.
    ofLock: (key) => (key.includes('{') ? `${key}:lock` : `{${key}}:lock`),
  };
}

function remember(compute: (input: string) => string): (input: string) => string {
  const known = new Map<string, string>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const value = compute(input);
    if (known.size >= REMEMBERED) known.clear();
    known.set(input, value);
    return value;
  };
}
