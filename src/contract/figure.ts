import type { FactName } from './facts.ts';
import type { Message } from './message.ts';
import type { Unit } from './quantity.ts';

/** Which row of a table a figure stands in: counted from 0, from the end below it, or by its value. */
export type FigureRow = number | 'highest' | 'lowest';

/** Where a figure is found in what a unit tells: in a table by its ids, or among the facts it leaves. */
export type FigurePlace =
  | { readonly table: string; readonly column: string; readonly row: FigureRow }
  | { readonly fact: FactName; readonly field: string };

/** A number by which it is told how a unit went: `--expect` asks for it, `progress` and `summary` show it. */
export interface Figure {
  /** Kebab-case, one of its kind in the course: the word behind `--expect`. */
  readonly id: string;
  /** What it is, in a few words. */
  readonly name: Message;
  readonly unit: Unit;
  /** Which of two is kept as the best. */
  readonly better: 'higher' | 'lower';
  readonly from: FigurePlace;
}
