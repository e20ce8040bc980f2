import type { EngineKind, MysqlSession, StepContext } from '#tutorial';
import { createNarrator } from './narrator.ts';
import { msg } from './text.ts';

/** Rows that make a query cost something on a real server; the embedded engine takes fewer. */
export const OBSERVATIONS: Readonly<Record<EngineKind, number>> = {
  system: 100_000,
  external: 100_000,
  aws: 100_000,
  embedded: 20_000,
};

const TABLE = `CREATE TABLE IF NOT EXISTS observation (
  id INT UNSIGNED NOT NULL,
  planet_id INT UNSIGNED NOT NULL,
  instrument INT UNSIGNED NOT NULL,
  observed_on DATE NOT NULL,
  brightness DECIMAL(5,2) NOT NULL,
  exposure_s INT UNSIGNED NOT NULL,
  PRIMARY KEY (id),
  KEY planet_day (planet_id, observed_on)
)`;

const DIGITS = `(SELECT 0 AS d${Array.from({ length: 9 }, (_unused, index) => ` UNION ALL SELECT ${index + 1}`).join('')})`;

/** Rows one statement makes: large enough to be quick, small enough for a progress bar. */
const CHUNK = 10_000;

// Large primes scatter the values; the same seed gives the same rows on every server. What a value is taken modulo of
// shares no factor with the 8 of the planets, or a planet would have only some of the values.
const INSERT = `INSERT INTO observation (id, planet_id, instrument, observed_on, brightness, exposure_s)
SELECT n + 1, 1 + n % 8, 1 + (n DIV 8 * 7919 + ?) % 12,
  DATE_ADD('2000-01-01', INTERVAL (n * 104729 + ?) % 9131 DAY),
  ((n * 15485863 + ?) % 3001 - 500) / 100, 10 + (n * 32452843 + ?) % 593
FROM (
  SELECT ? + a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n
  FROM ${DIGITS} a CROSS JOIN ${DIGITS} b CROSS JOIN ${DIGITS} c CROSS JOIN ${DIGITS} e
) numbers WHERE n < ?`;

/** Brightness of the observation of number `n` in the smaller tables of the labs, scattered as in the large one. */
export const brightnessOf = (n: number): number => (((n * 15_485_863) % 3001) - 500) / 100;

/** Rows of the table; 0 when it is not there. */
export async function countObservations(session: MysqlSession, database: string): Promise<number> {
  const { rows } = await session.query(
    'SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?',
    [database, 'observation'],
  );
  if (rows.length === 0) return 0;
  const counted = await session.query('SELECT COUNT(*) AS n FROM observation');
  return Number(counted.rows[0]?.n);
}

/**
 * Makes the table hold observations 1 to `rows`, inside the server, from a seed. What an earlier,
 * interrupted try left is kept and gone on from.
 */
export async function seedObservations(
  session: MysqlSession,
  options: { readonly rows: number; readonly seed: number; readonly database: string },
  ctx: StepContext,
): Promise<void> {
  const { rows, seed, database } = options;
  await session.query(TABLE);
  const present = await countObservations(session, database);
  for (let first = present; first < rows; first = nextChunk(first)) {
    ctx.signal.throwIfAborted();
    const end = Math.min(rows, nextChunk(first));
    await session.query(`${INSERT} AND n >= ?`, [
      seed,
      seed * 3,
      seed * 5,
      seed * 7,
      Math.floor(first / CHUNK) * CHUNK,
      end,
      first,
    ]);
    createNarrator(ctx).progress(
      'observations',
      msg('seed-planets.observations.progress'),
      end,
      rows,
      'count',
    );
  }
}

function nextChunk(first: number): number {
  return (Math.floor(first / CHUNK) + 1) * CHUNK;
}
