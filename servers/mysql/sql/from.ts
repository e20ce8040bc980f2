import { errors } from '../errors.ts';
import { quoteName } from '../store/catalog.ts';
import { expression } from './expression.ts';
import { columnsOf, type OutColumn, type Source } from './scope.ts';
import type { Translation } from './translation.ts';

const JOINS = ['JOIN', 'INNER', 'CROSS', 'LEFT', 'RIGHT', 'NATURAL', 'STRAIGHT_JOIN'];

function indexHints(t: Translation): void {
  const { cursor } = t;
  while (cursor.isOneOf('USE', 'FORCE', 'IGNORE') && cursor.peek(1).key !== '') {
    cursor.next();
    if (cursor.acceptOneOf('INDEX', 'KEY') === undefined) throw cursor.syntaxError();
    if (cursor.accept('FOR')) cursor.next();
    cursor.at = cursor.closing(cursor.at) + 1;
  }
}

function derived(t: Translation): string {
  const { cursor } = t;
  cursor.accept('LATERAL');
  cursor.expect('(');
  const inner = t.within(() => t.select(t), false);
  cursor.expect(')');
  const alias = cursor.optionalAlias(false);
  if (alias === undefined) throw cursor.syntaxError();
  t.scope.add({ alias, columns: inner.columns, hidden: new Set() });
  return `(${inner.sql}) AS ${quoteName(alias)}`;
}

function source(t: Translation): string {
  const { cursor } = t;
  if (cursor.is('(') || cursor.is('LATERAL')) {
    const inside = cursor.peek(1).key;
    if (
      cursor.is('LATERAL') ||
      inside === 'SELECT' ||
      inside === 'WITH' ||
      inside === 'VALUES' ||
      (inside === '(' && cursor.peek(2).key === 'SELECT')
    ) {
      return derived(t);
    }
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
  indexHints(t);
  t.scope.add({
    alias,
    columns: columns.map((column) => ({ ...column, table: alias })),
    hidden: new Set(),
  });
  return alias === name ? quoteName(name) : `${quoteName(name)} AS ${quoteName(alias)}`;
}

function using(t: Translation, before: readonly Source[]): string {
  const { cursor } = t;
  const names: string[] = [];
  cursor.expect('(');
  do names.push(cursor.name());
  while (cursor.accept(','));
  cursor.expect(')');
  const joined = t.scope.sources.slice(before.length);
  for (const name of names) {
    for (const entry of joined) entry.hidden.add(name.toLowerCase());
  }
  return ` USING (${names.map(quoteName).join(', ')})`;
}

function natural(t: Translation, before: readonly Source[]): void {
  const known = new Set(
    before.flatMap((entry) => entry.columns.map((column) => column.name.toLowerCase())),
  );
  for (const entry of t.scope.sources.slice(before.length)) {
    for (const column of entry.columns) {
      if (known.has(column.name.toLowerCase())) entry.hidden.add(column.name.toLowerCase());
    }
  }
}

function join(t: Translation): string {
  const { cursor } = t;
  const isNatural = cursor.accept('NATURAL');
  const side = cursor.acceptOneOf('LEFT', 'RIGHT', 'INNER', 'CROSS');
  cursor.accept('OUTER');
  if (!cursor.accept('STRAIGHT_JOIN')) cursor.expect('JOIN');
  const before = [...t.scope.sources];
  const outer = side === 'LEFT' || side === 'RIGHT' ? `${side} ` : '';
  let sql = ` ${isNatural ? 'NATURAL ' : ''}${outer}JOIN ${source(t)}`;
  if (isNatural) natural(t, before);
  if (cursor.accept('ON')) {
    const clause = t.clause;
    t.clause = 'on clause';
    sql += ` ON ${expression(t).sql}`;
    t.clause = clause;
  } else if (cursor.accept('USING')) {
    sql += using(t, before);
  } else if (outer !== '' && !isNatural) {
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
