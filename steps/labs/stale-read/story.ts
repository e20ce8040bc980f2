/** The lab's table in MySQL. */
export const TABLE = 'lab_stale_read';

/** One planet's row, by its id. */
export const SELECT = `SELECT name, moons FROM ${TABLE} WHERE id = ?`;
/** Saturn. */
export const ID = 6;
/** Known moons of Saturn before and after the 128 that were announced in March 2025. */
export const OLD_MOONS = 146;
export const NEW_MOONS = 274;

export const CREATE = `CREATE TABLE ${TABLE} (id INT UNSIGNED PRIMARY KEY, name VARCHAR(30), moons INT UNSIGNED)`;
export const INSERT = `INSERT INTO ${TABLE} VALUES (5, 'Jupiter', 95), (${ID}, 'Saturn', ${OLD_MOONS})`;

/** The statement that changes the number of moons. */
export const update = (moons: number): string =>
  `UPDATE ${TABLE} SET moons = ${moons} WHERE id = ${ID}`;

/** The number of moons in what a read gave; NaN when there is none. */
export function moonsIn(rows: unknown): number {
  const first: unknown = Array.isArray(rows) ? rows[0] : undefined;
  if (typeof first !== 'object' || first === null || !('moons' in first)) return Number.NaN;
  return Number(first.moons);
}
