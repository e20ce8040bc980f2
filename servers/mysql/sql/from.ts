import { errors } from '../errors.ts';
import { quoteName } from '../store/catalog.ts';
import { truth } from './enum.ts';
import { columnsOf, type OutColumn, type Source } from './scope.ts';
import type { Translation } from './translation.ts';

const JOINS = ['JOIN', 'INNER', 'CROSS', 'LEFT', 'RIGHT', 'NATURAL', 'STRAIGHT_JOIN'];

function derived(t: Translation): string {
  const { cursor } = t;
  cursor.expect('(');
  const inner = t.within(() => t.select(), false);
  cursor.expect(')');
  const alias = cursor.optionalAlias(false);
  if (alias === undefined) throw cursor.syntaxError();
  t.scope.add({ alias, columns: inner.columns, hidden: new Set() });
  return `(${inner.sql}) AS ${quoteName(alias)}`;
}

function source(t: Translation): string {
  const { cursor } = t;
  if (cursor.is('LATERAL')) throw errors.unsupported('LATERAL');
  if (cursor.is('(')) {
    const inside = cursor.peek(1).key;
    const isNested = inside === '(' && cursor.peek(2).key === 'SELECT';
    if (isNested || /^(?:SELECT|WITH|VALUES)$/.test(inside)) return derived(t);
    cursor.expect('(');
    const inner = fromClause(t);
    cursor.expect(')');
    return `(${inner})`;
  }
  const { value } = cursor.peek();
  const cte =
    cursor.peek(1).key === '.' ? undefined : t.ctes.findLast((entry) => entry.name === value);
  if (cursor.is('JSON_TABLE', '(')) throw errors.unsupported('JSON_TABLE');
  let columns: readonly OutColumn[];
  let name: string;
  if (cte === undefined) {
    const { database, table } = t.existingTable();
    name = table.name;
    columns = columnsOf(database, table, name);
  } else {
    name = cursor.name();
    columns = cte.columns;
  }
  const alias = cursor.optionalAlias(false) ?? name;
  if (cursor.isOneOf('USE', 'FORCE', 'IGNORE')) throw errors.unsupported('An index hint');
  t.scope.add({
    alias,
    columns: columns.map((column) => ({ ...column, table: alias })),
    hidden: new Set(),
    isTable: cte === undefined,
    isRecursive: cte?.isRecursive === true,
  });
  return alias === name ? quoteName(name) : `${quoteName(name)} AS ${quoteName(alias)}`;
}

function using(t: Translation, before: readonly Source[]): string {
  const { cursor } = t;
  const names = cursor.inside(() => cursor.name());
  const joined = t.scope.sources.slice(before.length);
  for (const name of names) {
    for (const entry of joined) entry.hidden.add(name.toLowerCase());
  }
  return ` USING (${names.map(quoteName).join(', ')})`;
}

function join(t: Translation): string {
  const { cursor } = t;
  if (cursor.is('NATURAL')) throw errors.unsupported('NATURAL JOIN');
  const side = cursor.acceptOneOf('LEFT', 'RIGHT', 'INNER', 'CROSS');
  cursor.accept('OUTER');
  if (!cursor.accept('STRAIGHT_JOIN')) cursor.expect('JOIN');
  const before = [...t.scope.sources];
  const outer = side === 'LEFT' || side === 'RIGHT' ? `${side} ` : '';
  let sql = ` ${outer}JOIN ${source(t)}`;
  if (cursor.accept('ON')) {
    const clause = t.clause;
    t.clause = 'on clause';
    sql += ` ON ${truth(t.expression())}`;
    t.clause = clause;
  } else if (cursor.accept('USING')) {
    sql += using(t, before);
  } else if (outer !== '') {
    throw cursor.syntaxError();
  }
  return sql;
}

/** Translates the tables of a FROM clause and adds them to the scope. */
export function fromClause(t: Translation): string {
  const { cursor } = t;
  let sql = source(t);
  for (;;) {
    if (cursor.accept(',')) sql += `, ${source(t)}`;
    else if (cursor.isOneOf(...JOINS)) sql += join(t);
    else break;
  }
  if (cursor.is('PARTITION')) throw errors.unsupported('SELECT … PARTITION');
  return sql;
}
