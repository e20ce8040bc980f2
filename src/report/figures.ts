import { columnFigures } from '../text/column-figures.ts';
import { guessText } from '../text/guess.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import type { ReportStep, ReportTable } from './model.ts';

/** The heads and cells of a table as they are read; the report as JSON has every digit. */
export interface TableText {
  readonly heads: readonly string[];
  /** Per row and column. Nothing where nothing was measured. */
  readonly rows: readonly (readonly string[])[];
  /** Per column: true when it holds figures. */
  readonly numeric: readonly boolean[];
}

/** Formats a table with the digits and units of the screen. */
export function tableText(table: ReportTable, translator: Translator): TableText {
  const figures = table.columns.map(({ unit }, at) =>
    columnFigures(
      unit,
      table.rows.map((row) => row[at]),
      translator,
    ),
  );
  return {
    heads: table.columns.map(({ name }, at) => figures[at]?.head(name) ?? name),
    rows: table.rows.map((row) =>
      row.map((cell, at) =>
        typeof cell === 'number' ? (figures[at]?.text(cell) ?? '') : (cell ?? ''),
      ),
    ),
    numeric: table.columns.map(({ unit }) => unit !== 'text'),
  };
}

/** What was guessed before the measurement, and what was measured. */
export function guessLine(guess: ReportStep['guesses'][number], translator: Translator): string {
  return translator.text(msg('report.guess', { guess: guessText(guess, translator) }));
}
