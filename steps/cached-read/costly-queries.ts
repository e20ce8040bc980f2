import type { Message } from '#tutorial';
import { msg } from './text.ts';

/** A query over the generated observations. */
export interface CostlyQuery {
  readonly name: Message;
  readonly sql: string;
  /** True for the one whose result is what makes a hit dear. */
  readonly large: boolean;
}

/** Rows of the large result. */
export const LARGE_ROWS = 2000;

/**
 * From one that an index answers to one that sorts the whole table; about 1, 10, 30 and 250 ms for 100,000 rows. The
 * last one is cheap for the database and has a large result.
 */
export const QUERIES: readonly CostlyQuery[] = [
  {
    name: msg('cached-read.costly.month'),
    large: false,
    sql: `SELECT MONTH(observed_on) AS month, COUNT(*) AS seen,
  AVG(brightness) AS brightness
FROM observation
WHERE planet_id = 3
  AND observed_on BETWEEN '2010-01-01' AND '2010-12-31'
GROUP BY MONTH(observed_on)`,
  },
  {
    name: msg('cached-read.costly.planet'),
    large: false,
    sql: `SELECT instrument, COUNT(*) AS seen, AVG(brightness) AS brightness
FROM observation
WHERE planet_id = 5
GROUP BY instrument`,
  },
  {
    name: msg('cached-read.costly.instrument'),
    large: false,
    sql: `SELECT planet_id, COUNT(*) AS seen,
  MIN(brightness) AS brightest, SUM(exposure_s) AS exposure_s
FROM observation
WHERE instrument = 7
GROUP BY planet_id`,
  },
  {
    name: msg('cached-read.costly.ranking'),
    large: false,
    sql: `SELECT name, observed_on, brightness FROM (
  SELECT p.name, o.observed_on, o.brightness,
    ROW_NUMBER() OVER (
      PARTITION BY o.planet_id ORDER BY o.brightness, o.id
    ) AS place
  FROM observation o JOIN planet p ON p.id = o.planet_id
) ranked WHERE place <= 3`,
  },
  {
    name: msg('cached-read.costly.large', { rows: LARGE_ROWS }),
    large: true,
    sql: `SELECT observed_on, instrument, brightness, exposure_s
FROM observation
WHERE planet_id = 3
ORDER BY observed_on, id LIMIT ${LARGE_ROWS}`,
  },
];
