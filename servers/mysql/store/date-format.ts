import { toEpoch, type Moment } from '../sql/temporal.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** 0 is Sunday. */
function weekday(moment: Moment): number {
  return (((Math.floor(toEpoch(moment) / DAY_MS) + 4) % 7) + 7) % 7;
}

function dayOfYear(moment: Moment): number {
  return Math.floor((toEpoch(moment) - Date.UTC(moment.year, 0, 1)) / DAY_MS) + 1;
}

/** Week number: MySQL's mode 0 (weeks begin on Sunday, 0 to 53), or mode 3 (ISO 8601, 1 to 53) with its year. */
export function weekOfYear(moment: Moment, iso: boolean): { week: number; year: number } {
  if (!iso) {
    return { week: Math.floor((dayOfYear(moment) + 6 - weekday(moment)) / 7), year: moment.year };
  }
  // The ISO week is the one of its Thursday.
  const thursday = new Date(toEpoch(moment) + (4 - (weekday(moment) || 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const day = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS);
  return { week: Math.floor(day / 7) + 1, year };
}

function ordinal(day: number): string {
  const tens = Math.floor(day / 10);
  return `${String(day)}${tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

function part(moment: Moment, letter: string): string {
  const hour12 = moment.hour % 12 === 0 ? 12 : moment.hour % 12;
  const half = moment.hour < 12 ? 'AM' : 'PM';
  const clock = `${two(moment.minute)}:${two(moment.second)}`;
  switch (letter) {
    case 'a':
      return (DAYS[weekday(moment)] ?? '').slice(0, 3);
    case 'b':
      return (MONTHS[moment.month - 1] ?? '').slice(0, 3);
    case 'c':
      return String(moment.month);
    case 'D':
      return ordinal(moment.day);
    case 'd':
      return two(moment.day);
    case 'e':
      return String(moment.day);
    case 'f':
      return String(moment.micros).padStart(6, '0');
    case 'H':
      return two(moment.hour);
    case 'h':
    case 'I':
      return two(hour12);
    case 'i':
      return two(moment.minute);
    case 'j':
      return String(dayOfYear(moment)).padStart(3, '0');
    case 'k':
      return String(moment.hour);
    case 'l':
      return String(hour12);
    case 'M':
      return MONTHS[moment.month - 1] ?? '';
    case 'm':
      return two(moment.month);
    case 'p':
      return half;
    case 'r':
      return `${two(hour12)}:${clock} ${half}`;
    case 'S':
    case 's':
      return two(moment.second);
    case 'T':
      return `${two(moment.hour)}:${clock}`;
    case 'U':
      return two(weekOfYear(moment, false).week);
    case 'v':
      return two(weekOfYear(moment, true).week);
    case 'W':
      return DAYS[weekday(moment)] ?? '';
    case 'w':
      return String(weekday(moment));
    case 'x':
      return String(weekOfYear(moment, true).year);
    case 'Y':
      return String(moment.year).padStart(4, '0');
    case 'y':
      return two(moment.year % 100);
    default:
      return letter;
  }
}

/** DATE_FORMAT(): MySQL's specifiers, English names. */
export function dateFormat(moment: Moment, format: string): string {
  return format.replaceAll(/%(.)/gs, (_, letter: string) => part(moment, letter));
}
