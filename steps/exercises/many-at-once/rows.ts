import type { MysqlSession, Typed } from '#tutorial';
import type { CheckTable, TableRow } from '../../kit/exercise/planets.ts';
import { plainRows } from '../../kit/exercise/rows.ts';

const COLUMNS = ['id', 'name', 'moons'];

/** The statement that gives rows by a list of ids, with the mark that the language's client fills with a list. */
export function statementFor({ name }: CheckTable, mark: string): string {
  // mysql2 writes a list without brackets, PyMySQL writes them itself.
  return `SELECT ${COLUMNS.join(', ')} FROM ${name} WHERE id IN ${mark === '?' ? '(?)' : mark}`;
}

/** Puts more rows into the table of a check, under ids of their own. @param random for ids and values */
export async function addRows(
  { name }: CheckTable,
  count: number,
  { mysql, random }: { readonly mysql: MysqlSession; readonly random: () => number },
): Promise<readonly TableRow[]> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const first = 1000 + below(9000);
  const rows = Array.from({ length: count }, (_, index) => ({
    id: first + 3 * index + below(3),
    name: `many${String(below(1_000_000))}`,
    moons: below(300),
  }));
  await mysql.query(
    `INSERT INTO ${name} (id, name, moons) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}`,
    rows.flatMap(({ id, name: planet, moons }) => [id, planet, moons]),
  );
  return rows;
}

/** The ids that came, in order; null for a place with nothing, and in all for what is no list of rows. */
export function idsOf(value: Typed): readonly (string | null)[] | null {
  if (value[0] !== 'list') return null;
  return value[1].map((one) => rowOf(one)?.get('id') ?? null);
}

/** Whether the list holds these rows in this order; null stands for an id that nobody has. */
export function areRows(value: Typed, wanted: readonly (TableRow | null)[]): boolean {
  if (value[0] !== 'list' || value[1].length !== wanted.length) return false;
  return value[1].every((one, index) => {
    const row = wanted[index] ?? null;
    if (row === null) return one[0] === 'nothing';
    const came = rowOf(one);
    return (
      came?.get('id') === String(row.id) &&
      came.get('name') === row.name &&
      came.get('moons') === String(row.moons)
    );
  });
}

function rowOf(one: Typed): ReadonlyMap<string, string> | undefined {
  return plainRows(['list', [one]], COLUMNS)?.[0];
}
