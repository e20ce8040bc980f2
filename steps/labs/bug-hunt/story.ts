import type { Instance } from '../../kit/instance.ts';

/** The lab's table in MySQL. */
export const TABLE = 'lab_bug_hunt';

export const CREATE = `CREATE TABLE ${TABLE} (id INT UNSIGNED PRIMARY KEY, name VARCHAR(30), moons INT UNSIGNED, found DATE, picture VARBINARY(8))`;
export const INSERT = `INSERT INTO ${TABLE} VALUES (3, 'Earth', 1, NULL, X'89504E47'), (4, 'Mars', 2, NULL, NULL), (7, 'Uranus', 28, '1781-03-13', NULL)`;

/** One planet by its id. */
export const SELECT = `SELECT id, name, moons, found, picture FROM ${TABLE} WHERE id = ?`;

export const EARTH = 3;
export const MARS = 4;
export const URANUS = 7;

/** The statement for one id as a text of its own, as a reader without parameters has it. */
export const selectOf = (id: number): string => SELECT.replace('?', String(id));

/** Creates the table with its rows. */
export async function createTable({ mysql }: Instance): Promise<void> {
  await mysql.query(CREATE);
  await mysql.query(INSERT);
}
