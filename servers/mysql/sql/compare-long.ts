import { errors } from '../errors.ts';
import type { Expr } from './translation.ts';
import { isFar, spelled } from './whole.ts';

/** Whether SQLite has no number for what is computed here, or may have none. */
function isLong(value: Expr): boolean {
  return value.stored !== true && (isFar(value) || value.type.isLong === true);
}

/** A number as the text that the order of decimals compares. */
function decimal(value: Expr): string {
  const { sql, type, stored } = spelled(value);
  const isText = stored === true && type.isLong === true;
  return isText ? sql : `my_decimal(${sql}, ${String(type.decimals)})`;
}

function real(value: Expr): string {
  const { sql, type } = spelled(value);
  return type.kind === 'text' ? `my_real(${sql})` : `CAST(${sql} AS REAL)`;
}

/**
 * Both sides of a comparison with a number of more digits than SQLite's have; undefined when there is none.
 * @throws MySqlError 1235 where the type of the other side is not known.
 */
export function comparedLong(left: Expr, right: Expr): [left: string, right: string] | undefined {
  const both = [left, right];
  if (!both.some(isLong)) return undefined;
  const are = (kinds: RegExp): boolean => both.every(({ type }) => kinds.test(type.kind));
  if (are(/^(?:int|decimal|year|bit|null)$/))
    return [`${decimal(left)} COLLATE my_decimal`, decimal(right)];
  // Beside a DOUBLE or a text, MySQL makes a DOUBLE of it too.
  if (are(/^(?:int|decimal|double|float|text)$/)) return [real(left), real(right)];
  throw errors.unsupported('A comparison with a number of more than 15 digits');
}
