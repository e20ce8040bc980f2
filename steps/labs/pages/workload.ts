import type { WebPages } from '#tutorial';
import type { Instance } from '../../kit/instance.ts';
import { brightnessOf } from '../../kit/observations.ts';

/** The lab's table in MySQL. */
export const TABLE = 'lab_pages';
/** The page that is looked at. */
export const PAGE = '/pages/3';

const PLANETS = 8;
const DAYS = 2500;
/** Rows one statement makes. */
const CHUNK = 4000;

/** What a page shows: the weeks of one planet. */
const SQL = `SELECT week, COUNT(*) AS seen, MIN(brightness) AS brightest, AVG(brightness) AS mean_brightness FROM ${TABLE} WHERE planet_id = ? GROUP BY week ORDER BY week`;

/** The statement of the page, as it would be typed. */
export const PAGE_SQL = SQL.replace('?', '3');

/** Changes what the page shows. */
export const CHANGE = `UPDATE ${TABLE} SET brightness = brightness + 1 WHERE planet_id = 3 AND week = 1`;

/** Pages about planets that are kept for a while. */
export function planetPages(ttlSeconds: number): WebPages {
  return { title: 'Planet', sql: SQL, ttlSeconds };
}

/** Creates the table and fills it, always with the same numbers. */
export async function createSights({ mysql }: Instance): Promise<void> {
  await mysql.query(
    `CREATE TABLE ${TABLE} (id INT UNSIGNED NOT NULL, planet_id INT UNSIGNED NOT NULL, week INT UNSIGNED NOT NULL, brightness DECIMAL(5,2) NOT NULL, PRIMARY KEY (id), KEY planet (planet_id))`,
  );
  for (let from = 0; from < PLANETS * DAYS; from += CHUNK) {
    const rows = Array.from({ length: CHUNK }, (_, index) => {
      const n = from + index;
      return `(${n + 1},${1 + (n % PLANETS)},${1 + Math.floor(n / PLANETS / 7)},${brightnessOf(n)})`;
    });
    await mysql.query(`INSERT INTO ${TABLE} VALUES ${rows.join(',')}`);
  }
}
