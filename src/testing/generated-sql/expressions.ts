import { conditionOf } from './conditions.ts';
import { FUNCTIONS } from './functions.ts';
import type { Random } from './random.ts';
import {
  columnOf,
  constant,
  SIMPLEST,
  type Named,
  type Surroundings,
  type Yield,
} from './surroundings.ts';
import { kind, sql, type Piece } from './tree.ts';

function leaf(around: Surroundings, what: Yield): Piece {
  const { random } = around;
  const column = random.chance(0.75) ? columnOf(around, what) : undefined;
  if (column !== undefined) return sql`${column.reference}`;
  if (what === 'text' && random.chance(0.2)) {
    const member = around.columns.find((named) => named.column.family === 'enum');
    if (member !== undefined) return sql`${member.reference}`;
  }
  return constant(around, what);
}

function expression(around: Surroundings, what: Yield, depth: number): Piece {
  const { random } = around;
  const made = (): Piece => {
    if (what === 'condition') return conditionOf(around, depth);
    if (depth <= 0 || random.chance(0.2)) return leaf(around, what);
    return random.pick(FUNCTIONS[what])(around, depth - 1);
  };
  return kind(what, made(), SIMPLEST[what]);
}

/** Surroundings whose expressions may name these columns. */
export function surroundings(random: Random, columns: readonly Named[]): Surroundings {
  const around: Surroundings = {
    random,
    columns,
    expression: (what, depth) => expression(around, what, depth),
  };
  return around;
}
