import { errors } from '../errors.ts';
import { arithmetic } from './arithmetic.ts';
import { asText, ordered, roundedDecimal } from './coerce.ts';
import { numeric } from './enum.ts';
import {
  arg,
  plain,
  same,
  shaped,
  typed,
  type FunctionEntry,
  type FunctionTable,
} from './function-table.ts';
import { BIGINT, commonType, decimalType, DOUBLE, INT, isNumeric } from './types.ts';

function toInteger(name: string): FunctionEntry {
  return shaped(1, 1, (args) => {
    const kind = args[0]?.type.kind;
    if (kind === 'int') return { sql: arg(args, 0), type: BIGINT };
    const exact = kind === 'decimal';
    const sql = `${name}(${arg(args, 0)})`;
    return exact ? { sql: `CAST(${sql} AS INTEGER)`, type: BIGINT } : { sql, type: DOUBLE };
  });
}

const round = shaped(1, 2, (args) => {
  const [value, digits] = args;
  const sql = arg(args, 0);
  const places = digits === undefined ? 0 : Number(digits.literal?.text ?? Number.NaN);
  const kind = value?.type.kind;
  if (kind === 'int' && places >= 0) return { sql, type: BIGINT };
  const type =
    kind === 'decimal' ? decimalType(Math.max(0, places || 0)) : kind === 'int' ? BIGINT : DOUBLE;
  if (places >= 0 && kind === 'decimal') {
    return { sql: roundedDecimal(sql, places), type };
  }
  if (kind === 'double' || kind === 'float' || kind === 'text')
    return { sql: `my_round_even(${sql}, ${digits === undefined ? '0' : digits.sql})`, type };
  if (places >= 0) return { sql: `round(${sql}, ${String(places)})`, type };
  return { sql: `my_round(${sql}, ${arg(args, 1)})`, type };
});

const extreme = (name: string): FunctionEntry =>
  shaped(2, 1000, (args) => {
    const type = commonType(args.map((item) => item.type));
    const numbers = args.some((item) => isNumeric(item.type));
    const known = args.every((item) => isNumeric(item.type) || item.type.kind === 'text');
    if (numbers && !known && !isNumeric(type) && type.kind !== 'unknown') {
      throw errors.unsupported('A number beside a date in GREATEST or LEAST');
    }
    // Of equal ones MySQL takes the first; SQLite's min takes the last.
    const items = name === 'min' ? args.toReversed() : args;
    // A number beside a text is compared as a text.
    const texts = items.map((item) =>
      type.kind === 'text' ? asText(item) : (type.isLong === true ? item : numeric(item)).sql,
    );
    return { sql: `${name}(${texts.map((sql) => ordered({ sql, type })).join(', ')})`, type };
  });

/** Arithmetic and mathematics. */
export const NUMBER_FUNCTIONS: FunctionTable = {
  ABS: shaped(1, 1, (args) => ({ sql: `abs(${arg(args, 0)})`, type: args[0]?.type ?? DOUBLE })),
  SIGN: same('sign', INT, 1),
  CEIL: toInteger('ceil'),
  FLOOR: toInteger('floor'),
  ROUND: round,
  TRUNCATE: shaped(2, 2, (args) => ({
    sql: `my_truncate(${arg(args, 0)}, ${arg(args, 1)})`,
    type:
      args[0]?.type.kind === 'decimal'
        ? decimalType(Math.max(0, Number(args[1]?.literal?.text ?? 0)))
        : (args[0]?.type ?? DOUBLE),
  })),
  MOD: shaped(2, 2, (args) => args.reduce((a, b) => arithmetic(a, b, '%'))),
  ...plain('', DOUBLE, 1, 'SQRT EXP LN LOG2 LOG10 SIN COS TAN'),
  POW: same('pow', DOUBLE, 2),
  PI: typed({ ...DOUBLE, decimals: 6 }, 0, 0, () => 'round(pi(), 6)'),
  RAND: typed(DOUBLE, 0, 1, (args) =>
    args.length === 0 ? '(0.5 + random() / 18446744073709551616.0)' : `my_rand(${arg(args, 0)})`,
  ),
  GREATEST: extreme('max'),
  LEAST: extreme('min'),
};
