import { hash } from 'node:crypto';
import { paramsText } from './params.ts';
import type { Params } from './ports.ts';

// Literals and hints stay as they are; runs of white space and comments become one space. White space is what MySQL
// takes for it (its lexer's ctype: blank, \t, \n, \v, \f, \r): a full-width or no-break space is an error there.
const SQL_PARTS =
  /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`[^`]*`|\/\*(?:M?!|\+)[^]*?\*\/|(?:[ \t\n\v\f\r]|\/\*(?!M?!|\+)[^]*?\*\/|--(?=[ \t\n\v\f\r])[^\n]*|#[^\n]*)+/g;
const KEPT = /^(?:['"`]|\/\*[!+M])/;
const AROUND = /^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g;

/** How many different statements are remembered before the memory starts again. */
const REMEMBERED = 1_000;
/** Characters beyond which a text is too large to be remembered: its hash stands for it, or it is made again. */
const LARGE = 2_000;

/**
 * The statement without what does not change its meaning: comments, line breaks, indentation, a
 * final semicolon. Upper and lower case stay, since names may differ by them. A statement with a backslash stays as
 * it is, but for blanks around it: whether that ends a literal depends on the session's NO_BACKSLASH_ESCAPES.
 */
export function normalizeSql(sql: string): string {
  if (sql.includes('\\')) return sql.replace(AROUND, '');
  const spaced = sql.replace(SQL_PARTS, (part) => (KEPT.test(part) ? part : ' '));
  return spaced.replace(AROUND, '').replace(/ ?;$/, '');
}

/** A text that may stand for `text` where only equality counts: itself, or its hash when it is large. */
export function compact(text: string): string {
  return text.length <= LARGE ? text : `#${hash('sha256', text, 'base64')}`;
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
  const numbered = remember((sql: string) => {
    const statement = normalized(sql);
    return statement.length > LARGE ? `${compact(statement)}:` : numbers(statement);
  });

  return {
    identity: (sql, params) => numbered(sql) + compact(paramsText(params)),
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
    if (input.length > LARGE) return compute(input);
    const before = known.get(input);
    if (before !== undefined) return before;
    const value = compute(input);
    if (known.size >= REMEMBERED) known.clear();
    known.set(input, value);
    return value;
  };
}
