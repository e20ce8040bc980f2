import type { StepClock } from '#tutorial';
import type { Instance } from '../../kit/instance.ts';

/** The lab's table in MySQL. */
export const TABLE = 'lab_stampede';

const ROWS = 1200;
const FIRST_TRY = 200;
/** How often the query is timed; the quickest counts. */
export const TIMED = 3;

/** A query whose cost grows with the square of its parameter: every reading compared with every smaller one. */
export const COSTLY = `SELECT a.planet, COUNT(*) AS pairs, MAX(a.reading - b.reading) AS widest FROM ${TABLE} a JOIN ${TABLE} b ON b.reading < a.reading WHERE a.id <= ? AND b.id <= ? GROUP BY a.planet ORDER BY a.planet`;

/** A query that costs next to nothing. */
export const CHEAP = `SELECT id, planet, reading FROM ${TABLE} WHERE id = ?`;

/** Creates the table and fills it, always with the same numbers. */
export async function createReadings({ mysql }: Instance): Promise<void> {
  await mysql.query(
    `CREATE TABLE ${TABLE} (id INT UNSIGNED PRIMARY KEY, planet INT UNSIGNED, reading INT UNSIGNED)`,
  );
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const id = index + 1;
    return `(${id},${(id % 8) + 1},${(id * 7919) % 10_007})`;
  });
  await mysql.query(`INSERT INTO ${TABLE} VALUES ${rows.join(',')}`);
}

/** The costly query as it was fitted to this machine. */
export interface Costly {
  readonly params: readonly number[];
  /** Readings that are compared with each other. */
  readonly size: number;
  /** What it takes alone, in ms: the shortest of a few. */
  readonly ms: number;
}

/** Finds the parameter with which the costly query takes about `targetMs` on this machine. */
export async function fitCostly(
  { mysql }: Instance,
  clock: StepClock,
  targetMs: number,
): Promise<Costly> {
  const time = async (size: number): Promise<number> => {
    let best = Infinity;
    for (let turn = 0; turn < TIMED; turn += 1) {
      const begin = clock.now();
      await mysql.query(COSTLY, [size, size]);
      best = Math.min(best, clock.now() - begin);
    }
    return best;
  };
  // The second step corrects the first, in which a fresh server is slow and small costs count for more.
  const near = sizeFor(FIRST_TRY, await time(FIRST_TRY), targetMs);
  const size = sizeFor(near, await time(near), targetMs);
  return { size, params: [size, size], ms: await time(size) };
}

/** The size that should take `targetMs` when `triedSize` took `triedMs` and the cost grows with the square. */
export function sizeFor(triedSize: number, triedMs: number, targetMs: number): number {
  const size = Math.round(triedSize * Math.sqrt(targetMs / Math.max(triedMs, 0.01)));
  return Math.min(ROWS, Math.max(20, size));
}
