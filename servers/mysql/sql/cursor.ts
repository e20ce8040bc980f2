import type { MySqlError } from '../errors.ts';
import { isReserved } from './keywords.ts';
import { syntaxErrorAt, tokenize, type Token } from './lexer.ts';

const END: Token = { kind: 'end', value: '', key: '', start: 0, end: 0 };

/** Reads the tokens of one statement in order. */
export class Cursor {
  readonly sql: string;
  readonly tokens: readonly Token[];
  /** Index of the token to be read next. */
  at = 0;

  constructor(sql: string, tokens: readonly Token[] = tokenize(sql)) {
    this.sql = sql;
    this.tokens = tokens;
  }

  /** How many `?` the statement has. */
  get parameters(): number {
    return this.tokens.filter((token) => token.kind === 'param').length;
  }

  /** The token `ahead` of the next one, without taking it. */
  peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? this.tokens.at(-1) ?? END;
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.at++;
    return token;
  }

  /** Whether the next tokens are these words or operators. */
  is(...keys: readonly string[]): boolean {
    return keys.every((key, ahead) => this.peek(ahead).key === key);
  }

  /** Whether the next token is one of these. */
  isOneOf(...keys: readonly string[]): boolean {
    const { key } = this.peek();
    return key !== '' && keys.includes(key);
  }

  /** Takes these words or operators if they come next. */
  accept(...keys: readonly string[]): boolean {
    if (!this.is(...keys)) return false;
    this.at += keys.length;
    return true;
  }

  /** Takes the next token if it is one of these, and returns its key. */
  acceptOneOf(...keys: readonly string[]): string | undefined {
    return this.isOneOf(...keys) ? this.next().key : undefined;
  }

  /** Takes these words or operators; a syntax error if something else comes. */
  expect(...keys: readonly string[]): void {
    for (const key of keys) {
      if (!this.accept(key)) throw this.syntaxError();
    }
  }

  /** Takes a name: quoted, or a word that is not reserved (any word behind a point). */
  name(): string {
    const token = this.peek();
    const afterPoint = this.tokens[this.at - 1]?.key === '.';
    if (
      token.kind === 'name' ||
      (token.kind === 'word' && (afterPoint || !isReserved(token.key)))
    ) {
      this.at++;
      return token.value;
    }
    throw this.syntaxError();
  }

  /** Takes a name if one comes next. */
  optionalName(): string | undefined {
    const token = this.peek();
    const isName = token.kind === 'name' || (token.kind === 'word' && !isReserved(token.key));
    return isName ? this.name() : undefined;
  }

  /** Takes `[AS] alias` if it comes next; an alias of a column may be a string. */
  optionalAlias(stringAllowed: boolean): string | undefined {
    const explicit = this.accept('AS');
    if (stringAllowed && this.peek().kind === 'string') return this.next().value;
    return explicit ? this.name() : this.optionalName();
  }

  /** Takes a whole number. */
  integer(): number {
    const token = this.next();
    if (token.kind !== 'number' || !/^\d+$/.test(token.value)) {
      this.at--;
      throw this.syntaxError();
    }
    return Number(token.value);
  }

  /** Takes a string literal. */
  string(): string {
    if (this.peek().kind !== 'string') throw this.syntaxError();
    return this.next().value;
  }

  /** Takes ASC or DESC; gives ` DESC` for that. */
  direction(): string {
    return this.acceptOneOf('ASC', 'DESC') === 'DESC' ? ' DESC' : '';
  }

  /** Reads something, and more of it behind every comma or other word that parts it. */
  list<T>(read: () => T, ...parting: readonly string[]): T[] {
    const items = [read()];
    while (this.acceptOneOf(',', ...parting) !== undefined) items.push(read());
    return items;
  }

  /** Reads such a list in parentheses. */
  inside<T>(read: () => T, mayBeEmpty = false, ...parting: readonly string[]): T[] {
    this.expect('(');
    const items = mayBeEmpty && this.is(')') ? [] : this.list(read, ...parting);
    this.expect(')');
    return items;
  }

  /** The statement's text from token index `from` to the last token taken. */
  textSince(from: number): string {
    const last = this.tokens[this.at - 1];
    return this.sql.slice(this.tokens[from]?.start ?? 0, last?.end ?? 0);
  }

  /** Takes the end of the statement (and one semicolon before it). */
  finish(): void {
    this.accept(';');
    if (this.peek().kind !== 'end') throw this.syntaxError();
  }

  /** The syntax error MySQL gives at the next token. */
  syntaxError(): MySqlError {
    return syntaxErrorAt(this.sql, this.peek().start);
  }
}
