import { errors } from '../errors.ts';
import { comparable } from './coerce.ts';
import { shift, unit } from './interval.ts';
import { numberLiteral, primary } from './primary.ts';
import type { Expr, Translation } from './translation.ts';
import { arithmeticType, BIGINT, divisionType, INT, JSON_TYPE, TEXT } from './types.ts';

/** Binding power of the operators, weakest first (MySQL 8.0 manual, "Operator Precedence"). */
const POWER: Readonly<Record<string, number>> = {
  OR: 1,
  '||': 1,
  XOR: 2,
  AND: 3,
  '&&': 3,
  NOT: 6,
  BETWEEN: 6,
  IN: 6,
  LIKE: 6,
  REGEXP: 6,
  RLIKE: 6,
  IS: 6,
  '=': 6,
  '<=>': 6,
  '>=': 6,
  '>': 6,
  '<=': 6,
  '<': 6,
  '<>': 6,
  '!=': 6,
  '|': 7,
  '&': 8,
  '<<': 9,
  '>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '%': 11,
  DIV: 11,
  MOD: 11,
  '^': 12,
  COLLATE: 15,
  '->': 16,
  '->>': 16,
};
const NOT_POWER = 4;
const UNARY_POWER = 13;

const COMPARISONS = new Set(['=', '<=>', '>=', '>', '<=', '<', '<>', '!=']);

const bool = (sql: string): Expr => ({ sql, type: INT });

function logical(t: Translation, left: Expr, key: string): Expr {
  const right = expression(t, (POWER[key] ?? 0) + 1);
  if (key === 'XOR') return bool(`((NOT ${left.sql}) <> (NOT ${right.sql}))`);
  return bool(`(${left.sql} ${key === 'AND' || key === '&&' ? 'AND' : 'OR'} ${right.sql})`);
}

function comparison(t: Translation, left: Expr, key: string): Expr {
  if (t.cursor.isOneOf('ALL', 'ANY', 'SOME'))
    throw errors.unsupported(`The operator ${key} ALL/ANY`);
  const right = expression(t, 7);
  const [a, b] = comparable(left, right);
  return bool(`(${a} ${key === '<=>' ? 'IS' : key} ${b})`);
}

/** An operand of an arithmetic operator: bytes count as a number. */
function operand(value: Expr): Expr {
  return value.type.kind === 'blob' ? { sql: `my_bits(${value.sql})`, type: BIGINT } : value;
}

/** `value + INTERVAL amount unit`; the cursor stands at INTERVAL. */
function shifted(t: Translation, value: Expr, minus: boolean): Expr {
  t.cursor.expect('INTERVAL');
  const amount = expression(t);
  return shift(value, amount, unit(t), minus);
}

function arithmetic(t: Translation, first: Expr, key: string): Expr {
  const left = operand(first);
  if (t.cursor.is('INTERVAL') && (key === '+' || key === '-')) return shifted(t, left, key === '-');
  const right = operand(expression(t, (POWER[key] ?? 0) + 1));
  const whole = left.type.kind === 'int' && right.type.kind === 'int';
  const type = arithmeticType(left.type, right.type, key);
  switch (key) {
    case '/': {
      const real = left.type.kind === 'double' ? left.sql : `${left.sql} * 1.0`;
      return { sql: `(${real} / ${right.sql})`, type: divisionType(left.type, right.type) };
    }
    case 'DIV':
      return {
        sql: whole
          ? `(${left.sql} / ${right.sql})`
          : `CAST(${left.sql} * 1.0 / ${right.sql} AS INTEGER)`,
        type: BIGINT,
      };
    case '%':
    case 'MOD':
      return {
        sql: whole ? `(${left.sql} % ${right.sql})` : `my_mod(${left.sql}, ${right.sql})`,
        type,
      };
    case '^':
      return { sql: `((${left.sql} | ${right.sql}) - (${left.sql} & ${right.sql}))`, type: BIGINT };
    case '|':
    case '&':
    case '<<':
    case '>>':
      return { sql: `(${left.sql} ${key} ${right.sql})`, type: BIGINT };
    default:
      return { sql: `(${left.sql} ${key} ${right.sql})`, type };
  }
}

function between(t: Translation, left: Expr, not: string): Expr {
  const low = expression(t, 7);
  t.cursor.expect('AND');
  const high = expression(t, 7);
  const [value, least] = comparable(left, low);
  const [, most] = comparable(left, high);
  return bool(`(${value} ${not}BETWEEN ${least} AND ${most})`);
}

function membership(t: Translation, left: Expr, not: string): Expr {
  t.cursor.expect('(');
  if (t.cursor.isOneOf('SELECT', 'WITH')) {
    const inner = t.within(() => t.select(t));
    t.cursor.expect(')');
    return bool(`(${left.sql} ${not}IN (${inner.sql}))`);
  }
  const pairs = [comparable(left, expression(t))];
  while (t.cursor.accept(',')) pairs.push(comparable(left, expression(t)));
  const value = pairs[0]?.[0] ?? left.sql;
  const items = pairs.map(([, item]) => item);
  t.cursor.expect(')');
  return bool(`(${value} ${not}IN (${items.join(', ')}))`);
}

function like(t: Translation, left: Expr, not: string): Expr {
  const pattern = expression(t, 7);
  const escape = t.cursor.accept('ESCAPE') ? expression(t, 7).sql : "'\\'";
  return bool(`(${left.sql} ${not}LIKE ${pattern.sql} ESCAPE ${escape})`);
}

function is(t: Translation, left: Expr): Expr {
  const not = t.cursor.accept('NOT') ? 'NOT ' : '';
  const { key } = t.cursor.next();
  if (key === 'NULL' || key === 'UNKNOWN') return bool(`(${left.sql} IS ${not}NULL)`);
  if (key === 'TRUE' || key === 'FALSE') return bool(`(${left.sql} IS ${not}${key})`);
  t.cursor.at--;
  throw t.cursor.syntaxError();
}

function negatable(t: Translation, left: Expr, key: string, not: string): Expr {
  switch (key) {
    case 'BETWEEN':
      return between(t, left, not);
    case 'IN':
      return membership(t, left, not);
    case 'LIKE':
      return like(t, left, not);
    case 'REGEXP':
    case 'RLIKE':
      return bool(`(${not}my_regexp(${expression(t, 7).sql}, ${left.sql}))`);
    default:
      t.cursor.at--;
      throw t.cursor.syntaxError();
  }
}

function collated(t: Translation, left: Expr): Expr {
  const name = t.cursor.peek().kind === 'string' ? t.cursor.string() : t.cursor.next().value;
  const collation = name.endsWith('_bin') || name === 'binary' ? 'BINARY' : 'NOCASE';
  return { sql: `(${left.sql} COLLATE ${collation})`, type: left.type, stored: true };
}

function infix(t: Translation, left: Expr, key: string): Expr {
  if (COMPARISONS.has(key)) return comparison(t, left, key);
  switch (key) {
    case 'OR':
    case '||':
    case 'XOR':
    case 'AND':
    case '&&':
      return logical(t, left, key);
    case 'NOT':
      return negatable(t, left, t.cursor.next().key, 'NOT ');
    case 'IS':
      return is(t, left);
    case 'COLLATE':
      return collated(t, left);
    case '->':
      return { sql: `(${left.sql} -> ${expression(t, 16).sql})`, type: JSON_TYPE };
    case '->>':
      return { sql: `CAST(${left.sql} ->> ${expression(t, 16).sql} AS TEXT)`, type: TEXT };
    case 'BETWEEN':
    case 'IN':
    case 'LIKE':
    case 'REGEXP':
    case 'RLIKE':
      return negatable(t, left, key, '');
    default:
      return arithmetic(t, left, key);
  }
}

function prefix(t: Translation): Expr {
  const { cursor } = t;
  if (cursor.accept('NOT')) return bool(`(NOT ${expression(t, NOT_POWER + 1).sql})`);
  if (cursor.accept('!')) return bool(`(NOT ${expression(t, UNARY_POWER).sql})`);
  if (cursor.accept('~')) return { sql: `(~${expression(t, UNARY_POWER).sql})`, type: BIGINT };
  if (cursor.accept('+')) return expression(t, UNARY_POWER);
  if (cursor.accept('BINARY')) {
    const inner = expression(t, UNARY_POWER);
    return { sql: `(${inner.sql} COLLATE BINARY)`, type: inner.type, stored: true };
  }
  if (cursor.accept('-')) {
    const inner = expression(t, UNARY_POWER);
    if (inner.literal?.kind === 'number' && !inner.literal.text.startsWith('-')) {
      return numberLiteral(`-${inner.literal.text}`);
    }
    return { sql: `(-${inner.sql})`, type: inner.type };
  }
  return primary(t, expression);
}

/**
 * Translates an expression at the cursor, up to an operator that binds weaker than `power`.
 * @throws MySqlError 1064, 1054, 1052, 1305 or 1235.
 */
export function expression(t: Translation, power = 0): Expr {
  let left = prefix(t);
  for (;;) {
    const { key } = t.cursor.peek();
    const binding = POWER[key];
    if (binding === undefined || binding < power) return left;
    t.cursor.next();
    left = infix(t, left, key);
  }
}

/** Translates expressions separated by commas. */
export function expressions(t: Translation): Expr[] {
  const list = [expression(t)];
  while (t.cursor.accept(',')) list.push(expression(t));
  return list;
}
