import { errors, type MySqlError } from '../errors.ts';
import { dateTimeText, fromEpoch, toEpoch } from '../sql/temporal.ts';
import type { Value } from '../sql/types.ts';
import { moment } from './functions-date.ts';
import { seededRandom } from './functions-number.ts';
import { LOOSE_TEXT_BODIES, text } from './functions-text.ts';
import type { SqlFunction } from './function-registry.ts';

/** What functions ask of the connection whose statement runs. */
export interface FunctionHost {
  /** Start of the statement: milliseconds since 1970, with microseconds as the fraction. */
  readonly startedAt: number;
  /** Delays the answer to the statement, in ms, without holding up other connections. */
  sleepMs: number;
  lastInsertId: number;
  readonly variables: {
    get(name: string, session?: boolean): Value;
    /** Minutes the session's time zone is ahead of UTC at a moment (ms since 1970). */
    offsetMinutes(at: number): number;
  };
  readonly userVariables: ReadonlyMap<string, Value>;
  fact(name: string): Value;
  /** Notes a warning. Throws it where strict mode refuses the change of rows that causes it. */
  warn(error: MySqlError, level: 'Note' | 'Warning'): void;
}

/** Where MySQL's Unix time ends, since 8.0.28: 3001-01-19. */
const END_MS = 32_536_771_200_000;

/** A point in time as the text of a zone `offset` minutes ahead of UTC. */
function zoned(at: number, offset: number, digits: number): string {
  const whole = Math.floor(at / 1000) * 1000;
  return dateTimeText(fromEpoch(whole + offset * 60_000, Math.floor((at - whole) * 1000)), digits);
}

function unixTimestamp(host: FunctionHost, value: Value | undefined): Value {
  if (value === undefined) return Math.floor(host.startedAt / 1000);
  const found = moment(value);
  if (found === undefined) return value === null ? null : 0;
  const local = toEpoch(found);
  // The offset is looked up at the guessed moment, then at the moment it leads to (summer time).
  const guess = local - host.variables.offsetMinutes(local) * 60_000;
  const exact = local - host.variables.offsetMinutes(guess) * 60_000;
  if (exact < 0 || exact >= END_MS) return 0;
  return found.micros === 0 ? exact / 1000 : exact / 1000 + found.micros / 1e6;
}

function fromUnix(host: FunctionHost, value: Value): Value {
  const at = Number(value) * 1000;
  if (value === null || !(at >= 0 && at < END_MS)) return null;
  const digits = Number.isInteger(Number(value)) ? 0 : 6;
  return zoned(at, host.variables.offsetMinutes(at), digits);
}

/** Functions that depend on the connection or on the moment. */
export function sessionBodies(current: () => FunctionHost): Readonly<Record<string, SqlFunction>> {
  const now = (at: number, digits: Value | undefined): string =>
    zoned(at, current().variables.offsetMinutes(at), Number(digits ?? 0));
  return {
    ...LOOSE_TEXT_BODIES,
    now: (digits) => now(current().startedAt, digits),
    utc_now: (digits) => zoned(current().startedAt, 0, Number(digits ?? 0)),
    unix_timestamp: (value) => unixTimestamp(current(), value),
    from_unixtime: (value = null) => fromUnix(current(), value),
    session: (name = '') => current().fact(text(name)),
    variable: (name = '', session = 1) => {
      const value = current().variables.get(text(name), session === 1);
      // SQLite's whole numbers are smaller than some settings.
      return typeof value === 'bigint' ? String(value) : value;
    },
    user_variable: (name = '') => current().userVariables.get(text(name)) ?? null,
    set_insert_id: (value = null) => {
      current().lastInsertId = Number(value);
      return value;
    },
    cut_group: (value = null) => {
      const most = Number(current().variables.get('group_concat_max_len'));
      const bytes = Buffer.from(text(value));
      if (value === null || bytes.length <= most) return value;
      current().warn(errors.groupCut('1'), 'Warning');
      const end = [0, 1, 2, 3].find((back) => ((bytes[most - back] ?? 0) & 0xc0) !== 0x80) ?? 0;
      return bytes.toString('utf8', 0, most - end);
    },
    level: (above = 0) => {
      const most = Number(current().variables.get('cte_max_recursion_depth'));
      if (Number(above) + 1 >= most) throw errors.recursionTooDeep(String(most + 1));
      return Number(above) + 1;
    },
    sleep: (seconds = null) => {
      current().sleepMs += Number(seconds) * 1000;
      return 0;
    },
    rand: (seed) => seededRandom(Number(seed ?? 0), current().startedAt),
  };
}
