import { arithmetic } from './arithmetic.ts';
import { asText } from './coerce.ts';
import { collationName } from './column-type.ts';
import { numeric, truth } from './enum.ts';
import { extracted, unquoted } from './function-table.ts';
import { shift, unit } from './interval.ts';
import { bool, comparison, is, negatable } from './predicates.ts';
import { numberLiteral } from './literals.ts';
import { primary } from './primary.ts';
import type { Expr, Translation } from './translation.ts';
import { BLOB, collationOf, JSON_TYPE, TEXT } from './types.ts';
import { negated } from './whole.ts';

/** Binding power of the operators, weakest first (MySQL 8.0 manual, "Operator Precedence"). */
const LEVELS: readonly (readonly [power: number, operators: string])[] = [
  [1, 'OR ||'],
  [2, 'XOR'],
  [3, 'AND &&'],
  [6, 'NOT BETWEEN IN LIKE REGEXP RLIKE IS = <=> >= > <= < <> !='],
  [7, '|'],
  [8, '&'],
  [9, '<< >>'],
  [10, '+ -'],
  [11, '* / % DIV MOD'],
  [12, '^'],
  [15, 'COLLATE'],
  [16, '-> ->>'],
];
const POWER: Readonly<Record<string, number>> = Object.fromEntries(
  LEVELS.flatMap(([power, operators]) => operators.split(' ').map((key) => [key, power] as const)),
);
const NOT_POWER = 4;
const UNARY_POWER = 13;

const COMPARISONS = new Set(['=', '<=>', '>=', '>', '<=', '<', '<>', '!=']);

function logical(t: Translation, left: Expr, key: string): Expr {
  const right = expression(t, (POWER[key] ?? 0) + 1);
  const [a, b] = [truth(left), truth(right)];
  if (key === 'XOR') return bool(`((NOT ${a}) <> (NOT ${b}))`);
  return bool(`(${a} ${key === 'AND' || key === '&&' ? 'AND' : 'OR'} ${b})`);
}

function calculated(t: Translation, left: Expr, key: string): Expr {
  const { cursor } = t;
  if (!cursor.is('INTERVAL') || (key !== '+' && key !== '-')) {
    return arithmetic(left, expression(t, (POWER[key] ?? 0) + 1), key === 'MOD' ? '%' : key);
  }
  cursor.next();
  const amount = expression(t);
  return shift(left, amount, unit(t), key === '-');
}

function collated(t: Translation, left: Expr): Expr {
  const type = { ...left.type, binary: collationName(t.cursor).endsWith('_bin') };
  return { sql: `(${left.sql} COLLATE ${collationOf(type)})`, type, stored: true };
}

function infix(t: Translation, left: Expr, key: string): Expr {
  if (COMPARISONS.has(key)) return comparison(t, left, key);
  const isConcat = key === '||' && t.catalog.modes.has('PIPES_AS_CONCAT');
  if ((POWER[key] ?? 0) <= 3 && !isConcat) return logical(t, left, key);
  if (/^(?:BETWEEN|IN|LIKE|REGEXP|RLIKE)$/.test(key)) return negatable(t, left, key, '');
  switch (key) {
    case '||':
      return { sql: `(${asText(left)} || ${asText(expression(t, UNARY_POWER))})`, type: TEXT };
    case 'NOT':
      return negatable(t, left, t.cursor.next().key, 'NOT ');
    case 'IS':
      return is(t, left);
    case 'COLLATE':
      return collated(t, left);
    case '->':
      return { sql: extracted(left.sql, expression(t, 16)), type: JSON_TYPE };
    case '->>':
      return unquoted(`my_json_text(${extracted(left.sql, expression(t, 16))})`);
    default:
      return calculated(t, left, key);
  }
}

function prefix(t: Translation): Expr {
  const { cursor } = t;
  if (cursor.accept('NOT')) return bool(`(NOT ${truth(expression(t, NOT_POWER + 1))})`);
  if (cursor.accept('!')) return bool(`(NOT ${truth(expression(t, UNARY_POWER))})`);
  // All 64 bits are set in -1.
  if (cursor.accept('~')) return arithmetic(expression(t, UNARY_POWER), numberLiteral('-1'), '^');
  if (cursor.accept('+')) return expression(t, UNARY_POWER);
  if (cursor.accept('BINARY')) {
    return { sql: `CAST(${asText(expression(t, UNARY_POWER))} AS BLOB)`, type: BLOB };
  }
  if (cursor.accept('-')) {
    const inner = expression(t, UNARY_POWER);
    if (inner.literal?.kind === 'number' && !inner.literal.text.startsWith('-')) {
      return numberLiteral(`-${inner.literal.text}`);
    }
    return negated(numeric(inner));
  }
  return primary(t);
}

/**
 * Translates an expression at the cursor, up to an operator that binds weaker than `power`.
 * @throws MySqlError 1064, 1054, 1052, 1305 or 1235.
 */
export function expression(t: Translation, power = 0): Expr {
  let left = prefix(t);
  for (;;) {
    const { key } = t.cursor.peek();
    const isConcat = key === '||' && t.catalog.modes.has('PIPES_AS_CONCAT');
    const binding = isConcat ? UNARY_POWER - 0.5 : POWER[key];
    if (binding === undefined || binding < power) return left;
    t.cursor.next();
    left = infix(t, left, key);
  }
}
