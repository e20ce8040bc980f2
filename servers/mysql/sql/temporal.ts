const DATE_TIME =
  /^\s*(\d{4}(?=[-/.:])|\d\d(?=[-/.]))[-/.:](\d{1,2})[-/.:](\d{1,2})(?:[T ]\s*(\d{1,2})(?::?(\d{1,2}))?(?::?(\d{1,2}))?(?:\.(\d*))?|\s*)\s*$/;
const COMPACT = /^\s*(\d{4}|\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(?:\.(\d*))?)?\s*$/;
const CLOCK = /^\s*(-?)(?:(\d+) )?(\d{1,3}):(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?\s*$/;

/** A point in time without a zone, as MySQL's DATE and DATETIME are. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
  /** Whether the text had a time of day. */
  readonly timed: boolean;
}

/** A number as two digits at least. */
export const two = (value: number): string => String(value).padStart(2, '0');

function micros(fraction: string | undefined): number {
  return Number((fraction ?? '').slice(0, 6).padEnd(6, '0'));
}

/** Days in a month of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads a date or date-time in the forms MySQL takes; undefined when it is none. */
export function parseMoment(text: string): Moment | undefined {
  const found = DATE_TIME.exec(text) ?? COMPACT.exec(text);
  if (found === null) return undefined;
  const [written = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part || 0));
  // Of two digits, 70 to 99 are of the last century.
  const year = found[1]?.length === 2 ? written + (written < 70 ? 2000 : 1900) : written;
  if (month > 12 || day > (month === 0 ? 31 : daysIn(year, month))) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if ((month === 0 || day === 0) && year + month + day !== 0) return undefined;
  const timed = (found[4] ?? '') !== '';
  return { year, month, day, hour, minute, second, micros: micros(found[7]), timed };
}

/** `YYYY-MM-DD` of a moment. */
export function dateText(moment: Moment): string {
  return `${String(moment.year).padStart(4, '0')}-${two(moment.month)}-${two(moment.day)}`;
}

/** `YYYY-MM-DD HH:MM:SS[.ffffff]` of a moment, with `digits` of the fraction (cut, not rounded). */
export function dateTimeText(moment: Moment, digits: number): string {
  const fraction = String(moment.micros).padStart(6, '0').slice(0, digits);
  const clock = `${two(moment.hour)}:${two(moment.minute)}:${two(moment.second)}`;
  return `${dateText(moment)} ${clock}${digits > 0 ? `.${fraction}` : ''}`;
}

/** Milliseconds since 1970 of a moment read as UTC; the fraction below is in `micros`. */
export function toEpoch(moment: Moment): number {
  const date = new Date(0);
  date.setUTCFullYear(moment.year, moment.month - 1, moment.day);
  date.setUTCHours(moment.hour, moment.minute, moment.second, 0);
  return date.getTime();
}

/** The moment of milliseconds since 1970 (UTC), with its fraction in microseconds. */
export function fromEpoch(epoch: number, fraction: number): Moment {
  const date = new Date(epoch);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    micros: fraction,
    timed: true,
  };
}

/** Rounds a moment to `digits` of the fraction, as MySQL does when it stores one. */
function roundMoment(moment: Moment, digits: number): Moment {
  const unit = 10 ** (6 - digits);
  const rounded = Math.round(moment.micros / unit) * unit;
  if (rounded < 1_000_000) return { ...moment, micros: rounded };
  return fromEpoch(toEpoch(moment) + 1000, 0);
}

/** A text as a DATETIME(digits) column stores it; undefined when it is no date. */
export function normalDateTime(text: string, digits: number): string | undefined {
  const moment = parseMoment(text);
  return moment && dateTimeText(roundMoment(moment, digits), digits);
}

/** A text as a DATE column stores it; undefined when it is no date. */
export function normalDate(text: string): string | undefined {
  const moment = parseMoment(text);
  return moment && dateText(moment);
}

/** A text or number as a TIME(digits) column stores it; undefined when it is no time of MySQL's range. */
export function normalTime(text: string, digits: number): string | undefined {
  const found = CLOCK.exec(text);
  if (found === null) {
    const moment = parseMoment(text);
    if (moment?.timed === true) return dateTimeText(roundMoment(moment, digits), digits).slice(11);
    if (!/^-?\d{1,7}(?:\.\d*)?$/.test(text)) return undefined;
    const [whole = '', rest = ''] = text.replace('-', '').split('.');
    const padded = whole.padStart(6, '0');
    const clock = `${padded.slice(0, -4)}:${padded.slice(-4, -2)}:${padded.slice(-2)}`;
    return normalTime(`${text.startsWith('-') ? '-' : ''}${clock}.${rest}`, digits);
  }
  const [, sign = '', days = '0', hours = '0', minutes = '0', seconds = '0', fraction] = found;
  const hour = Number(days || 0) * 24 + Number(hours);
  const minute = Number(minutes || 0);
  const second = Number(seconds || 0);
  if (hour > 838 || minute > 59 || second > 59) return undefined;
  const rest = digits > 0 ? `.${String(micros(fraction)).padStart(6, '0').slice(0, digits)}` : '';
  return `${sign}${two(hour)}:${two(minute)}:${two(second)}${rest}`;
}

/** Order of two times, of any number of hours. SQLite hands an order on from an operand, so other texts come too. */
export function compareTimes(a: string, b: string): number {
  const [left = 0, right = 0] = [a, b].map((text) => {
    const [, sign = '', hours, minutes, seconds] = /^(-?)(\d+):(\d\d):([\d.]+)$/.exec(text) ?? [];
    return Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  });
  return left - right || (a < b ? -1 : Number(a > b));
}

/**
 * A moment written like the values of a column with `digits` of a fraction (-1: a DATE), and longer only when it
 * must be: texts of that form sort and compare as their moments do. Undefined when the text is no moment.
 */
export function momentLike(text: string, digits: number): string | undefined {
  const moment = parseMoment(text);
  if (moment === undefined) return undefined;
  const { hour, minute, second, micros: fraction } = moment;
  if (digits < 0 && hour + minute + second + fraction === 0) return dateText(moment);
  const needed = String(fraction).padStart(6, '0').replace(/0+$/, '').length;
  return dateTimeText(moment, Math.max(digits, needed));
}
