import type { Config } from './config.ts';
import type { Drafts } from './drafts.ts';
import type { Course } from '../contract/course.ts';
import type { DoctorReport } from '../engines/doctor.ts';
import type { EngineAdmin, Engines } from '../engines/engine.ts';
import type { Language, Translator } from '../text/index.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalState } from '../journal/state.ts';
import type { QuizStore } from './quiz-file.ts';
import type { LearnedStore } from './learned/store.ts';
import type { Resource } from '../contract/resources.ts';
import type { Inventory, StepClock } from '../contract/step.ts';
import type { Ui } from '../ui/ui.ts';

/** How a workspace is opened. */
export interface OpenOptions {
  /** The command line that holds the workspace meanwhile, for others to read. */
  readonly command: string;
  /** Starts a new session when nothing of the last one stands. */
  readonly fresh: boolean;
  /** Reads around corrupt lines instead of refusing: only cleanup may. */
  readonly tolerant: boolean;
}

/** A workspace that this process holds. */
export interface Workspace extends AsyncDisposable {
  readonly folder: string;
  readonly journal: Journal;
  readonly engines: Engines;
  readonly inventory: Inventory;
}

/** Engines that may look and connect, but journal nothing and must not start anything. */
export interface LookOnlyEngines extends Engines, Pick<EngineAdmin, 'variables' | 'clients'> {
  /** Whether a resource is on the machine now. */
  alive(resource: Resource): Promise<boolean>;
}

/** A program that is given the terminal. */
export interface HandedOver {
  /** Absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What commands work with; put together in `bin/` and nowhere else. */
export interface App {
  readonly config: Config;
  readonly course: Course;
  readonly ui: Ui;
  /** Answers to pages of questions that were not finished. */
  readonly drafts: Drafts;
  readonly translator: Translator;
  readonly clock: StepClock;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly version: string;
  /** Absolute folder of the workspace, whether it exists or not. */
  readonly folder: string;
  /** @throws TutorialError WORKSPACE_BUSY, WORKSPACE_STOPPED, WORKSPACE_UNUSABLE, JOURNAL_CORRUPT, JOURNAL_NEWER, DISK_FULL */
  open(options: OpenOptions): Promise<Workspace>;
  /** Reads the journal and changes nothing. @throws TutorialError JOURNAL_NEWER, WORKSPACE_UNUSABLE */
  peek(): Promise<JournalState>;
  /** The answers to the quiz in the workspace. */
  readonly quiz: QuizStore;
  /** What was learned here, whatever stands now; whoever writes holds the workspace. */
  readonly learned: LearnedStore;
  /** Holds the workspace for a moment, without its journal. @throws TutorialError as `open` does for one that is held */
  hold<T>(command: string, work: () => Promise<T>): Promise<T>;
  lookOnly(): Promise<LookOnlyEngines>;
  /** Looks at this machine's engines and at the addresses that were given; starts nothing. */
  examine(): Promise<DoctorReport>;
  /** Text of a file in `fixtures/`. */
  fixture(name: string): Promise<string>;
  /** Opens a file in the editor that the learner's VISUAL or EDITOR names; null where neither does. */
  readonly edit: ((file: string) => Promise<void>) | null;
  /** Gives the terminal, or the pipes, to another program until it ends; its exit code. */
  handOver(call: HandedOver): Promise<number>;
  /**
   * Does some work with an interface of its own, in a language: pages begin anew, what fails is told there, and who
   * leaves a page leaves this work and no more.
   * @throws CancelledError when the whole program is to end
   */
  sit(language: Language, work: (app: App) => Promise<void>, live?: boolean): Promise<void>;
  /** Keeps a language for the next time, until another is typed. @throws TutorialError DISK_FULL, WORKSPACE_UNUSABLE */
  keepLanguage(language: Language): Promise<void>;
  /** Tells a failure, unless a step told it already. */
  tellFailure(error: unknown): void;
  /** Removes what cleanup keeps on purpose. */
  purge(): Promise<void>;
  /** What cleanup keeps on purpose and still exists. */
  kept(): Promise<{ readonly journal: string; readonly templates: string | null }>;
  /** Text of a file the learner named; `-` is standard input. @throws TutorialError FILE_UNREADABLE, CancelledError */
  readFile(path: string): Promise<string>;
  /** Whether a place lies in the workspace or the cache, where no file of the learner's is written. */
  isReserved(path: string): Promise<boolean>;
  /**
   * Writes a file that the learner named, whole or not at all.
   * @throws TutorialError FILE_RESERVED for a place in the workspace or the cache, REPORT_UNWRITABLE, DISK_FULL
   */
  writeFile(path: string, text: string): Promise<void>;
}
