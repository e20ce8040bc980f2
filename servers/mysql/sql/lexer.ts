import { errors, type MySqlError } from '../errors.ts';

/** What a token is; `name` is a quoted identifier, `variable` an `@x` or `@@x`. */
export type TokenKind =
  'word' | 'name' | 'string' | 'number' | 'hex' | 'bits' | 'param' | 'op' | 'variable' | 'end';

/** One token of a statement. */
export interface Token {
  readonly kind: TokenKind;
  /** Decoded text: without quotes and escapes; a parameter's ordinal, from 1. */
  readonly value: string;
  /** Upper-case form of a word, else the text of an operator, else empty. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /(?:\s|#[^\n]*|--(?=\s|$)[^\n]*|\/\*(?!!|M!)[\s\S]*?\*\/|\/\*M?!\d*|\*\/)+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const HEX = /0x([0-9a-fA-F]+)\b|[xX]'([0-9a-fA-F]*)'/y;
const BITS = /0b([01]+)\b|[bB]'([01]*)'/y;
const WORD =
  /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d+[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/y;
const VARIABLE = /@@?(?:[\w$.]+|`[^`]+`)/y;
const OPERATOR = /<=>|->>|->|:=|<<|>>|<=|>=|<>|!=|\|\||&&|[-+*/%=<>!~^&|(),.;]/y;

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\x1a',
  // MySQL keeps the backslash of these two, because LIKE patterns need it.
  '%': '\\%',
  _: '\\_',
};

function match(pattern: RegExp, sql: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(sql);
}

/** MySQL's syntax error at a position: what is behind it, 80 characters long, and its line. */
export function syntaxErrorAt(sql: string, at: number): MySqlError {
  return errors.parse(sql.slice(at, at + 80), String(sql.slice(0, at).split('\n').length));
}

function quoted(sql: string, start: number, plain: boolean): { value: string; end: number } {
  const quote = sql.charAt(start);
  let value = '';
  let at = start + 1;
  for (; at < sql.length; at++) {
    const char = sql.charAt(at);
    if (char === quote) {
      if (sql.charAt(at + 1) !== quote) return { value, end: at + 1 };
      value += quote;
      at++;
    } else if (char === '\\' && quote !== '`' && !plain) {
      at++;
      const escaped = sql.charAt(at);
      value += ESCAPES[escaped] ?? escaped;
    } else {
      value += char;
    }
  }
  throw syntaxErrorAt(sql, start);
}

/**
 * Cuts a statement into tokens, comments left out (the inside of `/*! … *\/` is kept, as MySQL does).
 * @param modes of `sql_mode`: what quotes and backslashes mean.
 * @throws MySqlError 1064 at a character or a quote it can't read.
 */
export function tokenize(sql: string, modes: ReadonlySet<string> = new Set()): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let parameters = 0;
  const add = (kind: TokenKind, value: string, key: string, end: number): void => {
    tokens.push({ kind, value, key, start: at, end });
    at = end;
  };
  for (;;) {
    const space = match(SPACE, sql, at);
    if (space !== null) at += space[0].length;
    if (at >= sql.length) break;
    const char = sql.charAt(at);
    if (char === "'" || char === '"' || char === '`') {
      const text = quoted(sql, at, modes.has('NO_BACKSLASH_ESCAPES'));
      const isName = char === '`' || (char === '"' && modes.has('ANSI_QUOTES'));
      add(isName ? 'name' : 'string', text.value, '', text.end);
      continue;
    }
    if (char === '?') {
      parameters++;
      add('param', String(parameters), '', at + 1);
      continue;
    }
    const hex = match(HEX, sql, at);
    const bits = hex === null ? match(BITS, sql, at) : null;
    const afterDot = tokens.at(-1)?.key === '.' && tokens.at(-1)?.end === at;
    const word = match(WORD, sql, at);
    const number = afterDot ? null : match(NUMBER, sql, at);
    const variable = match(VARIABLE, sql, at);
    const operator = match(OPERATOR, sql, at);
    if (hex !== null) {
      add('hex', hex[1] ?? hex[2] ?? '', '', at + hex[0].length);
    } else if (bits !== null) {
      add('bits', bits[1] ?? bits[2] ?? '', '', at + bits[0].length);
    } else if (number !== null && number[0].length >= (word?.[0].length ?? 0)) {
      add('number', number[0], '', at + number[0].length);
    } else if (word !== null) {
      add('word', word[0], word[0].toUpperCase(), at + word[0].length);
    } else if (variable !== null) {
      add('variable', variable[0].replaceAll('`', ''), '', at + variable[0].length);
    } else if (operator !== null) {
      add('op', operator[0], operator[0], at + operator[0].length);
    } else {
      throw syntaxErrorAt(sql, at);
    }
  }
  tokens.push({ kind: 'end', value: '', key: '', start: sql.length, end: sql.length });
  return tokens;
}
