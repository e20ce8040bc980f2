import type { Cell, Table } from '../../contract/events.ts';
import type { Translator } from '../../text/index.ts';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as comma-separated values (RFC 4180): the ids of its columns first, numbers as they were measured. */
export function csvOf(table: Pick<Table, 'columns' | 'rows'>, translator: Translator): string {
  const lines = [table.columns.map(({ id }) => id), ...table.rows];
  return lines
    .map((cells) => `${cells.map((one) => cell(one, translator)).join(',')}\r\n`)
    .join('');
}

function cell(value: Cell, translator: Translator): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = translator.text(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
