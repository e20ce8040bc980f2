import type { MysqlFact, RedisFact } from '../../contract/facts.ts';

/** The languages in which a learner can write. */
export type CodeLanguage = 'js' | 'ts' | 'py';

/** A learner's program to be started. */
export interface ProgramSpec {
  /** The exercise that asks; owner of the resources. */
  readonly owner: string;
  /** Absolute path of the learner's file. */
  readonly file: string;
  readonly language: CodeLanguage;
  /** Where its Redis and MySQL are for it: the recorders' ports. Passwords are added here and nowhere else. */
  readonly redis: { readonly fact: RedisFact; readonly port: number };
  readonly mysql: { readonly fact: MysqlFact; readonly port: number };
  /** What one call may take, in ms, where the usual limit is too short for a right answer. */
  readonly callMs?: number | undefined;
}

/**
 * A value with its type as the learner's language has it: `['date', iso]`, `['decimal', '1.50']`, `['bytes', base64]`,
 * `['bigint', '1']`, `['list', […]]`, `['object', [[name, value], …]]`, `['other', class]`, `['nothing']`, or plain
 * `['number', 1]`, `['text', 'x']`, `['boolean', true]`.
 */
export type Typed =
  | readonly ['nothing']
  | readonly ['number', number]
  | readonly ['boolean', boolean]
  | readonly ['text' | 'date' | 'decimal' | 'bytes' | 'bigint' | 'other', string]
  | readonly ['list', readonly Typed[]]
  | readonly ['object', readonly (readonly [string, Typed])[]];

/** What came of a call of one of the learner's functions. */
export type Called =
  | { readonly kind: 'returned'; readonly value: Typed }
  | { readonly kind: 'threw'; readonly error: string }
  /** No answer within the limit: an endless loop, or a promise that never settles. The program was ended. */
  | { readonly kind: 'silent'; readonly limitMs: number }
  /** It printed more than is taken, and was ended. */
  | { readonly kind: 'prints-too-much'; readonly limitBytes: number }
  /** The program ended meanwhile. */
  | { readonly kind: 'ended'; readonly how: string };

/** What came of loading the learner's file. */
export type LoadedFile =
  | { readonly kind: 'loaded'; readonly names: readonly string[] }
  /** A mistake in the file, or a package that is not there; the first line of what the language says. */
  | { readonly kind: 'failed'; readonly error: string; readonly missingPackage: string | null }
  | Exclude<Called, { readonly kind: 'returned' | 'threw' }>;

/** What a learner's program printed, on both of its streams. */
export interface Printed {
  /** The last 4 kB of it. */
  readonly tail: string;
  readonly bytes: number;
  /** Whether one of the passwords that it was given is in it. */
  readonly hasSecret: boolean;
}

/** A learner's program that runs; disposing of it ends it, with all that it started. */
export interface LearnerProgram extends AsyncDisposable {
  readonly pid: number;
  /** Loads the file. */
  load(): Promise<LoadedFile>;
  /**
   * Calls a function of the file; several calls may be out at once.
   * @param args plain JSON
   */
  call(name: string, ...args: readonly unknown[]): Promise<Called>;
  /** Kills it, as a crash would, and returns when it is gone. */
  kill(): Promise<void>;
  printed(): Promise<Printed>;
}

/** Learners' programs as exercises start them. */
export interface LearnerEngine {
  /** Makes sure that a file could be run, whether it is there or not. @throws TutorialError RUNTIME_MISSING */
  ready(spec: Pick<ProgramSpec, 'file' | 'language'>): Promise<void>;
  /** @throws TutorialError RUNTIME_MISSING, ENGINE_START_FAILED, DISK_FULL; CancelledError */
  start(spec: ProgramSpec, signal: AbortSignal): Promise<LearnerProgram>;
  /** The same, with processes that are started before their file is known; those that wait end when it is disposed of. */
  ahead(): LearnerAhead;
}

/** Learners' programs, started ahead: from a save to a verdict nobody waits for a process and its clients. */
export interface LearnerAhead extends LearnerEngine, AsyncDisposable {
  /**
   * Starts what the next check will need, in the background: one process, or as many as were used since the last time.
   * What cannot be started now is started when it is needed.
   */
  prepare(wanted: Pick<ProgramSpec, 'owner' | 'file' | 'language'>): void;
}
