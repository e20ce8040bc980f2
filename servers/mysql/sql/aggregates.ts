import { errors } from '../errors.ts';
import { ordered, sorted } from './coerce.ts';
import { numeric } from './enum.ts';
import type { Expr, Translation } from './translation.ts';
import { BIGINT, decimalType, DOUBLE, TEXT, UNKNOWN, type SqlType } from './types.ts';

const AGGREGATES = new Set('COUNT SUM AVG MIN MAX GROUP_CONCAT ANY_VALUE'.split(' '));

const WINDOW_ONLY: Readonly<Record<string, SqlType | 'argument'>> = {
  ROW_NUMBER: BIGINT,
  RANK: BIGINT,
  DENSE_RANK: BIGINT,
  LAG: 'argument',
  LEAD: 'argument',
};

/** Whether the word is an aggregate function. */
export function isAggregate(word: string): boolean {
  return AGGREGATES.has(word);
}

/** Whether the word is a function that only stands before OVER. */
export function isWindowOnly(word: string): boolean {
  return word in WINDOW_ONLY;
}

function order(t: Translation): string {
  const items = t.cursor.list(() => sorted(t.expression()) + t.cursor.direction());
  return `ORDER BY ${items.join(', ')}`;
}

/** Translates a window, from behind its opening parenthesis to its closing one. */
function windowText(t: Translation): string {
  const { cursor } = t;
  const parts: string[] = [];
  if (cursor.accept('PARTITION', 'BY')) {
    const items = cursor.list(() => ordered(t.expression()));
    parts.push(`PARTITION BY ${items.join(', ')}`);
  }
  if (cursor.accept('ORDER', 'BY')) parts.push(order(t));
  if (cursor.isOneOf('ROWS', 'RANGE')) throw errors.unsupported('The frame of a window');
  cursor.expect(')');
  return parts.join(' ');
}

function over(t: Translation): string {
  t.windows ||= t.cursor.is('OVER');
  if (!t.cursor.accept('OVER')) {
    t.aggregates++;
    return '';
  }
  if (!t.cursor.accept('(')) throw errors.unsupported('A window with a name');
  return ` OVER (${windowText(t)})`;
}

function sumType(type: SqlType, extra: number): SqlType {
  if (type.kind === 'int' || type.kind === 'year' || type.kind === 'bit') return decimalType(extra);
  if (type.kind === 'decimal') return decimalType(type.decimals + extra);
  return DOUBLE;
}

function count(t: Translation): string {
  const { cursor } = t;
  if (cursor.accept('*')) return '*';
  const distinct = cursor.accept('DISTINCT');
  const first = t.expression();
  if (cursor.is(',')) throw errors.unsupported('COUNT of several columns');
  return distinct ? `DISTINCT ${ordered(first)}` : first.sql;
}

function groupConcat(t: Translation): string {
  const { cursor } = t;
  const distinct = cursor.accept('DISTINCT');
  const items = [ordered(t.expression())];
  while (cursor.accept(',')) items.push(t.expression().sql);
  const tail = cursor.accept('ORDER', 'BY') ? ` ${order(t)}` : '';
  const separator = cursor.accept('SEPARATOR') ? cursor.string() : ',';
  const value = items.length === 1 ? (items[0] ?? '') : `(${items.join(' || ')})`;
  const literal = `'${separator.replaceAll("'", "''")}'`;
  if (!distinct) return `${value}, ${literal}${tail}`;
  if (separator !== ',') throw errors.unsupported('GROUP_CONCAT(DISTINCT … SEPARATOR)');
  return `DISTINCT ${value}${tail}`;
}

/** Translates an aggregate, with its OVER clause if it has one. */
export function aggregate(t: Translation): Expr {
  const { cursor, scope } = t;
  const name = cursor.next().key;
  cursor.expect('(');
  scope.inside++;
  try {
    return call(t, name);
  } finally {
    scope.inside--;
  }
}

function call(t: Translation, name: string): Expr {
  const { cursor } = t;
  if (name === 'COUNT' || name === 'GROUP_CONCAT') {
    const inner = name === 'COUNT' ? count(t) : groupConcat(t);
    cursor.expect(')');
    const sql = `${name.toLowerCase()}(${inner})${over(t)}`;
    return name === 'COUNT' ? { sql, type: BIGINT } : { sql: `my_cut_group(${sql})`, type: TEXT };
  }
  const distinct = cursor.accept('DISTINCT') ? 'DISTINCT ' : '';
  const value = t.expression();
  cursor.expect(')');
  if (name === 'ANY_VALUE') return { ...value, sql: `(${value.sql})` };
  const window = over(t);
  const made = (of: string, sql: string): string => `${of}(${distinct}${sql})${window}`;
  if (name !== 'SUM' && name !== 'AVG')
    return { sql: made(name.toLowerCase(), ordered(value)), type: value.type };
  const number = numeric(value);
  const { type: from } = value.type.kind === 'text' ? value : number;
  const type = sumType(from, name === 'AVG' ? 4 : 0);
  const sum = made('sum', number.sql);
  if (name === 'SUM')
    return { sql: from.kind === 'decimal' ? `round(${sum}, ${String(type.decimals)})` : sum, type };
  // Of whole numbers the sum is exact, and the quotient told from it.
  return from.kind === 'int'
    ? { sql: `my_average(${sum}, ${made('count', number.sql)})`, type }
    : { sql: made('avg', number.sql), type };
}

/** Translates ROW_NUMBER, RANK, LAG and their like. */
export function windowFunction(t: Translation): Expr {
  const { cursor } = t;
  const name = cursor.next().key;
  const args = cursor.inside(() => t.expression(), true);
  if (!cursor.is('OVER')) throw cursor.syntaxError();
  const type = WINDOW_ONLY[name] ?? UNKNOWN;
  return {
    sql: `${name.toLowerCase()}(${args.map((arg) => arg.sql).join(', ')})${over(t)}`,
    type: type === 'argument' ? (args[0]?.type ?? UNKNOWN) : type,
  };
}
