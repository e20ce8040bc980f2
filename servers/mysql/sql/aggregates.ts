import { errors } from '../errors.ts';
import { ordered, sorted } from './coerce.ts';
import { numeric } from './enum.ts';
import type { Expr, Recurse, Translation } from './translation.ts';
import { BIGINT, decimalType, DOUBLE, JSON_TYPE, TEXT, UNKNOWN, type SqlType } from './types.ts';

const AGGREGATES = new Set(
  'COUNT SUM AVG MIN MAX GROUP_CONCAT JSON_ARRAYAGG JSON_OBJECTAGG ANY_VALUE'.split(' '),
);

const WINDOW_ONLY: Readonly<Record<string, SqlType | 'argument'>> = {
  ROW_NUMBER: BIGINT,
  RANK: BIGINT,
  DENSE_RANK: BIGINT,
  NTILE: BIGINT,
  PERCENT_RANK: DOUBLE,
  CUME_DIST: DOUBLE,
  LAG: 'argument',
  LEAD: 'argument',
  FIRST_VALUE: 'argument',
  LAST_VALUE: 'argument',
  NTH_VALUE: 'argument',
};

/** Whether the word is an aggregate function. */
export function isAggregate(word: string): boolean {
  return AGGREGATES.has(word);
}

/** Whether the word is a function that only stands before OVER. */
export function isWindowOnly(word: string): boolean {
  return word in WINDOW_ONLY;
}

function order(t: Translation, recurse: Recurse): string {
  const items: string[] = [];
  do {
    const item = sorted(recurse(t));
    items.push(t.cursor.accept('DESC') ? `${item} DESC` : item);
    t.cursor.accept('ASC');
  } while (t.cursor.accept(','));
  return `ORDER BY ${items.join(', ')}`;
}

/** Translates a window, from behind its opening parenthesis to its closing one. */
export function windowText(t: Translation, recurse: Recurse): string {
  const { cursor } = t;
  const parts: string[] = [];
  const base = cursor.isOneOf('ROWS', 'RANGE') ? undefined : cursor.optionalName();
  if (base !== undefined && !cursor.is('BY')) parts.push(`"${base}"`);
  if (cursor.accept('PARTITION', 'BY')) {
    const items: string[] = [];
    do items.push(ordered(recurse(t)));
    while (cursor.accept(','));
    parts.push(`PARTITION BY ${items.join(', ')}`);
  }
  if (cursor.accept('ORDER', 'BY')) parts.push(order(t, recurse));
  if (cursor.isOneOf('ROWS', 'RANGE')) {
    while (!cursor.is(')')) {
      const token = cursor.next();
      if (token.key === 'INTERVAL') throw errors.unsupported('A window frame of INTERVAL');
      if (token.kind === 'end') throw cursor.syntaxError();
      parts.push(token.kind === 'param' ? `?${token.value}` : token.value);
    }
  }
  cursor.expect(')');
  return parts.join(' ');
}

function over(t: Translation, recurse: Recurse): string {
  if (!t.cursor.accept('OVER')) {
    t.aggregates++;
    return '';
  }
  if (!t.cursor.accept('(')) return ` OVER "${t.cursor.name()}"`;
  return ` OVER (${windowText(t, recurse)})`;
}

function sumType(type: SqlType, extra: number): SqlType {
  if (type.kind === 'int' || type.kind === 'year' || type.kind === 'bit') return decimalType(extra);
  if (type.kind === 'decimal') return decimalType(type.decimals + extra);
  return DOUBLE;
}

function count(t: Translation, recurse: Recurse): string {
  const { cursor } = t;
  if (cursor.accept('*')) return '*';
  const distinct = cursor.accept('DISTINCT');
  const items = [recurse(t)];
  while (cursor.accept(',')) items.push(recurse(t));
  const [first] = items;
  if (items.length === 1 && first !== undefined) {
    return distinct ? `DISTINCT ${ordered(first)}` : first.sql;
  }
  // NULL in any column takes the row out of COUNT(DISTINCT a, b), and || keeps that.
  return `DISTINCT ${items.map((item) => `iif(${item.sql} IS NULL, NULL, quote(${item.sql}))`).join(" || ',' || ")}`;
}

function groupConcat(t: Translation, recurse: Recurse): string {
  const { cursor } = t;
  const distinct = cursor.accept('DISTINCT');
  const items = [ordered(recurse(t))];
  while (cursor.accept(',')) items.push(recurse(t).sql);
  const tail = cursor.accept('ORDER', 'BY') ? ` ${order(t, recurse)}` : '';
  const separator = cursor.accept('SEPARATOR') ? cursor.string() : ',';
  const value = items.length === 1 ? (items[0] ?? '') : `(${items.join(' || ')})`;
  const literal = `'${separator.replaceAll("'", "''")}'`;
  if (!distinct) return `${value}, ${literal}${tail}`;
  if (separator !== ',') throw errors.unsupported('GROUP_CONCAT(DISTINCT … SEPARATOR)');
  return `DISTINCT ${value}${tail}`;
}

/** Translates an aggregate, with its OVER clause if it has one. */
export function aggregate(t: Translation, recurse: Recurse): Expr {
  const { cursor } = t;
  const name = cursor.next().key;
  cursor.expect('(');
  if (name === 'COUNT' || name === 'GROUP_CONCAT') {
    const inner = name === 'COUNT' ? count(t, recurse) : groupConcat(t, recurse);
    cursor.expect(')');
    const call = `${name.toLowerCase()}(${inner})${over(t, recurse)}`;
    return { sql: call, type: name === 'COUNT' ? BIGINT : TEXT };
  }
  const distinct = cursor.accept('DISTINCT') ? 'DISTINCT ' : '';
  const value = recurse(t);
  const second = name === 'JSON_OBJECTAGG' && cursor.accept(',') ? recurse(t).sql : undefined;
  cursor.expect(')');
  const window = over(t, recurse);
  switch (name) {
    case 'SUM':
    case 'AVG': {
      const number = numeric(value);
      const { type: from } = value.type.kind === 'text' ? value : number;
      const type = sumType(from, name === 'AVG' ? 4 : 0);
      const sum = `${name.toLowerCase()}(${distinct}${number.sql})${window}`;
      const exact = name === 'SUM' && number.type.kind === 'decimal';
      return { sql: exact ? `round(${sum}, ${String(type.decimals)})` : sum, type };
    }
    case 'ANY_VALUE':
      return { ...value, sql: `(${value.sql})` };
    case 'JSON_ARRAYAGG':
      return { sql: `json_group_array(${value.sql})${window}`, type: JSON_TYPE };
    case 'JSON_OBJECTAGG':
      return {
        sql: `json_group_object(${value.sql}, ${second ?? 'NULL'})${window}`,
        type: JSON_TYPE,
      };
    default:
      return {
        sql: `${name.toLowerCase()}(${distinct}${ordered(value)})${window}`,
        type: value.type,
      };
  }
}

/** Translates ROW_NUMBER, RANK, LAG and their like. */
export function windowFunction(t: Translation, recurse: Recurse): Expr {
  const { cursor } = t;
  const name = cursor.next().key;
  const args: Expr[] = [];
  cursor.expect('(');
  while (!cursor.is(')')) {
    args.push(recurse(t));
    if (!cursor.accept(',')) break;
  }
  cursor.expect(')');
  if (!cursor.is('OVER')) throw cursor.syntaxError();
  const type = WINDOW_ONLY[name] ?? UNKNOWN;
  return {
    sql: `${name.toLowerCase()}(${args.map((arg) => arg.sql).join(', ')})${over(t, recurse)}`,
    type: type === 'argument' ? (args[0]?.type ?? UNKNOWN) : type,
  };
}
