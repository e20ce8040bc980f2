import type { MysqlSession } from '#tutorial';

/** A row as far as every exercise looks at it. */
export interface TableRow {
  readonly id: number;
  readonly name: string;
  readonly moons: number;
}

type Rows = readonly [TableRow, ...TableRow[]];

/** Rows of a table whose name, ids and values are new in each check, so that nothing can be known beforehand. */
export interface CheckTable {
  readonly name: string;
  /** Eight of them. */
  readonly rows: Rows;
}

const SYLLABLES = ['ar', 'bel', 'cor', 'dan', 'el', 'fen', 'gal', 'hes', 'ir', 'jun', 'kel', 'lor'];

/** Makes the table. @param random for its name and its rows */
export async function makeTable(mysql: MysqlSession, random: () => number): Promise<CheckTable> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const name = `exercise_${below(0xff_ff_ff).toString(16).padStart(6, '0')}`;
  await mysql.query(`DROP TABLE IF EXISTS ${name}`);
  await mysql.query(
    `CREATE TABLE ${name} (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL, moons INT NOT NULL, ` +
      'found DATE, seen DATETIME, mass DECIMAL(12,4), distance BIGINT, mark VARBINARY(8), ' +
      'note VARCHAR(20), nothing VARCHAR(20))',
  );
  const first = 10 + below(90);
  const rowAt = (index: number): TableRow => ({
    id: first + 3 * index + below(3),
    name: `${pick(below)}${pick(below)}${String(index)}`,
    moons: below(300),
  });
  const rows: Rows = [rowAt(0), ...Array.from({ length: 7 }, (_, index) => rowAt(index + 1))];
  for (const { id, name: planet, moons } of rows) {
    const day = `19${two(10 + below(80))}-${two(1 + below(12))}-${two(1 + below(28))}`;
    // Beyond what a double holds, with bytes that are no text, an empty text and no value at all.
    await mysql.query(
      `INSERT INTO ${name} VALUES (?, ?, ?, ?, ?, ?, ?, X'00FF${two(10 + below(80))}', '', NULL)`,
      [
        ...[id, planet, moons, day, `${day} 0${below(10)}:30:00`],
        ...[`${1 + below(1000)}.5000`, `90071992547409${10 + below(80)}`],
      ],
    );
  }
  return { name, rows };
}

function pick(below: (limit: number) => number): string {
  return SYLLABLES[below(SYLLABLES.length)] ?? '';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
