import { errors } from '../errors.ts';
import { quoteName } from '../store/catalog.ts';
import { windowText } from './aggregates.ts';
import { ordered } from './coerce.ts';
import { withClause } from './cte.ts';
import { expression, expressions } from './expression.ts';
import { fromClause } from './from.ts';
import { orderBy } from './order.ts';
import type { OutColumn } from './scope.ts';
import type { Expr, SelectTranslation, Translation } from './translation.ts';
import { commonType } from './types.ts';

const MODIFIERS =
  'ALL DISTINCTROW HIGH_PRIORITY STRAIGHT_JOIN SQL_SMALL_RESULT SQL_BIG_RESULT SQL_BUFFER_RESULT SQL_NO_CACHE SQL_CACHE'.split(
    ' ',
  );

const LIST_ENDS = new Set(') ; FROM UNION EXCEPT INTERSECT WHERE ORDER LIMIT FOR'.split(' '));

/** MySQL's idiom for "all the rest" behind an offset, beyond SQLite's integers. */
const EVERYTHING = '18446744073709551615';

interface Item {
  readonly sql: string;
  readonly column: OutColumn;
}

function star(t: Translation, alias: string | undefined): Item[] {
  if (alias === undefined && t.scope.sources.length === 0) throw t.cursor.syntaxError();
  return t.scope.expand(alias).flatMap((source) =>
    source.columns
      .filter((column) => alias !== undefined || !source.hidden.has(column.name.toLowerCase()))
      .map((column) => ({
        sql: `${quoteName(source.alias)}.${quoteName(column.name)} AS ${quoteName(column.name)}`,
        column: { ...column, table: source.alias },
      })),
  );
}

function outColumn(name: string, value: Expr): OutColumn {
  const { column } = value;
  return column?.origin === undefined
    ? { name, type: value.type }
    : { name, type: value.type, origin: column.origin, table: column.table ?? '' };
}

function item(t: Translation): Item[] {
  const { cursor } = t;
  if (cursor.accept('*')) return star(t, undefined);
  if (cursor.peek(1).key === '.' && cursor.peek(2).key === '*') {
    const alias = cursor.name();
    cursor.at += 2;
    return star(t, alias);
  }
  const from = cursor.at;
  const value = expression(t);
  const text = cursor.textSince(from);
  const name = cursor.optionalAlias(true) ?? value.label ?? text;
  return [{ sql: `${ordered(value)} AS ${quoteName(name)}`, column: outColumn(name, value) }];
}

function items(t: Translation): Item[] {
  t.clause = 'field list';
  const list = item(t);
  while (t.cursor.accept(',')) list.push(...item(t));
  return list;
}

/** Index of the token after the SELECT list that begins at the cursor: FROM, a later clause or the end. */
function endOfList(t: Translation): number {
  const { cursor } = t;
  for (let index = cursor.at; ; index++) {
    const token = cursor.tokens[index];
    if (token === undefined || token.kind === 'end' || LIST_ENDS.has(token.key)) return index;
    if (token.key === '(') index = cursor.closing(index);
  }
}

function groupBy(t: Translation): string {
  t.clause = 'group statement';
  const list = expressions(t).map(ordered);
  if (t.cursor.accept('WITH', 'ROLLUP')) throw errors.unsupported('GROUP BY … WITH ROLLUP');
  return ` GROUP BY ${list.join(', ')}`;
}

function windows(t: Translation): string {
  const parts: string[] = [];
  do {
    const name = t.cursor.name();
    t.cursor.expect('AS', '(');
    parts.push(`${quoteName(name)} AS (${windowText(t, expression)})`);
  } while (t.cursor.accept(','));
  return ` WINDOW ${parts.join(', ')}`;
}

/** Translates `SELECT … HAVING …`, without what belongs to a whole union. */
function core(t: Translation): SelectTranslation {
  const { cursor } = t;
  if (cursor.accept('VALUES')) return rows(t);
  cursor.expect('SELECT');
  let distinct = false;
  t.aggregates = 0;
  for (;;) {
    if (cursor.accept('DISTINCT')) distinct = true;
    else if (cursor.is('SQL_CALC_FOUND_ROWS')) throw errors.unsupported('SQL_CALC_FOUND_ROWS');
    else if (cursor.acceptOneOf(...MODIFIERS) === undefined) break;
  }
  const listStart = cursor.at;
  // The list's names mean nothing before FROM is known, so FROM is read first.
  cursor.at = endOfList(t);
  let from = '';
  if (cursor.accept('FROM')) from = cursor.accept('DUAL') ? '' : ` FROM ${fromClause(t)}`;
  const afterFrom = cursor.at;
  cursor.at = listStart;
  const list = items(t);
  if (!cursor.is('FROM') && from !== '') throw cursor.syntaxError();
  if (from !== '' || cursor.is('FROM')) cursor.at = afterFrom;
  let sql = `SELECT ${distinct ? 'DISTINCT ' : ''}${list.map((entry) => entry.sql).join(', ')}${from}`;
  let where = '';
  if (cursor.accept('WHERE')) {
    t.clause = 'where clause';
    where = expression(t).sql;
  }
  t.scope.aliases = list.map((entry) => entry.column);
  const groups = cursor.accept('GROUP', 'BY') ? groupBy(t) : '';
  let having = '';
  if (cursor.accept('HAVING')) {
    t.clause = 'having clause';
    having = expression(t).sql;
  }
  if (having !== '' && groups === '' && t.aggregates === 0) {
    // MySQL filters plain rows by HAVING as well; SQLite knows it with groups only.
    where = where === '' ? having : `${where} AND ${having}`;
    having = '';
  }
  if (where !== '') sql += ` WHERE ${where}`;
  sql += groups;
  if (having !== '') sql += ` HAVING ${having}`;
  if (cursor.accept('WINDOW')) sql += windows(t);
  return { sql, columns: list.map((entry) => entry.column) };
}

/** Translates `VALUES ROW(1, 2), ROW(3, 4)`. */
function rows(t: Translation): SelectTranslation {
  const lists: Expr[][] = [];
  do {
    t.cursor.expect('ROW', '(');
    lists.push(expressions(t));
    t.cursor.expect(')');
  } while (t.cursor.accept(','));
  const columns = (lists[0] ?? []).map((_, index) => ({
    name: `column_${String(index)}`,
    type: commonType(lists.flatMap((list) => list[index]?.type ?? [])),
  }));
  const values = lists.map((list) => `(${list.map((value) => value.sql).join(', ')})`);
  return { sql: `VALUES ${values.join(', ')}`, columns };
}

function operand(t: Translation): SelectTranslation {
  if (!t.cursor.is('(')) return core(t);
  t.cursor.expect('(');
  const inner = t.within(() => selectStatement(t));
  t.cursor.expect(')');
  return { sql: `SELECT * FROM (${inner.sql})`, columns: inner.columns };
}

function orderAndLimit(t: Translation): string {
  const { cursor } = t;
  let sql = orderBy(t);
  if (cursor.accept('LIMIT')) {
    const first = limit(t);
    if (cursor.accept(',')) sql += ` LIMIT ${limit(t)} OFFSET ${first}`;
    else sql += cursor.accept('OFFSET') ? ` LIMIT ${first} OFFSET ${limit(t)}` : ` LIMIT ${first}`;
  }
  return sql;
}

function limit(t: Translation): string {
  if (t.cursor.peek().kind === 'param') return `?${t.cursor.next().value}`;
  if (t.cursor.peek().value !== EVERYTHING) return String(t.cursor.integer());
  t.cursor.next();
  return '-1';
}

function merge(left: SelectTranslation, right: SelectTranslation, key: string): SelectTranslation {
  if (left.columns.length !== right.columns.length) throw errors.unionColumns();
  const columns = left.columns.map((column, index) => {
    const other = right.columns[index];
    return {
      name: column.name,
      type: other === undefined ? column.type : commonType([column.type, other.type]),
    };
  });
  return { sql: `${left.sql} ${key} ${right.sql}`, columns };
}

/** Translates a SELECT with its WITH, unions, order and limit, in the scope that is current. */
export function selectStatement(t: Translation): SelectTranslation {
  const { cursor } = t;
  const outerCtes = t.ctes;
  const prefix = cursor.accept('WITH') ? withClause(t, operand) : '';
  let result = operand(t);
  for (let key; (key = cursor.acceptOneOf('UNION', 'EXCEPT', 'INTERSECT')) !== undefined;) {
    const all = cursor.accept('ALL') ? ' ALL' : '';
    cursor.accept('DISTINCT');
    result = merge(
      result,
      t.within(() => operand(t)),
      `${key}${all}`,
    );
    t.scope.aliases = result.columns;
  }
  const tail = orderAndLimit(t);
  if (cursor.accept('FOR')) {
    if (!cursor.accept('UPDATE')) cursor.expect('SHARE');
    if (!cursor.accept('NOWAIT')) cursor.accept('SKIP', 'LOCKED');
  } else if (cursor.accept('LOCK')) {
    cursor.expect('IN', 'SHARE', 'MODE');
  }
  if (cursor.is('INTO')) throw errors.unsupported('SELECT … INTO');
  t.ctes = outerCtes;
  return { sql: `${prefix}${result.sql}${tail}`, columns: result.columns };
}
