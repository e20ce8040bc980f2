import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import type { ReportTable } from './model.ts';

/** Three digits to read; the report as JSON has them all. */
export function figureText(value: number, translator: Translator): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
  return translator.number(value, digits);
}

/** The head of a column: its name and, for figures, the unit in the report's language. */
export function headText(
  { name, unit }: ReportTable['columns'][number],
  translator: Translator,
): string {
  if (unit === 'text' || unit === 'count') return name;
  const unitName = translator.text(msg(`ui.unit.${unit}`));
  return translator.text(msg('ui.unit.header', { name, unit: unitName }));
}
