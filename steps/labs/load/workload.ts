import type { StepClock } from '#tutorial';
import type { Instance } from '../../kit/instance.ts';
import { brightnessOf } from '../../kit/observations.ts';

/** The lab's table in MySQL. */
export const TABLE = 'lab_load';

const PLANETS = 8;
/** Observed days of each planet; together with the planets the rows of the table. */
const DAYS = 2500;
/** First days that a key may stand for; what is left is the longest stretch of days. */
const FIRST_DAYS = 1000;
const LONGEST = DAYS - FIRST_DAYS;
const FIRST_TRY = 300;
/** How often the query is timed; the quickest counts. */
export const TIMED = 5;
/** Rows one statement makes. */
const CHUNK = 4000;

/** The most keys there are. */
export const MOST_KEYS = PLANETS * FIRST_DAYS;

/** What every read asks for: a planet over a stretch of days. Its cost grows with the number of days. */
export const COSTLY = `SELECT instrument, COUNT(*) AS seen, AVG(brightness) AS brightness FROM ${TABLE} WHERE planet_id = ? AND day_number BETWEEN ? AND ? GROUP BY instrument ORDER BY instrument`;

/** The parameters of the query that a key stands for; every key has others. */
export function paramsFor(key: number, days: number): readonly [number, number, number] {
  const first = Math.floor(key / PLANETS);
  return [1 + (key % PLANETS), first, first + days - 1];
}

/** Creates the table and fills it, always with the same numbers. */
export async function createObservations({ mysql }: Instance): Promise<void> {
  await mysql.query(
    `CREATE TABLE ${TABLE} (id INT UNSIGNED NOT NULL, planet_id INT UNSIGNED NOT NULL, day_number INT UNSIGNED NOT NULL, instrument INT UNSIGNED NOT NULL, brightness DECIMAL(5,2) NOT NULL, PRIMARY KEY (id), KEY planet_day (planet_id, day_number))`,
  );
  for (let from = 0; from < PLANETS * DAYS; from += CHUNK) {
    const rows = Array.from({ length: CHUNK }, (_, index) => {
      const n = from + index;
      return `(${n + 1},${1 + (n % PLANETS)},${Math.floor(n / PLANETS)},${1 + ((Math.floor(n / PLANETS) * 7919) % 12)},${brightnessOf(n)})`;
    });
    await mysql.query(`INSERT INTO ${TABLE} VALUES ${rows.join(',')}`);
  }
}

/** The query as it was fitted to this machine. */
export interface Fitted {
  readonly days: number;
  /** What it takes alone, in ms: the shortest of a few. */
  readonly ms: number;
}

/** Finds the number of days for which the query takes about `targetMs` on this machine, as far as the table goes. */
export async function fitQuery(
  { mysql }: Instance,
  clock: StepClock,
  targetMs: number,
): Promise<Fitted> {
  const time = async (days: number): Promise<number> => {
    let best = Infinity;
    for (let turn = 0; turn < TIMED; turn += 1) {
      const begin = clock.now();
      await mysql.query(COSTLY, paramsFor(turn, days));
      best = Math.min(best, clock.now() - begin);
    }
    return best;
  };
  // The second step corrects the first, in which a fresh server is slow and fixed costs count for more.
  const near = daysFor(FIRST_TRY, await time(FIRST_TRY), targetMs);
  const days = daysFor(near, await time(near), targetMs);
  return { days, ms: await time(days) };
}

/** The days that should take `targetMs` when `tried` took `triedMs` and the cost grows in proportion. */
export function daysFor(tried: number, triedMs: number, targetMs: number): number {
  const days = Math.round((tried * targetMs) / Math.max(triedMs, 0.01));
  return Math.min(LONGEST, Math.max(30, days));
}
