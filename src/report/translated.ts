import type { Card } from '../contract/card.ts';
import type { Cell, Chart, Table } from '../contract/events.ts';
import type { Translator } from '../text/index.ts';
import { isMessage } from '../text/message.ts';
import type { ReportCard, ReportChart, ReportTable } from './model.ts';

/** A table with its words in the report's language and its numbers as they were measured. */
export function tableOf(table: Table, translator: Translator): ReportTable {
  const cell = (value: Cell): number | string | null =>
    isMessage(value) ? translator.text(value) : value;
  return {
    id: table.id,
    title: translator.text(table.title),
    engines: table.engines,
    columns: table.columns.map(({ id, name, unit }) => ({ id, name: translator.text(name), unit })),
    rows: table.rows.map((row) => row.map(cell)),
    notes: table.notes.map((note) => translator.text(note)),
  };
}

/** A chart with its words in the report's language and the points that were drawn. */
export function chartOf(chart: Chart, translator: Translator): ReportChart {
  return {
    ...chart,
    title: translator.text(chart.title),
    series: chart.series.map(({ name, subject, points }) => ({
      name: translator.text(name),
      subject: subject ?? null,
      points,
    })),
    notes: chart.notes.map((note) => translator.text(note)),
  };
}

/** A card with its words in the report's language and its numbers as they were measured. */
export function reportCard(card: Card, translator: Translator): ReportCard {
  return {
    ...card,
    title: translator.text(card.title),
    rows: card.rows.map((row) => ({
      ...row,
      name: translator.text(row.name),
      of: row.of === null ? null : translator.text(row.of),
      bars: row.bars.map((bar) => ({ ...bar, name: translator.text(bar.name) })),
      said: translator.text(row.said),
      guess:
        row.guess === null ? null : { ...row.guess, question: translator.text(row.guess.question) },
    })),
    next: card.next === null ? null : translator.text(card.next),
  };
}
