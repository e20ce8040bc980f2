import { columnOf, comparand, type Surroundings, type Yield } from './surroundings.ts';
import { MEMBERS } from './tables.ts';
import { list, sql, type Piece } from './tree.ts';
import { quoted, wholeNumber } from './values.ts';

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>=', '<=>', '!='];
const COMPARED: readonly Yield[] = [
  'int',
  'int',
  'decimal',
  'text',
  'text',
  'date',
  'datetime',
  'time',
  'double',
  'bytes',
];
const PATTERNS = ['%', 'a%', '%A', '_b%', '%é%', 'a\\_c', 'ab_', '%c%', '', 'CAFE', '1%', 'は%'];

function compared(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const what = random.pick(COMPARED);
  const operator = random.pick(COMPARISONS);
  const found = columnOf(around, what);
  if (found !== undefined && random.chance(0.5)) {
    return sql`(${found.reference} ${operator} ${comparand(around, found.column)})`;
  }
  return sql`(${around.expression(what, depth)} ${operator} ${around.expression(what, depth)})`;
}

function between(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const what = random.pick(COMPARED);
  const not = random.pick(['', '', ' NOT']);
  const found = columnOf(around, what);
  if (found !== undefined && random.chance(0.6)) {
    const [low, high] = [comparand(around, found.column), comparand(around, found.column)];
    return sql`(${found.reference}${not} BETWEEN ${low} AND ${high})`;
  }
  const value = (): Piece => around.expression(what, depth);
  return sql`(${value()}${not} BETWEEN ${value()} AND ${value()})`;
}

function member(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const what = random.pick<Yield>(['int', 'text', 'decimal', 'date']);
  const not = random.pick(['', '', ' NOT']);
  const found = columnOf(around, what);
  const items = Array.from({ length: 1 + random.below(3) }, () =>
    found === undefined ? around.expression(what, 0) : comparand(around, found.column),
  );
  const value = found === undefined ? around.expression(what, depth) : sql`${found.reference}`;
  return sql`(${value}${not} IN (${list(items)}))`;
}

function like(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const not = random.pick(['', '', ' NOT']);
  return sql`(${around.expression('text', depth)}${not} LIKE '${random.pick(PATTERNS)}')`;
}

function nullness(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const what = random.pick(COMPARED);
  return sql`(${around.expression(what, depth)} IS${random.pick(['', ' NOT'])} NULL)`;
}

function truth(around: Surroundings, depth: number): Piece {
  const { random } = around;
  return sql`(${around.expression('condition', depth)} IS ${random.pick(['TRUE', 'FALSE', 'UNKNOWN', 'NOT TRUE'])})`;
}

function logical(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const side = (): Piece => around.expression('condition', depth);
  if (random.chance(0.2)) return sql`(NOT ${side()})`;
  return sql`(${side()} ${random.pick(['AND', 'OR', 'AND', 'OR', 'XOR', '&&'])} ${side()})`;
}

/** ENUMs compare by their text, or by their number with a number. */
function ofEnum(around: Surroundings, depth: number): Piece {
  const { random } = around;
  const found = around.columns.filter(({ column }) => column.family === 'enum');
  if (found.length === 0) return compared(around, depth);
  const { reference } = random.pick(found);
  if (random.chance(0.4))
    return sql`(${reference} = ${String(1 + Math.abs(wholeNumber(random, 3)))})`;
  const wanted = random.pick(MEMBERS);
  return sql`(${reference} = ${quoted(random.chance(0.5) ? wanted : wanted.toUpperCase())})`;
}

const FORMS = [
  compared,
  compared,
  compared,
  between,
  member,
  like,
  nullness,
  truth,
  logical,
  logical,
  ofEnum,
];

/** Makes up a condition. */
export function conditionOf(around: Surroundings, depth: number): Piece {
  if (depth <= 0) return compared(around, 0);
  return around.random.pick(FORMS)(around, depth - 1);
}
