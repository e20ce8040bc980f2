import type { Chart, ObservedRead, Table, TutorialEvent, Unit } from '../contract/events.ts';

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
  /** What the quiz has taught, by topic; null where nothing was answered. */
  readonly quiz: ReportTable | null;
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
  readonly commands: readonly ReportCommand[];
  readonly reads: readonly ReportRead[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  readonly guesses: readonly {
    readonly question: string;
    readonly guess: number;
    readonly actual: number;
    readonly unit: Unit;
  }[];
}

/** What was typed to a server or a shell, and what it answered. */
export interface ReportCommand {
  readonly prompt: string;
  readonly input: string;
  readonly output: readonly string[];
  /** In ms; null where it was not timed. */
  readonly ms: number | null;
}

/** One read through the cache as the core reported it. */
export type ReportRead = Omit<ObservedRead, 'label'> & { readonly label: string };

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
