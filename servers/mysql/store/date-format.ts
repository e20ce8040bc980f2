import { toEpoch, two, type Moment } from '../sql/temporal.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

/** Day of the week; 0 is Sunday. */
export function weekday(moment: Moment): number {
  return (((Math.floor(toEpoch(moment) / DAY_MS) + 4) % 7) + 7) % 7;
}

/** Day of its year, from 1, of milliseconds since 1970. */
export function dayOfYear(epoch: number): number {
  return Math.floor((epoch - Date.UTC(new Date(epoch).getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

/**
 * Week number and its year in MySQL's modes 0 to 3: odd ones begin weeks on Monday and give a week to the year of its
 * Thursday, even ones to that of its Sunday; 2 and 3 count from 1 to 53, the others from 0 and by the date's own year.
 */
export function weekOfYear(moment: Moment, mode: number): { week: number; year: number } {
  const monday = mode % 2;
  const begin = toEpoch(moment) - ((weekday(moment) - monday + 7) % 7) * DAY_MS;
  const pivot = begin + monday * 3 * DAY_MS;
  const year = new Date(pivot).getUTCFullYear();
  if (mode > 1 || year === moment.year) return { week: Math.ceil(dayOfYear(pivot) / 7), year };
  if (year < moment.year) return { week: 0, year: moment.year };
  return { week: Math.ceil(dayOfYear(pivot - 7 * DAY_MS) / 7) + 1, year: moment.year };
}

function ordinal(day: number): string {
  const tens = Math.floor(day / 10);
  return `${String(day)}${tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

/** The parts of a moment that STR_TO_DATE reads as digits, by the letter behind %; `half` is an hour of twelve. */
const DIGITS = Object.fromEntries(
  'Y-year y-year m-month c-month d-day e-day H-hour k-hour h-half I-half l-half i-minute s-second S-second f-micros'
    .split(' ')
    .map((pair) => pair.split('-')),
) as Readonly<Record<string, keyof Moment | 'half'>>;

/** STR_TO_DATE(): the moment that a text says in a format, and what is left over; undefined when it is not written so. */
export function readMoment(text: string, format: string): { is: Moment; rest: string } | undefined {
  const is = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, micros: 0, timed: true };
  let rest = text.trimStart();
  let [half, noon] = [0, 0];
  const plain = format.replaceAll('%T', '%H:%i:%s').replaceAll('%r', '%I:%i:%S %p');
  for (const [token] of plain.matchAll(/%.|\S/gs)) {
    const letter = token.slice(1);
    // A text may end early.
    if (rest === '') break;
    let taken = rest.startsWith(token) ? token : '';
    if (/[Mbp]/.test(letter)) {
      const names = letter === 'p' ? ['AM', 'PM'] : MONTHS;
      taken = /^[a-z]*/i.exec(rest)?.[0] ?? '';
      const spelled = names.map((name) => (letter === 'b' ? name.slice(0, 3) : name).toLowerCase());
      const at = spelled.indexOf(taken.toLowerCase());
      if (letter === 'p') noon = at * 12;
      else is.month = at + 1;
      if (at < 0) return undefined;
    } else if (letter in DIGITS) {
      const most = { Y: 4, f: 6 }[letter] ?? 2;
      taken = new RegExp(`^\\d{1,${String(most)}}`).exec(rest)?.[0] ?? '';
      const number = Number(letter === 'f' ? taken.padEnd(6, '0') : taken);
      if (DIGITS[letter] === 'half') half = number === 0 ? 13 : number;
      else Object.assign(is, { [DIGITS[letter] ?? '']: number });
      if (DIGITS[letter] === 'year' && taken.length < 3) is.year += number < 70 ? 2000 : 1900;
    }
    if (taken === '') return undefined;
    rest = rest.slice(taken.length).trimStart();
  }
  if (half > 0) is.hour = (half % 12) + noon;
  const isIn = is.month < 13 && is.day < 32 && is.hour < 24 && is.minute < 60 && is.second < 60;
  return isIn && half < 13 ? { is, rest } : undefined;
}

const clock = (moment: Moment): string => `${two(moment.minute)}:${two(moment.second)}`;
const hour12 = (moment: Moment): number => moment.hour % 12 || 12;
const half = (moment: Moment): string => (moment.hour < 12 ? 'AM' : 'PM');
const day = (moment: Moment): string => DAYS[weekday(moment)] ?? '';
const month = (moment: Moment): string => MONTHS[moment.month - 1] ?? '';
const week = (mode: number) => (moment: Moment) => two(weekOfYear(moment, mode).week);
const weekYear = (mode: number) => (moment: Moment) =>
  String(weekOfYear(moment, mode).year).padStart(4, '0');

/** What each letter behind a % stands for; any other stands for itself. */
const PARTS: Readonly<Record<string, (moment: Moment) => string>> = {
  a: (moment) => day(moment).slice(0, 3),
  b: (moment) => month(moment).slice(0, 3),
  c: (moment) => String(moment.month),
  D: (moment) => ordinal(moment.day),
  d: (moment) => two(moment.day),
  e: (moment) => String(moment.day),
  f: (moment) => String(moment.micros).padStart(6, '0'),
  H: (moment) => two(moment.hour),
  h: (moment) => two(hour12(moment)),
  I: (moment) => two(hour12(moment)),
  i: (moment) => two(moment.minute),
  j: (moment) => String(dayOfYear(toEpoch(moment))).padStart(3, '0'),
  k: (moment) => String(moment.hour),
  l: (moment) => String(hour12(moment)),
  M: month,
  m: (moment) => two(moment.month),
  p: half,
  r: (moment) => `${two(hour12(moment))}:${clock(moment)} ${half(moment)}`,
  S: (moment) => two(moment.second),
  s: (moment) => two(moment.second),
  T: (moment) => `${two(moment.hour)}:${clock(moment)}`,
  U: week(0),
  u: week(1),
  V: week(2),
  v: week(3),
  W: day,
  w: (moment) => String(weekday(moment)),
  X: weekYear(2),
  x: weekYear(3),
  Y: (moment) => String(moment.year).padStart(4, '0'),
  y: (moment) => two(moment.year % 100),
};

/** DATE_FORMAT(): MySQL's specifiers, English names. */
export function dateFormat(moment: Moment, format: string): string {
  return format.replaceAll(/%(.)/gs, (_, letter: string) => PARTS[letter]?.(moment) ?? letter);
}
