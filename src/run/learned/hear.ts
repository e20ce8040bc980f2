import type { Table, TutorialEvent } from '../../contract/events.ts';
import type { Facts } from '../../contract/facts.ts';
import type { Figure, FigurePlace } from '../../contract/figure.ts';
import type { LearnedFigure, LearnedGuess, LearnedUnit } from '../../contract/learned.ts';

/** What a figure needs of a table, from an event or from its JSON line. */
export interface FigureTable {
  readonly id: string;
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The figure's number among the tables and facts of a unit; null where it was not measured. */
export function figureIn(
  place: FigurePlace,
  tables: readonly FigureTable[],
  facts: Readonly<Record<string, unknown>>,
): number | null {
  if ('fact' in place) {
    const fact = facts[place.fact];
    return typeof fact === 'object' && fact !== null
      ? numberOf((fact as Record<string, unknown>)[place.field])
      : null;
  }
  const table = tables.findLast(({ id }) => id === place.table);
  const at = table?.columns.findIndex(({ id }) => id === place.column) ?? -1;
  if (table === undefined || at < 0) return null;
  if (typeof place.row === 'number') return numberOf(table.rows.at(place.row)?.[at]);
  const numbers = table.rows.flatMap((row) => numberOf(row[at]) ?? []);
  if (numbers.length === 0) return null;
  return place.row === 'highest' ? Math.max(...numbers) : Math.min(...numbers);
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Hears what units tell, and says of each that finishes what there is to remember. */
export class LearnedEar {
  readonly #figures: (unit: string) => readonly Figure[];
  #tables: Table[] = [];
  #guesses: LearnedGuess[] = [];
  #tasks: string[] = [];

  /** `figures` are those of a unit by its id. */
  constructor(figures: (unit: string) => readonly Figure[]) {
    this.#figures = figures;
  }

  /** What there is to remember after this event, told at `time`; null while nothing is finished. */
  hear(
    event: TutorialEvent,
    time: Date,
  ): { readonly id: string; readonly unit: Omit<LearnedUnit, 'times'> } | null {
    if (event.event === 'step.started') {
      this.#tables = [];
      this.#guesses = [];
      this.#tasks = [];
    } else if (event.event === 'table') {
      this.#tables.push(event.table);
    } else if (event.event === 'step.note' && event.note.kind === 'guess') {
      const { question, unit, guess, actual } = event.note;
      if (actual !== null) this.#guesses.push({ question, unit, guess, actual });
    } else if (event.event === 'step.note' && event.note.kind === 'task') {
      if (event.note.state === 'seen') this.#tasks.push(event.note.id);
    } else if (event.event === 'step.finished') {
      const when = time.toISOString();
      const figures = this.#measured(event.step, event.facts);
      const tasks = this.#tasks.length === 0 ? {} : { tasks: this.#tasks };
      const unit = { first: when, last: when, ms: event.ms, guesses: this.#guesses, figures };
      return { id: event.step, unit: { ...unit, ...tasks } };
    }
    return null;
  }

  #measured(unit: string, facts: Partial<Facts>): Record<string, LearnedFigure> {
    const figures: Record<string, LearnedFigure> = {};
    for (const { id, unit: of, better, from } of this.#figures(unit)) {
      const value = figureIn(from, this.#tables, facts);
      if (value !== null) figures[id] = { value, unit: of, better };
    }
    return figures;
  }
}
