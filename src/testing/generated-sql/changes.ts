import { surroundings } from './expressions.ts';
import { namesOf } from './queries.ts';
import type { Random } from './random.ts';
import type { GeneratedColumn, GeneratedTable } from './tables.ts';
import { list, sql, type Piece } from './tree.ts';
import { fitting, literal, unfitting } from './values.ts';

const MOST_ROWS = 14;

function id(random: Random, table: GeneratedTable): Piece {
  if (table.automatic && random.chance(0.3)) return sql`NULL`;
  const value = 1 + random.below(MOST_ROWS);
  return literal(String(value), value);
}

interface Insertion {
  readonly names: readonly string[];
  readonly rows: readonly Piece[];
}

function insertion(
  random: Random,
  table: GeneratedTable,
  count: number,
  bad: boolean,
  plain = false,
): Insertion {
  const all = random.chance(0.6);
  const optionalOnes = table.columns.filter((column) => !column.required || column.hasDefault);
  const left = all ? [] : random.some(optionalOnes, 0);
  const columns = table.columns.filter((column) => !left.includes(column));
  // In the first row, whose faults every server meets first.
  const badColumn = random.below(Math.max(1, columns.length));
  // All rows number themselves, or none does: what a mix counts differs between versions.
  const numbered = table.automatic && (plain || random.chance(0.5));
  const rows = Array.from({ length: count }, (_, row) => {
    const values = columns.map((column, at) => {
      if (bad && row === 0 && at === badColumn) return unfitting(random, column);
      return column.hasDefault && random.chance(0.1) ? sql`DEFAULT` : fitting(random, column);
    });
    const own = id(random, { ...table, automatic: false });
    return sql`(${[numbered ? sql`NULL` : own, ...values].length > 0 ? list([numbered ? sql`NULL` : own, ...values], ', ', 99) : ''})`;
  });
  return { names: ['id', ...columns.map((column) => column.name)], rows };
}

function settable(random: Random, table: GeneratedTable): readonly GeneratedColumn[] {
  return random.some(table.columns, 1);
}

function assignment(random: Random, table: GeneratedTable, column: GeneratedColumn): Piece {
  const around = surroundings(random, namesOf(table));
  const free = random.chance(0.3) && !column.required;
  if (free && column.family === 'text' && column.size >= 40)
    return sql`${column.name} = LEFT(${around.expression('text', 1)}, 20)`;
  if (free && column.family === 'date')
    return sql`${column.name} = ${around.expression('date', 1)}`;
  if (free && column.type === 'BIGINT') return sql`${column.name} = ${around.expression('int', 1)}`;
  return sql`${column.name} = ${fitting(random, column)}`;
}

function insert(random: Random, table: GeneratedTable): Piece {
  const count = 1 + random.below(4);
  const isIgnore = random.chance(0.2);
  const bad = !table.automatic && random.chance(0.12);
  const { names, rows } = insertion(random, table, count, bad, true);
  const ignore = sql`${isIgnore ? ' IGNORE' : ''}`;
  return sql`INSERT${ignore} INTO ${table.name} (${names.join(', ')}) VALUES ${list(rows)}`;
}

function upsert(random: Random, table: GeneratedTable): Piece {
  // Which of several numbers an upsert tells is left open by the manual.
  const count = table.automatic ? 1 : 1 + random.below(2);
  const { names, rows } = insertion(random, table, count, false);
  const sets = settable(random, table).filter((column) => !column.unique);
  if (sets.length === 0) return insert(random, table);
  const assigned = sets.map((column) =>
    names.includes(column.name) && random.chance(0.6)
      ? sql`${column.name} = VALUES(${column.name})`
      : sql`${column.name} = ${fitting(random, column)}`,
  );
  return sql`INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${list(rows)} ON DUPLICATE KEY UPDATE ${list(assigned)}`;
}

function replace(random: Random, table: GeneratedTable): Piece {
  const bad = !table.automatic && random.chance(0.1);
  const { names, rows } = insertion(random, table, table.automatic ? 1 : 1 + random.below(2), bad);
  return sql`REPLACE INTO ${table.name} (${names.join(', ')}) VALUES ${list(rows)}`;
}

function where(random: Random, table: GeneratedTable): Piece {
  const around = surroundings(random, namesOf(table));
  if (random.chance(0.6))
    return sql` WHERE id ${random.pick(['=', '<=', '>'])} ${String(1 + random.below(MOST_ROWS))}`;
  return sql` WHERE ${around.expression('condition', 2)}`;
}

function update(random: Random, table: GeneratedTable): Piece {
  const columns = settable(random, table);
  const bad = random.chance(0.08) ? random.pick(columns) : undefined;
  const sets = columns.map((column) =>
    column === bad
      ? sql`${column.name} = ${unfitting(random, column)}`
      : assignment(random, table, column),
  );
  const order = random.chance(0.15) ? ` ORDER BY id${random.pick(['', ' DESC'])} LIMIT 2` : '';
  return sql`UPDATE ${table.name} SET ${list(sets)}${where(random, table)}${order}`;
}

function remove(random: Random, table: GeneratedTable): Piece {
  const order = random.chance(0.3) ? ` ORDER BY id${random.pick(['', ' DESC'])} LIMIT 1` : '';
  return sql`DELETE FROM ${table.name}${where(random, table)}${order}`;
}

function copy(random: Random, table: GeneratedTable): Piece {
  if (table.automatic) return remove(random, table);
  const names = table.columns.map((column) => column.name).join(', ');
  return sql`INSERT INTO ${table.name} (id, ${names}) SELECT id + 20, ${names} FROM ${table.name} WHERE id <= ${String(random.below(4))}`;
}

const FORMS = [
  insert,
  insert,
  insert,
  upsert,
  upsert,
  replace,
  update,
  update,
  update,
  remove,
  copy,
];

/** Makes up a change of the table's rows. */
export function change(random: Random, table: GeneratedTable): Piece {
  return random.pick(FORMS)(random, table);
}
