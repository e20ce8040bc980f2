import { surroundings } from './expressions.ts';
import type { Named, Surroundings, Yield } from './surroundings.ts';
import type { Random } from './random.ts';
import type { GeneratedTable } from './tables.ts';
import { kind, list, optional, sql, written, type Piece } from './tree.ts';

const YIELDS: readonly Yield[] = [
  'int',
  'int',
  'decimal',
  'text',
  'text',
  'text',
  'date',
  'datetime',
  'time',
  'double',
  'condition',
  'json',
  'bytes',
];
const DEPTH = 3;
const PATHS = ['$.a', '$.b', '$.bb', '$.a.c'];
/** Characters of a label that every server keeps. */
const LABEL = 60;

/** The columns of a table, under an alias when one is given. */
export function namesOf(table: GeneratedTable, alias?: string): Named[] {
  const prefix = alias === undefined ? '' : `${alias}.`;
  const id = {
    name: 'id',
    family: 'int',
    type: 'INT',
    size: 2_147_483_647,
    scale: 0,
    unsigned: false,
    required: true,
    hasDefault: false,
    unique: true,
  } as const;
  return [id, ...table.columns].map((column) => ({ reference: `${prefix}${column.name}`, column }));
}

function where(around: Surroundings): Piece {
  return optional(sql` WHERE ${around.expression('condition', DEPTH - 1)}`);
}

/** What yields a number without a sign, and does not fail. */
function unsigned(around: Surroundings): Piece {
  const { random } = around;
  const operator = random.pick(['&', '|', '^', '>>']);
  return random.chance(0.5)
    ? sql`CRC32(${around.expression('text', 1)})`
    : sql`(ABS(${around.expression('int', 1)}) ${operator} ${String(random.below(9))})`;
}

/** A difference below 0 of numbers without a sign is refused; which rows are computed at all is each server's own affair. */
function subtracted(random: Random, [first]: readonly GeneratedTable[]): Piece {
  const from = random.pick(['(1 & 1)', "CRC32('a')", 'CAST(2 AS UNSIGNED)']);
  const amount = random.pick(['1', '2', '4000000000']);
  return sql`SELECT ${from} - ${amount} AS n FROM ${first?.name ?? 'DUAL'}`;
}

function item(around: Surroundings, at: number): Piece {
  const { random } = around;
  const value = random.chance(0.05)
    ? unsigned(around)
    : random.chance(0.05)
      ? sql`JSON_UNQUOTE(JSON_EXTRACT(${around.expression('json', 0)}, '${random.pick(PATHS)}'))`
      : around.expression(random.pick(YIELDS), DEPTH);
  const short = written(value).length <= LABEL;
  return short && random.chance(0.3) ? value : sql`${value} AS c${String(at)}`;
}

function items(around: Surroundings): Piece {
  const count = 1 + around.random.below(4);
  return list(Array.from({ length: count }, (_, at) => item(around, at)));
}

function direction(random: Random): string {
  return random.pick(['', ' ASC', ' DESC', ' DESC']);
}

/** An order that leaves nothing open: the keys come last. */
function ordered(around: Surroundings, keys: readonly string[]): Piece {
  const { random } = around;
  const first = random.pick<Yield | 'enum'>([
    'int',
    'text',
    'decimal',
    'date',
    'enum',
    'enum',
    'condition',
  ]);
  const members = around.columns.filter(({ column }) => column.family === 'enum');
  const value =
    first === 'enum' ? sql`${members[0]?.reference ?? 'id'}` : around.expression(first, 1);
  // A bare number would mean a place in the list.
  return sql` ORDER BY ${optional(sql`IFNULL(${value}, NULL)${direction(random)}, `)}${keys.join(', ')}`;
}

function enumOrder(around: Surroundings, keys: readonly string[]): Piece | undefined {
  const found = around.columns.find(({ column }) => column.family === 'enum');
  if (found === undefined) return undefined;
  return sql` ORDER BY ${found.reference}${direction(around.random)}, ${keys.join(', ')}`;
}

function page(random: Random): string {
  return random.pick(['', ' LIMIT 3', ' LIMIT 2 OFFSET 1', ' LIMIT 1, 2', ' LIMIT 0']);
}

function tail(around: Surroundings, keys: readonly string[]): Piece {
  const { random } = around;
  if (random.chance(0.3)) return sql``;
  const order = (random.chance(0.3) ? enumOrder(around, keys) : undefined) ?? ordered(around, keys);
  return optional(sql`${order}${page(random)}`);
}

function plain(random: Random, [first]: readonly GeneratedTable[]): Piece {
  if (first === undefined) return sql`SELECT 1`;
  const around = surroundings(random, namesOf(first));
  const what = random.chance(0.15) ? sql`*` : items(around);
  return sql`SELECT ${what} FROM ${first.name}${where(around)}${tail(around, ['id'])}`;
}

function withoutTable(random: Random): Piece {
  return sql`SELECT ${items(surroundings(random, []))}`;
}

function joined(random: Random, [first, second]: readonly GeneratedTable[]): Piece {
  if (first === undefined || second === undefined) return withoutTable(random);
  const around = surroundings(random, [...namesOf(first, 'x'), ...namesOf(second, 'y')]);
  const join = random.pick(['JOIN', 'LEFT JOIN', 'INNER JOIN', 'RIGHT JOIN']);
  const on = random.chance(0.6)
    ? sql`x.id = y.id`
    : kind('condition', sql`${around.expression('condition', 1)}`, 'x.id = y.id');
  return sql`SELECT ${items(around)} FROM ${first.name} x ${join} ${second.name} y ON ${on}${where(around)}${tail(around, ['x.id', 'y.id'])}`;
}

function distinct(random: Random, [first]: readonly GeneratedTable[]): Piece {
  if (first === undefined) return withoutTable(random);
  const around = surroundings(random, namesOf(first));
  const what = around.expression(
    random.pick<Yield>(['int', 'decimal', 'date', 'condition', 'bytes']),
    2,
  );
  return sql`SELECT DISTINCT ${what} AS c FROM ${first.name}${where(around)}`;
}

function aggregate(around: Surroundings, isGrouped: boolean): Piece {
  const { random } = around;
  const of = (what: Yield): Piece => around.expression(what, 1);
  return random.pick<() => Piece>([
    () => sql`COUNT(*)`,
    () => sql`COUNT(${of('text')})`,
    // MariaDB 10.11 loses the group of NULL when it counts distinct values in a falling order.
    () =>
      isGrouped ? sql`COUNT(*)` : sql`COUNT(DISTINCT ${random.pick(around.columns).reference})`,
    () => sql`SUM(${of('int')})`,
    () => sql`SUM(${of('decimal')})`,
    () => sql`AVG(${of('int')})`,
    () => sql`AVG(${of('decimal')})`,
    () => sql`SUM(${of('condition')})`,
    () =>
      sql`${random.pick(['MIN', 'MAX'])}(${of(random.pick(['int', 'decimal', 'date', 'datetime', 'double', 'time']))})`,
  ])();
}

function grouped(random: Random, [first]: readonly GeneratedTable[]): Piece {
  if (first === undefined) return withoutTable(random);
  const around = surroundings(random, namesOf(first));
  const key = around.expression(random.pick<Yield>(['int', 'decimal', 'date', 'condition']), 2);
  const count = 1 + random.below(3);
  const whole = random.chance(0.3);
  const sums = Array.from(
    { length: count },
    (_, at) => sql`${aggregate(around, !whole)} AS a${String(at)}`,
  );
  const having = random.chance(0.3) ? optional(sql` HAVING ${aggregate(around, true)} > 1`) : sql``;
  if (whole) return sql`SELECT ${list(sums)} FROM ${first.name}${where(around)}`;
  return sql`SELECT ${key} AS k, ${list(sums)} FROM ${first.name}${where(around)} GROUP BY k${having}${optional(sql` ORDER BY k${direction(random)}`)}`;
}

function nested(random: Random, [first, second]: readonly GeneratedTable[]): Piece {
  if (first === undefined || second === undefined) return withoutTable(random);
  const outer = surroundings(random, namesOf(first, 'x'));
  const inner = surroundings(random, namesOf(second, 'y'));
  const condition = inner.expression('condition', 1);
  return random.pick<() => Piece>([
    () =>
      sql`SELECT x.id FROM ${first.name} x WHERE EXISTS (SELECT 1 FROM ${second.name} y WHERE y.id = x.id AND ${condition})`,
    () =>
      sql`SELECT x.id FROM ${first.name} x WHERE x.id ${random.pick(['IN', 'NOT IN'])} (SELECT y.id FROM ${second.name} y WHERE ${condition})`,
    () =>
      sql`SELECT x.id, (SELECT COUNT(*) FROM ${second.name} y WHERE y.id > x.id) AS n FROM ${first.name} x${where(outer)}`,
    () =>
      sql`SELECT d.v, d.id + 1 AS n FROM (SELECT y.id, ${inner.expression(random.pick(YIELDS), 2)} AS v FROM ${second.name} y) d ORDER BY d.id`,
    () =>
      sql`SELECT ${outer.expression('int', 1)} AS v FROM ${first.name} x UNION ALL SELECT ${inner.expression('int', 1)} FROM ${second.name} y`,
    () =>
      sql`WITH w AS (SELECT y.id, ${inner.expression('int', 1)} AS v FROM ${second.name} y) SELECT MAX(v) AS m, COUNT(*) AS n FROM w`,
  ])();
}

const FORMS = [
  subtracted,
  plain,
  plain,
  plain,
  plain,
  withoutTable,
  joined,
  distinct,
  grouped,
  grouped,
  nested,
];

/** Makes up a SELECT over the tables. */
export function query(random: Random, tables: readonly GeneratedTable[]): Piece {
  return random.pick(FORMS)(random, random.chance(0.5) ? tables : tables.toReversed());
}
