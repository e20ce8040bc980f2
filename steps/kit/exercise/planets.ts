import type { MysqlSession } from '#tutorial';

/** Rows of a table whose name, ids and values are new in each check, so that nothing can be known beforehand. */
export interface CheckTable {
  readonly name: string;
  readonly rows: readonly { readonly id: number; readonly name: string; readonly moons: number }[];
}

const SYLLABLES = ['ar', 'bel', 'cor', 'dan', 'el', 'fen', 'gal', 'hes', 'ir', 'jun', 'kel', 'lor'];

/** Makes the table. @param random for its name and its rows */
export async function makeTable(mysql: MysqlSession, random: () => number): Promise<CheckTable> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const name = `exercise_${below(0xff_ff_ff).toString(16).padStart(6, '0')}`;
  await mysql.query(`DROP TABLE IF EXISTS ${name}`);
  await mysql.query(
    `CREATE TABLE ${name} (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL, moons INT NOT NULL)`,
  );
  const first = 10 + below(90);
  const rows = Array.from({ length: 8 }, (_, index) => ({
    id: first + 3 * index + below(3),
    name: `${pick(below)}${pick(below)}${String(index)}`,
    moons: below(300),
  }));
  for (const { id, name: planet, moons } of rows) {
    await mysql.query(`INSERT INTO ${name} VALUES (?, ?, ?)`, [id, planet, moons]);
  }
  return { name, rows };
}

function pick(below: (limit: number) => number): string {
  return SYLLABLES[below(SYLLABLES.length)] ?? '';
}
