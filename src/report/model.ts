import type { Cell, Chart, Note, Table, TutorialEvent, Unit } from '../contract/events.ts';
import type { Translator } from '../text/index.ts';
import { isMessage, type Message } from '../text/message.ts';

/** What a report is built from: the folded journal has this shape. */
export interface ReportSource {
  readonly session: {
    readonly session: string;
    readonly time: string;
    readonly tool: string;
    readonly node: string;
    readonly platform: string;
  } | null;
  readonly events: readonly { readonly time: string; readonly event: TutorialEvent }[];
}

/** A report: everything as text of one language and numbers, nothing to look up. */
export interface Report {
  readonly v: 1;
  readonly session: string;
  readonly started: string;
  readonly tool: string;
  readonly node: string;
  readonly platform: string;
  readonly steps: readonly ReportStep[];
}

/** One step as it went, the last time it was run. */
export interface ReportStep {
  readonly id: string;
  readonly title: string;
  readonly started: string;
  /** Null when it did not end. */
  readonly ms: number | null;
  readonly evidence: readonly string[];
  readonly failure: { readonly code: string; readonly what: string } | null;
  readonly notes: readonly string[];
  readonly commands: readonly { readonly prompt: string; readonly input: string }[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  readonly guesses: readonly {
    readonly question: string;
    readonly guess: number;
    readonly actual: number;
    readonly unit: string;
  }[];
}

/** A table with its numbers as they were measured. */
export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly engines: Table['engines'];
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: Unit;
  }[];
  readonly rows: readonly (readonly (number | string | null)[])[];
  readonly notes: readonly string[];
}

/** A chart with the points that were drawn. */
export interface ReportChart {
  readonly id: string;
  readonly title: string;
  readonly engines: Chart['engines'];
  readonly kind: Chart['kind'];
  readonly xUnit: Chart['xUnit'];
  readonly yUnit: Chart['yUnit'];
  readonly logX: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly points: Chart['series'][number]['points'];
  }[];
  readonly notes: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Rebuilds the report from the journal. A step that was run again replaces what it was before. */
export function buildReport(state: ReportSource, translator: Translator): Report {
  const steps = new Map<string, Mutable<ReportStep>>();
  for (const { time, event } of state.events) {
    if (event.event === 'step.started') {
      steps.delete(event.step);
      steps.set(event.step, emptyStep(event.step, translator.text(event.title), time));
      continue;
    }
    const step = 'step' in event ? steps.get(event.step) : undefined;
    if (step !== undefined) apply(step, event, translator);
  }
  return {
    v: 1,
    session: state.session?.session ?? '',
    started: state.session?.time ?? '',
    tool: state.session?.tool ?? '',
    node: state.session?.node ?? '',
    platform: state.session?.platform ?? '',
    steps: [...steps.values()],
  };
}

function emptyStep(id: string, title: string, started: string): Mutable<ReportStep> {
  return {
    id,
    title,
    started,
    ms: null,
    evidence: [],
    failure: null,
    notes: [],
    commands: [],
    tables: [],
    charts: [],
    guesses: [],
  };
}

function apply(step: Mutable<ReportStep>, event: TutorialEvent, translator: Translator): void {
  const text = (message: Message | string): string => translator.text(message);
  switch (event.event) {
    case 'step.finished':
      step.ms = event.ms;
      step.evidence = event.evidence.map(text);
      return;
    case 'step.failed':
      step.failure = { code: event.failure.code, what: text(event.failure.what) };
      return;
    case 'table':
      step.tables.push(tableOf(event.table, translator));
      return;
    case 'chart':
      step.charts.push(chartOf(event.chart, translator));
      return;
    case 'step.note':
      applyNote(step, event.note, translator);
      return;
    default:
  }
}

function applyNote(step: Mutable<ReportStep>, note: Note, translator: Translator): void {
  if (note.kind === 'transcript') {
    if (note.prompt === 'code') return;
    for (const { input } of note.exchanges) step.commands.push({ prompt: note.prompt, input });
  } else if (note.kind === 'guess') {
    if (note.actual === null) return;
    const question = translator.text(note.question);
    step.guesses.push({ question, guess: note.guess, actual: note.actual, unit: note.unit });
  } else if (note.kind === 'result' || note.kind === 'warning') {
    step.notes.push(translator.text(note.message));
  }
}

function tableOf(table: Table, translator: Translator): ReportTable {
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

function chartOf(chart: Chart, translator: Translator): ReportChart {
  return {
    ...chart,
    title: translator.text(chart.title),
    series: chart.series.map(({ name, points }) => ({ name: translator.text(name), points })),
    notes: chart.notes.map((note) => translator.text(note)),
  };
}
