import { errors } from '../errors.ts';
import { quoteName, quoteText } from '../store/catalog.ts';
import { call } from './call.ts';
import { parseCastType } from './cast.ts';
import { comparable, normalText } from './coerce.ts';
import { truth } from './enum.ts';
import { bytesOfBits, hexLiteral, numberLiteral, textLiteral } from './literals.ts';
import type { Expr, Translation } from './translation.ts';
import {
  BLOB,
  commonType,
  DATE,
  datetimeType,
  INT,
  NULL_TYPE,
  TIME,
  UNKNOWN,
  type SqlType,
} from './types.ts';

/** Words that are functions without parentheses. */
const BARE =
  /^(?:CURRENT_(?:DATE|TIME|TIMESTAMP|USER)|LOCALTIME(?:STAMP)?|UTC_(?:DATE|TIME|TIMESTAMP))$/;

/** Literals that are words. */
const NAMED: Readonly<Record<string, Expr>> = {
  NULL: { sql: 'NULL', type: NULL_TYPE, literal: { kind: 'null', text: '' } },
  TRUE: { ...numberLiteral('1'), truth: 'true' },
  FALSE: { ...numberLiteral('0'), truth: 'false' },
};

const TYPED_LITERALS: Readonly<Record<string, SqlType>> = {
  DATE,
  TIME,
  TIMESTAMP: datetimeType(0),
};

function parenthesised(t: Translation): Expr {
  const { cursor } = t;
  cursor.expect('(');
  if (cursor.isOneOf('SELECT', 'WITH')) {
    const inner = t.within(() => t.select());
    cursor.expect(')');
    const [first, second] = inner.columns;
    const type = second === undefined ? (first?.type ?? UNKNOWN) : UNKNOWN;
    return { sql: `(${inner.sql})`, type };
  }
  const inner = t.expression();
  if (!cursor.is(',')) {
    cursor.expect(')');
    return { ...inner, sql: inner.sql.startsWith('(') ? inner.sql : `(${inner.sql})` };
  }
  const items = [inner.sql];
  while (cursor.accept(',')) items.push(t.expression().sql);
  cursor.expect(')');
  return { sql: `(${items.join(', ')})`, type: UNKNOWN };
}

function choice(t: Translation): Expr {
  const { cursor } = t;
  cursor.expect('CASE');
  const subject = cursor.is('WHEN') ? undefined : t.expression();
  const branches: (readonly [when: Expr, then: Expr])[] = [];
  while (cursor.accept('WHEN')) {
    const when = t.expression();
    cursor.expect('THEN');
    branches.push([when, t.expression()]);
  }
  const parts = branches.map(([when, { sql }]) => {
    const sides = subject && comparable(subject, when, ...branches.map(([item]) => item));
    return `WHEN ${sides?.join(' = ') ?? truth(when)} THEN ${sql}`;
  });
  const otherwise = cursor.accept('ELSE') ? [t.expression()] : [];
  parts.push(...otherwise.map(({ sql }) => `ELSE ${sql}`));
  const results = [...branches.map(([, then]) => then), ...otherwise];
  cursor.expect('END');
  return { sql: `CASE ${parts.join(' ')} END`, type: commonType(results.map(({ type }) => type)) };
}

function cast(t: Translation): Expr {
  const { cursor } = t;
  const isCast = cursor.next().key === 'CAST';
  cursor.expect('(');
  const value = t.expression();
  if (!isCast && cursor.is('USING')) throw errors.unsupported('CONVERT … USING');
  cursor.expect(isCast ? 'AS' : ',');
  const type = parseCastType(cursor, value);
  cursor.expect(')');
  return type;
}

function column(t: Translation): Expr {
  const { cursor } = t;
  const names = [cursor.name()];
  while (cursor.is('.') && names.length < 3) {
    cursor.next();
    names.push(cursor.name());
  }
  const [name = '', table] = names.toReversed();
  const found = t.scope.resolve(table, name, t.clause);
  const replaced = found.origin && t.replaced.get(found.origin.column);
  if (replaced !== undefined) return { sql: `(${replaced})`, type: found.type };
  return {
    sql: table === undefined ? quoteName(name) : `${quoteName(table)}.${quoteName(name)}`,
    type: found.type,
    column: found,
    label: found.origin?.database === 'information_schema' ? found.name : name,
    stored: found.origin !== undefined,
  };
}

function variable(t: Translation): Expr {
  const { value } = t.cursor.next();
  if (t.cursor.is(':=')) throw errors.unsupported('Assigning a user variable in an expression');
  if (!value.startsWith('@@')) {
    return { sql: `my_user_variable(${quoteText(value.slice(1).toLowerCase())})`, type: UNKNOWN };
  }
  const [, scope = '', name = ''] = /^@@(?:(global|session|local)\.)?(.*)$/i.exec(value) ?? [];
  const session = scope.toLowerCase() === 'global' ? '0' : '1';
  return { sql: `my_variable(${quoteText(name.toLowerCase())}, ${session})`, type: UNKNOWN };
}

function valuesOf(t: Translation): Expr {
  t.cursor.expect('VALUES', '(');
  const found = t.scope.resolve(undefined, t.cursor.name(), t.clause);
  t.cursor.expect(')');
  return { sql: `excluded.${quoteName(found.name)}`, type: found.type, stored: true };
}

function word(t: Translation): Expr {
  const { cursor } = t;
  const { key } = cursor.peek();
  const following = cursor.peek(1);
  const named = NAMED[key];
  if (named !== undefined) {
    cursor.next();
    return named;
  }
  if (key === 'CASE') return choice(t);
  if (key === 'EXISTS') {
    cursor.next();
    return { sql: `(EXISTS ${parenthesised(t).sql})`, type: INT };
  }
  const literalType = TYPED_LITERALS[key];
  if (literalType !== undefined && following.kind === 'string') {
    cursor.next();
    const value = cursor.string();
    const normal = normalText(value, literalType);
    if (normal === undefined) throw errors.incorrectDate(key, value, '', '1');
    return { sql: quoteText(normal), type: literalType };
  }
  if (following.kind === 'string' && /^_[A-Z0-9]+$/.test(key)) {
    cursor.next();
    const value = textLiteral(t);
    if (key !== '_BINARY' || value.literal === undefined) return value;
    return { sql: `X'${Buffer.from(value.literal.text).toString('hex')}'`, type: BLOB };
  }
  if (key === 'INTERVAL') {
    // `INTERVAL n DAY + date`, the mirror of `date + INTERVAL n DAY`.
    throw errors.unsupported('INTERVAL before the operator +');
  }
  if (BARE.test(key)) return call(t);
  if (following.key !== '(') return column(t);
  if (key === 'CAST' || key === 'CONVERT') return cast(t);
  if (key === 'VALUES' && t.valuesAllowed) return valuesOf(t);
  return call(t);
}

/** Translates a literal, parameter, name, call, CASE or parenthesis. */
export function primary(t: Translation): Expr {
  const token = t.cursor.peek();
  switch (token.kind) {
    case 'number':
      t.cursor.next();
      return numberLiteral(token.value);
    case 'string':
      return textLiteral(t);
    case 'param':
      t.cursor.next();
      return { sql: `?${token.value}`, type: UNKNOWN, parameter: true, label: '?' };
    case 'hex':
      t.cursor.next();
      return hexLiteral(token.value);
    case 'bits':
      t.cursor.next();
      return hexLiteral(bytesOfBits(token.value));
    case 'variable':
      return variable(t);
    case 'name':
      return column(t);
    case 'word':
      return word(t);
    case 'op':
    case 'end':
      if (token.key === '(') return parenthesised(t);
      throw t.cursor.syntaxError();
  }
}
