import { columnFigures } from '../text/column-figures.ts';
import { dateText } from '../text/date.ts';
import { guessText } from '../text/guess.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { duration, figure } from '../text/quantities.ts';
import type { ReportCommand, ReportGuess, ReportStep, ReportTable } from './model.ts';

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
export function guessLine(guess: ReportGuess, translator: Translator): string {
  return translator.text(msg('report.guess', { guess: guessText(guess, translator) }));
}

/** When a step was run and how long it took. */
export function ranLine({ started, ms }: ReportStep, translator: Translator): string {
  const date = dateText(started, translator);
  return translator.text(
    ms === null
      ? msg('report.begun', { date })
      : msg('report.ran', { date, time: duration(ms, translator) }),
  );
}

/** That a step was begun once more and did not finish; that is no reason to lose what it had come to. */
export function laterLine(
  { started, failure }: NonNullable<ReportStep['later']>,
  translator: Translator,
): string {
  const date = dateText(started, translator);
  return translator.text(
    failure === null
      ? msg('report.later.unfinished', { date })
      : msg('report.later', { date, what: failure.what }),
  );
}

/** A command as it was typed, and its answer with how long it took. */
export function commandLines(
  { prompt, input, output, ms }: ReportCommand,
  translator: Translator,
): { readonly input: readonly string[]; readonly output: readonly string[] } {
  const more = prompt === 'mysql>' ? '    -> ' : '  ';
  const typed = input.split('\n').map((line, at) => (at === 0 ? `${prompt} ` : more) + line);
  return {
    input: typed,
    output: ms === null ? output : timed(output, `(${figure(ms, 'ms', translator)})`),
  };
}

/** How long it took stands behind the last line of an answer. */
function timed(output: readonly string[], time: string): readonly string[] {
  const last = output.at(-1);
  return last === undefined ? [time] : [...output.slice(0, -1), `${last}  ${time}`];
}
