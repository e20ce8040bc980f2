import type { Card, CardRow } from '../contract/card.ts';
import type { Subject } from '../contract/subject.ts';
import type { Chart, ObservedRead, Table, Told, Unit } from '../contract/events.ts';

/** What a report is built from: the folded journal has this shape. */
export interface ReportSource {
  readonly session: {
    readonly session: string;
    readonly time: string;
    readonly tool: string;
    readonly node: string;
    readonly platform: string;
  } | null;
  readonly events: readonly Told[];
}

/** A report: everything as text of one language and numbers, nothing to look up. */
export interface Report {
  readonly v: 1;
  readonly session: string;
  readonly started: string;
  /** When the last thing was told. */
  readonly ended: string;
  /** How many commands have told something. */
  readonly runs: number;
  readonly tool: string;
  readonly node: string;
  readonly platform: string;
  /** What all of it came to; null when nothing was measured. */
  readonly card: ReportCard | null;
  /** Oldest first. A step that measured several queries stands here once for each. */
  readonly steps: readonly ReportStep[];
  /** In the order in which they were begun. */
  readonly exercises: readonly ReportExercise[];
  /** What was learned in all, where that is more than the steps of this report; else empty. */
  readonly learned: readonly ReportTable[];
  /** What the quiz has taught, by topic; null where nothing was answered. */
  readonly quiz: ReportTable | null;
  /** The stores beside each other, a table for each question; empty until a lab that shows one of them was finished. */
  readonly comparison: readonly ReportTable[];
}

/** One step as it went, the best time it finished. */
export interface ReportStep {
  readonly id: string;
  readonly title: string;
  /** The query that was measured, where the step measures one; else null. */
  readonly subject: string | null;
  readonly started: string;
  /** Null when it did not end. */
  readonly ms: number | null;
  readonly evidence: readonly string[];
  readonly failure: ReportFailure | null;
  /** A later time that did not finish; null when there was none. */
  readonly later: { readonly started: string; readonly failure: ReportFailure | null } | null;
  readonly reads: readonly ReportRead[];
  /** What was told besides, under the headings it was told under. */
  readonly parts: readonly ReportPart[];
}

/** What became of one exercise in one language. */
export interface ReportExercise {
  readonly id: string;
  readonly title: string;
  /** `js`, `ts` or `py`. */
  readonly language: string;
  /** Without its folder. */
  readonly file: string;
  readonly passed: boolean;
  /** When it was checked last, in ISO 8601. */
  readonly checked: string;
  readonly attempts: number;
  /** How many of its hints were shown. */
  readonly hints: number;
  /** What was found before it was passed, the first time each; oldest first. */
  readonly faults: readonly {
    readonly code: string;
    readonly seen: string;
    readonly wanted: string;
  }[];
  /** The sentence after which it was passed; null where it was passed at once, or is not. */
  readonly helped: string | null;
  /** The learner's own code: what passed last, else what was checked last. */
  readonly source: string;
}

/** Why a step did not end well. */
export interface ReportFailure {
  readonly code: string;
  readonly what: string;
}

/** What was told under one heading. */
export interface ReportPart {
  /** Null for what was told before the first. */
  readonly heading: string | null;
  readonly notes: readonly string[];
  readonly guesses: readonly ReportGuess[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  readonly commands: readonly ReportCommand[];
}

/** What was guessed before a measurement, and what came of it. */
export interface ReportGuess {
  readonly question: string;
  readonly guess: number;
  readonly actual: number;
  readonly unit: Unit;
  /** What was chosen among: `guess` and `actual` count from 1 then. */
  readonly choices?: readonly string[];
}

/** What a run came to, on one card. */
export interface ReportCard extends Pick<Card, 'measuredAt' | 'engines'> {
  readonly title: string;
  readonly rows: readonly ReportCardRow[];
  readonly next: string | null;
}

/** One line of a card. */
export interface ReportCardRow extends Pick<CardRow, 'id'> {
  readonly name: string;
  readonly of: string | null;
  readonly bars: readonly (Omit<CardRow['bars'][number], 'name'> & { readonly name: string })[];
  readonly said: string;
  readonly guess: ReportGuess | null;
}

/** What was typed to a server or a shell, and what it answered. */
export interface ReportCommand {
  /** As the program shows it, before what is typed. */
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
    /** Whose figures these are; null where that is not known. */
    readonly subject: Subject | null;
    readonly points: Chart['series'][number]['points'];
  }[];
  readonly notes: readonly string[];
}
