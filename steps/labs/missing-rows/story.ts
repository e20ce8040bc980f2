import type { Instance } from '../../kit/instance.ts';

/** The lab's table in MySQL. */
export const TABLE = 'lab_missing_rows';

/** One planet by its id. */
export const SELECT = `SELECT id, name FROM ${TABLE} WHERE id = ?`;

const NAMES = ['Mercury', 'Venus', 'Earth', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune'];

/** Ids that exist. */
export const KNOWN_IDS: readonly number[] = NAMES.map((_, index) => index + 1);
/** Ids that do not. */
export const UNKNOWN_IDS: readonly number[] = Array.from({ length: 12 }, (_, index) => 101 + index);

/** Creates the table with the eight planets. */
export async function createPlanets({ mysql }: Instance): Promise<void> {
  await mysql.query(`CREATE TABLE ${TABLE} (id INT UNSIGNED PRIMARY KEY, name VARCHAR(30))`);
  const rows = NAMES.map((name, index) => `(${index + 1}, '${name}')`);
  await mysql.query(`INSERT INTO ${TABLE} VALUES ${rows.join(', ')}`);
}
