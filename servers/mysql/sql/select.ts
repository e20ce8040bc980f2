import { errors } from '../errors.ts';
import { quoteName } from '../store/catalog.ts';
import { ordered } from './coerce.ts';
import { withClause } from './cte.ts';
import { fromClause } from './from.ts';
import { requireGrouped, requireListed, type Part } from './grouping.ts';
import { condition, limit, orderBy } from './order.ts';
import type { OutColumn } from './scope.ts';
import type { Expr, SelectTranslation, Translation } from './translation.ts';
import { commonType, isBinary } from './types.ts';
import { isFar, spelled } from './whole.ts';

const MODIFIERS =
  'ALL DISTINCTROW HIGH_PRIORITY STRAIGHT_JOIN SQL_SMALL_RESULT SQL_BIG_RESULT SQL_BUFFER_RESULT SQL_NO_CACHE SQL_CACHE'.split(
    ' ',
  );

const LIST_ENDS = new Set(') ; FROM UNION EXCEPT INTERSECT WHERE ORDER LIMIT FOR'.split(' '));

interface Item extends Part {
  readonly sql: string;
  readonly column: OutColumn;
}

function star(t: Translation, alias: string | undefined): Item[] {
  if (alias === undefined && t.scope.sources.length === 0) throw t.cursor.syntaxError();
  return t.scope.expand(alias).flatMap((source) =>
    source.columns
      .filter((column) => alias !== undefined || !source.hidden.has(column.name.toLowerCase()))
      .map((column) => {
        const sql = `${quoteName(source.alias)}.${quoteName(column.name)}`;
        const value = { sql, type: column.type, column, stored: column.origin !== undefined };
        const out = { ...column, table: source.alias };
        return {
          sql: `${sql} AS ${quoteName(column.name)}`,
          column: out,
          value,
          columns: [column],
        };
      }),
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
  const names = t.scope.named.length;
  const value = t.expression();
  const columns = t.scope.named.slice(names);
  const text = cursor.textSince(from);
  const name = cursor.optionalAlias(true) ?? value.label ?? text;
  // What no SELECT around this one reads may go as text.
  const isHanded = t.depth === 0 && isFar(value);
  const type = isHanded ? { ...value.type, isLong: true } : value.type;
  const sql = `${isHanded ? spelled(value).sql : ordered(value)} AS ${quoteName(name)}`;
  return [{ sql, column: outColumn(name, { ...value, type }), value, columns }];
}

/** Index of the token after the SELECT list that begins at the cursor: FROM, a later clause or the end. */
function endOfList(t: Translation): number {
  const { cursor } = t;
  let depth = 0;
  for (let index = cursor.at; ; index++) {
    const token = cursor.tokens[index];
    if (token === undefined || token.kind === 'end') return index;
    if (depth === 0 && LIST_ENDS.has(token.key)) return index;
    depth += Number(token.key === '(') - Number(token.key === ')');
  }
}

/** Reads GROUP BY, where a number or an alias stands for a member of the list. */
function groupBy(t: Translation, list: readonly Item[]): { sql: string; parts: readonly Part[] } {
  t.clause = 'group statement';
  const values = t.cursor.list(() => t.expression());
  if (t.cursor.accept('WITH', 'ROLLUP')) throw errors.unsupported('GROUP BY … WITH ROLLUP');
  const parts = values.map(
    (value) =>
      list.find(({ column }) => column === value.column) ??
      (value.literal?.kind === 'number' ? list[Number(value.sql) - 1] : undefined) ?? {
        value,
        columns: [],
      },
  );
  return { sql: ` GROUP BY ${values.map(ordered).join(', ')}`, parts };
}

/** Translates `SELECT … HAVING …`, without what belongs to a whole union. */
function core(t: Translation): SelectTranslation {
  const { cursor } = t;
  if (cursor.is('VALUES')) throw errors.unsupported('VALUES as a statement');
  cursor.expect('SELECT');
  let distinct = false;
  const { hasLevels } = t;
  Object.assign(t, { aggregates: 0, windows: false, hasLevels: false });
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
  t.clause = 'field list';
  const list = t.cursor.list(() => item(t)).flat();
  if (!cursor.is('FROM') && from !== '') throw cursor.syntaxError();
  if (from !== '' || cursor.is('FROM')) cursor.at = afterFrom;
  const above = t.scope.sources.find(({ isRecursive }) => isRecursive)?.alias;
  const level = above === undefined ? '0' : `my_level(${quoteName(above)}."my level")`;
  const listed = [...list.map((entry) => entry.sql), ...(hasLevels ? [level] : [])].join(', ');
  let sql = `SELECT ${distinct ? 'DISTINCT ' : ''}${listed}${from}`;
  let where = condition(t, 'WHERE');
  t.scope.aliases = list.map((entry) => entry.column);
  const groups = cursor.accept('GROUP', 'BY') ? groupBy(t, list) : undefined;
  const { scope } = t;
  const known = scope.named.length;
  let having = condition(t, 'HAVING');
  t.grouping = {
    list,
    groups: groups?.parts,
    isGrouped: groups !== undefined || t.aggregates > 0,
    isDistinct: distinct,
    sources: scope.sources,
    sql: from + where,
    isFull: t.catalog.modes.has('ONLY_FULL_GROUP_BY'),
  };
  if (t.grouping.isGrouped && t.windows) throw errors.unsupported('A window over groups');
  requireListed(t.grouping, scope.named.slice(known));
  for (const [at, entry] of list.entries())
    requireGrouped(t.grouping, entry, at + 1, 'SELECT list');
  if (having !== '' && groups === undefined && t.aggregates === 0) {
    // MySQL filters plain rows by HAVING as well; SQLite knows it with groups only.
    where = where === '' ? having : `${where} AND ${having}`;
    having = '';
  }
  if (where !== '') sql += ` WHERE ${where}`;
  sql += groups?.sql ?? '';
  if (having !== '') sql += ` HAVING ${having}`;
  if (cursor.is('WINDOW')) throw errors.unsupported('WINDOW');
  return { sql, columns: list.map((entry) => entry.column) };
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

function merge(left: SelectTranslation, right: SelectTranslation, key: string): SelectTranslation {
  if (left.columns.length !== right.columns.length) throw errors.unionColumns();
  const columns = left.columns.map((column, index) => {
    const type = right.columns[index]?.type ?? column.type;
    const isText = column.type.kind === 'text' && type.kind === 'text';
    if (isText && !key.endsWith('ALL') && isBinary(type) !== isBinary(column.type))
      throw errors.unsupported(`${key} of a text that compares by codes and one that does not`);
    const isLong = column.type.isLong === true || type.isLong === true;
    if (isLong && !(column.type.isLong === type.isLong && column.type.decimals === type.decimals))
      throw errors.unsupported(`${key} of numbers of more than 15 digits`);
    return { name: column.name, type: commonType([column.type, type]) };
  });
  return { sql: `${left.sql} ${key} ${right.sql}`, columns };
}

/** Translates a SELECT with its WITH, unions, order and limit, in the scope that is current. */
export function selectStatement(t: Translation): SelectTranslation {
  const { cursor } = t;
  const outerCtes = t.ctes;
  const prefix = cursor.accept('WITH') ? withClause(t, operand) : '';
  const { hasLevels } = t;
  let result = operand(t);
  for (let key; (key = cursor.acceptOneOf('UNION', 'EXCEPT', 'INTERSECT')) !== undefined;) {
    const all = cursor.accept('ALL') ? ' ALL' : '';
    cursor.accept('DISTINCT');
    result = merge(
      result,
      t.within(() => operand(t), true, hasLevels),
      `${key}${all}`,
    );
    t.scope.aliases = result.columns;
    t.grouping = undefined;
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
