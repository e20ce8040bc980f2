import { errors } from '../errors.ts';
import {
  arg,
  plain,
  same,
  shaped,
  typed,
  type FunctionEntry,
  type FunctionTable,
} from './function-table.ts';
import type { Expr } from './translation.ts';
import { BIGINT, DATE, DATETIME, datetimeType, decimalType, INT, TEXT, TIME } from './types.ts';

const computed = (name: string): FunctionEntry =>
  typed(INT, 1, 1, (args) => `my_date_part('${name}', ${arg(args, 0)})`);

function digitsOf(args: readonly Expr[]): number {
  return Math.min(6, Number(args[0]?.literal?.text ?? 0));
}

const clockOf = (name: string): FunctionEntry =>
  shaped(0, 1, (args) => ({
    sql: `${name}(${String(digitsOf(args))})`,
    type: datetimeType(digitsOf(args)),
  }));

/** Dates and times. */
export const DATE_FUNCTIONS: FunctionTable = {
  DATE_FORMAT: same('my_date_format', TEXT, 2),
  DATEDIFF: same('my_datediff', BIGINT, 2),
  ...plain('my_', DATE, 1, 'LAST_DAY FROM_DAYS'),
  STR_TO_DATE: shaped(2, 2, (args) => {
    const letters = args[1]?.literal?.text.match(/%./gs)?.join('') ?? '%?';
    const other = letters.replace(/%[YymcdeHkhIlisSfTrMbp]/g, '');
    if (other !== '') throw errors.unsupported(`STR_TO_DATE by the format ${other}`);
    const [isDate, isTime] = [/[YymcdeMb]/.test(letters), /[HkhIlisSfTrp]/.test(letters)];
    const digits = letters.includes('f') ? 6 : 0;
    const clocked = isDate ? datetimeType(digits) : { ...TIME, decimals: digits };
    const type = isTime ? clocked : DATE;
    return { sql: `my_str_to_date(${arg(args, 0)}, ${arg(args, 1)}, '${type.kind}')`, type };
  }),
  SEC_TO_TIME: same('my_sec_to_time', TIME, 1),
  TIME_TO_SEC: same('my_time_to_sec', BIGINT, 1),
  NOW: clockOf('my_now'),
  UTC_TIMESTAMP: clockOf('my_utc_now'),
  CURDATE: typed(DATE, 0, 0, () => 'substr(my_now(0), 1, 10)'),
  CURTIME: shaped(0, 1, (args) => ({
    sql: `substr(my_now(${String(digitsOf(args))}), 12)`,
    type: { ...TIME, decimals: digitsOf(args) },
  })),
  DATE: typed(DATE, 1, 1, (args) =>
    args[0]?.type.kind.startsWith('date') === true
      ? `substr(${arg(args, 0)}, 1, 10)`
      : `my_cast_temporal(${arg(args, 0)}, 'date', 0)`,
  ),
  TIME: shaped(1, 1, (args) => {
    const decimals = args[0]?.type.kind === 'datetime' ? args[0].type.decimals : 0;
    const sql = `my_cast_temporal(${arg(args, 0)}, 'time', ${String(decimals)})`;
    return { sql, type: { ...TIME, decimals } };
  }),
  TIMESTAMP: typed(DATETIME, 1, 1, (args) => `my_cast_temporal(${arg(args, 0)}, 'datetime', 0)`),
  ...Object.fromEntries(
    'YEAR MONTH DAY HOUR MINUTE SECOND MICROSECOND QUARTER WEEK WEEKOFYEAR WEEKDAY DAYOFWEEK DAYOFYEAR TO_DAYS'
      .split(' ')
      .map((name) => [name, computed(name)]),
  ),
  DAYNAME: typed(TEXT, 1, 1, (args) => `my_date_format(${arg(args, 0)}, '%W')`),
  MONTHNAME: typed(TEXT, 1, 1, (args) => `my_date_format(${arg(args, 0)}, '%M')`),
  UNIX_TIMESTAMP: shaped(0, 1, (args) => {
    const digits = args[0]?.type.kind === 'datetime' ? args[0].type.decimals : 0;
    return {
      sql: args.length === 0 ? 'my_unix_timestamp()' : `my_unix_timestamp(${arg(args, 0)})`,
      type: digits === 0 ? BIGINT : decimalType(digits),
    };
  }),
  FROM_UNIXTIME: shaped(1, 2, (args) => ({
    sql:
      args.length === 1
        ? `my_from_unixtime(${arg(args, 0)})`
        : `my_date_format(my_from_unixtime(${arg(args, 0)}), ${arg(args, 1)})`,
    type: args.length === 1 ? DATETIME : TEXT,
  })),
};
