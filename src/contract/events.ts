import type { Card } from './card.ts';
import type { CheckedExercise, GivenHint, StartedExercise } from './exercise-told.ts';
import type { AnsweredQuestion, AskedQuestion } from './quiz-told.ts';
import type { Subject } from './subject.ts';
import type { EngineLabel } from './engine-kind.ts';
import type { Facts } from './facts.ts';
import type { Message } from './message.ts';
import type { Unit } from './quantity.ts';
import type { ReadPath } from './read-path.ts';
import type { Resource } from './resources.ts';
import type { TaskServer, TaskState } from './task.ts';

export type { EngineKind, EngineLabel } from './engine-kind.ts';
export type { Unit } from './quantity.ts';
export type { ReadPart, ReadPath } from './read-path.ts';

/** One column of a table. `id` is stable and is used as the name in JSON. */
export interface Column {
  readonly id: string;
  readonly name: Message;
  readonly unit: Unit;
}

/** A cell: a number in the column's unit, text, a sentence, or null where nothing was measured. */
export type Cell = number | string | Message | null;

/** A table as data; renderers format it, JSON carries it as it is. */
export interface Table {
  readonly id: string;
  readonly title: Message | string;
  readonly engines: readonly EngineLabel[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences under the table: the verdict first. */
  readonly notes: readonly Message[];
}

/** A change a step will make, for consent and `--dry-run`. */
export interface PlannedChange {
  readonly kind: 'start' | 'create' | 'write' | 'read' | 'remove';
  readonly what: Message;
}

/** One exchange with a server, shown as the learner would type it. */
export interface Exchange {
  readonly input: string;
  readonly output: readonly string[];
  /** Duration in ms, shown behind the output when present. */
  readonly ms?: number;
}

/** What a step tells between its start and its end. */
export type Note =
  | {
      readonly kind: 'text' | 'why' | 'result' | 'warning' | 'tip' | 'heading';
      readonly message: Message;
    }
  | {
      readonly kind: 'transcript';
      readonly prompt: 'redis-cli';
      /** `host:port` that redis-cli shows in its prompt. A journal that an older version wrote may lack it. */
      readonly address: string;
      readonly exchanges: readonly Exchange[];
    }
  | {
      readonly kind: 'transcript';
      /** The program whose prompt is imitated; `code` has no prompt. */
      readonly prompt: 'mysql' | 'memcached' | 'shell' | 'code';
      readonly exchanges: readonly Exchange[];
    }
  | {
      readonly kind: 'guess';
      readonly question: Message;
      readonly unit: Unit;
      /** With choices, the number of the one that was taken, from 1. */
      readonly guess: number;
      /** Null until measured. */
      readonly actual: number | null;
      /** What was chosen among; a guess of a number has none. */
      readonly choices?: readonly Message[];
    }
  | {
      readonly kind: 'task';
      readonly id: string;
      readonly server: TaskServer;
      readonly what: Message;
      /** What can be typed. */
      readonly lines: readonly string[];
      readonly state: TaskState;
    };

/** One read through the cache, reported by the cache-aside core and never guessed from latency. Times in ms. */
export interface ObservedRead {
  readonly label: Message | string;
  readonly outcome: string;
  readonly key: string;
  readonly totalMs: number;
  readonly cacheMs: number;
  /** Null when the database was not asked. */
  readonly databaseMs: number | null;
  readonly rows: number;
  /** Remaining life of the key in ms after the read; null when it has none. */
  readonly ttlMs: number | null;
  /** Who was asked, one after the other; left out where that was not watched, and by older versions. */
  readonly path?: ReadPath;
}

/** A chart as data: drawn in the terminal, carried as numbers in JSON and the report. */
export interface Chart {
  readonly id: string;
  readonly title: Message;
  readonly engines: readonly EngineLabel[];
  readonly kind: 'histogram' | 'line' | 'timeline' | 'bar';
  readonly xUnit: Unit;
  readonly yUnit: Unit;
  readonly logX: boolean;
  readonly series: readonly {
    readonly name: Message | string;
    readonly points: readonly (readonly [x: number, y: number])[];
    readonly subject?: Subject;
    /** How many measurements a histogram is made of, where its heights do not tell. */
    readonly n?: number;
    /** Percentiles of those measurements, in the unit of x; p99 only where there are enough of them to tell it. */
    readonly p50?: number;
    readonly p99?: number;
  }[];
  readonly notes: readonly Message[];
}

/** What a step may emit; the runner adds the step's id. */
export type StepEmission =
  | { readonly event: 'step.note'; readonly note: Note }
  | {
      readonly event: 'step.progress';
      readonly id: string;
      readonly label: Message;
      readonly value: number;
      readonly max: number;
      readonly unit: Unit;
    }
  | { readonly event: 'read.observed'; readonly read: ObservedRead }
  | { readonly event: 'table'; readonly table: Table }
  | { readonly event: 'chart'; readonly chart: Chart }
  | ({ readonly event: 'exercise.started' } & StartedExercise)
  | ({ readonly event: 'exercise.checked' } & CheckedExercise)
  | ({ readonly event: 'exercise.hint' } & GivenHint)
  | {
      readonly event: 'cleanup.proved';
      readonly gone: number;
      /** Seen to be there. */
      readonly remaining: readonly Resource[];
      /** Could not be looked for, because nobody answered. */
      readonly unknown: readonly Resource[];
      /** Let go of by the learner; they may still be there. */
      readonly forgotten: readonly Resource[];
    };

/** Why a step failed, as told to the learner and to a program. */
export interface Failure {
  readonly code: string;
  readonly what: Message;
  readonly next: Message;
  readonly detail: string | null;
}

/** Everything that can be told. Renderers, journal and report subscribe to this one stream. */
export type TutorialEvent =
  | {
      readonly event: 'run.started';
      readonly session: string;
      readonly command: string;
      readonly steps: readonly string[];
    }
  | {
      readonly event: 'step.planned';
      readonly step: string;
      readonly title: Message;
      readonly changes: readonly PlannedChange[];
    }
  | {
      readonly event: 'step.started';
      readonly step: string;
      readonly title: Message;
      readonly why: Message;
      readonly position: number;
      readonly of: number;
    }
  | (StepEmission & { readonly step: string })
  | {
      readonly event: 'step.finished';
      readonly step: string;
      readonly ms: number;
      readonly facts: Partial<Facts>;
      readonly evidence: readonly Message[];
    }
  | { readonly event: 'step.failed'; readonly step: string; readonly failure: Failure }
  | ({ readonly event: 'quiz.asked' } & AskedQuestion)
  | ({ readonly event: 'quiz.answered' } & AnsweredQuestion)
  | { readonly event: 'resource.created'; readonly resource: Resource }
  | { readonly event: 'resource.removed'; readonly resource: Resource }
  /** What the run came to, before its end. */
  | { readonly event: 'run.card'; readonly card: Card }
  | {
      readonly event: 'run.finished';
      readonly ok: boolean;
      readonly ms: number;
      /** What to type next; null when there is nothing to do. */
      readonly next: string | null;
    };

/** An event and when it was told. */
export interface Told {
  readonly time: string;
  readonly event: TutorialEvent;
}

/** The event of one name. */
export type EventOf<E extends TutorialEvent['event']> = Extract<
  TutorialEvent,
  { readonly event: E }
>;
