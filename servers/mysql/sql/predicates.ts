import { errors } from '../errors.ts';
import { comparable, comparedBy } from './coerce.ts';
import { truth } from './enum.ts';
import type { Expr, Translation } from './translation.ts';
import { INT, isBinary } from './types.ts';

/** A condition, which is a number: 1 or 0. */
export const bool = (sql: string): Expr => ({ sql, type: INT });

/** Translates `left key …` for an operator that compares. */
export function comparison(t: Translation, left: Expr, key: string): Expr {
  if (t.cursor.isOneOf('ALL', 'ANY', 'SOME'))
    throw errors.unsupported(`The operator ${key} ALL/ANY`);
  const right = t.expression(7);
  const [a, b] = comparable(left, right);
  return bool(`(${a} ${key === '<=>' ? 'IS' : key} ${b})`);
}

function between(t: Translation, left: Expr, not: string): Expr {
  const low = t.expression(7);
  t.cursor.expect('AND');
  const high = t.expression(7);
  const [value, least] = comparable(left, low, high);
  const [other, most] = comparable(left, high, low);
  if (value === other) return bool(`(${value} ${not}BETWEEN ${least} AND ${most})`);
  return bool(`(${not}(${value} >= ${least} AND ${other} <= ${most}))`);
}

function membership(t: Translation, left: Expr, not: string): Expr {
  t.cursor.expect('(');
  if (t.cursor.isOneOf('SELECT', 'WITH')) {
    const inner = t.within(() => t.select());
    t.cursor.expect(')');
    const [column, another] = inner.columns;
    if (column === undefined || another !== undefined)
      return bool(`(${left.sql} ${not}IN (${inner.sql}))`);
    // SQLite compares as the left side says; what would need the column converted is refused.
    const stored = column.origin !== undefined && column.type.kind !== 'text';
    const [value, item] = comparable(left, { sql: 'x', type: column.type, stored });
    if (item !== 'x') throw errors.unsupported('IN (SELECT …) of another type');
    return bool(`(${value} ${not}IN (${inner.sql}))`);
  }
  const all = t.cursor.list(() => t.expression());
  const pairs = all.map((item) => comparable(left, item, ...all));
  const value = pairs[0]?.[0] ?? left.sql;
  const items = pairs.map(([, item]) => item);
  t.cursor.expect(')');
  if (pairs.some(([other]) => other !== value)) {
    return bool(`(${not}(${pairs.map(([a, b]) => `${a} = ${b}`).join(' OR ')}))`);
  }
  return bool(`(${value} ${not}IN (${items.join(', ')}))`);
}

function like(t: Translation, left: Expr, not: string): Expr {
  const pattern = t.expression(7);
  const plain = t.catalog.modes.has('NO_BACKSLASH_ESCAPES') ? "''" : "'\\'";
  const escape = t.cursor.accept('ESCAPE') ? t.expression(7).sql : plain;
  const isBytes = left.type.kind === 'blob' || pattern.type.kind === 'blob';
  const byCodes = Number(isBytes || isBinary(...comparedBy(left, pattern)));
  return bool(`(${not}my_like(${pattern.sql}, ${left.sql}, ${escape}, ${String(byCodes)}))`);
}

function matched(t: Translation, left: Expr, not: string): Expr {
  const pattern = t.expression(7);
  const options = isBinary(...comparedBy(left, pattern)) ? 'u' : 'iu';
  if (left.type.kind === 'blob' || pattern.type.kind === 'blob')
    throw errors.unsupported('REGEXP of bytes');
  return bool(`(${not}my_regexp(${pattern.sql}, ${left.sql}, '${options}'))`);
}

/** Translates `left IS …`. */
export function is(t: Translation, left: Expr): Expr {
  const not = t.cursor.accept('NOT') ? 'NOT ' : '';
  const { key } = t.cursor.next();
  if (key === 'NULL' || key === 'UNKNOWN') return bool(`(${left.sql} IS ${not}NULL)`);
  if (key === 'TRUE' || key === 'FALSE') return bool(`(${truth(left)} IS ${not}${key})`);
  t.cursor.at--;
  throw t.cursor.syntaxError();
}

/** Translates what NOT may stand before: BETWEEN, IN, LIKE and REGEXP; the cursor stands behind the word. */
export function negatable(t: Translation, left: Expr, key: string, not: string): Expr {
  switch (key) {
    case 'BETWEEN':
      return between(t, left, not);
    case 'IN':
      return membership(t, left, not);
    case 'LIKE':
      return like(t, left, not);
    case 'REGEXP':
    case 'RLIKE':
      return matched(t, left, not);
    default:
      t.cursor.at--;
      throw t.cursor.syntaxError();
  }
}
