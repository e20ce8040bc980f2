import type { Engines } from '../engines/engine.ts';
import type { AwsWatch } from './aws.ts';
import type { StepClock } from './clock.ts';
import type { FamilyId } from './engine-kind.ts';
import type { PlannedChange, StepEmission, Unit } from './events.ts';
import type { FactName, Facts, MysqlFact } from './facts.ts';
import type { Guide } from './form.ts';
import type { Figure } from './figure.ts';
import type { Message } from './message.ts';
import type { Catalog } from '../text/catalog.ts';
import type { Choices, OptionSet } from './options.ts';
import type { Reading, Written } from './reading.ts';
import type { Presence, Resource } from './resources.ts';
import type { DoTask } from './task.ts';

export type { StepClock } from './clock.ts';

/** Questions a step may ask while it runs. Every one answers at once with its fallback when nobody can be asked. */
export interface Ask {
  /** True when a person can answer. */
  readonly interactive: boolean;
  /** A guess before a measurement; null when nobody was asked or nothing was typed. */
  guess(question: Message, unit: Unit): Promise<number | null>;
  /** A guess among at most nine named things: its number, from 1; null when nobody was asked or none was taken. */
  choice(question: Message, choices: readonly Message[]): Promise<number | null>;
  confirm(question: Message, fallback: boolean): Promise<boolean>;
  /** A line as it was typed, without blanks around it; null when nobody was asked. */
  typed(question: Message): Promise<string | null>;
  /** Waits for the learner to read on; returns at once when nobody can be asked. */
  proceed(message: Message): Promise<void>;
  /**
   * Waits for one of a few keys, which `hint` names; null when `until` is aborted first. Where nobody can be asked it
   * waits for that alone.
   */
  keyUntil(hint: Message, keys: readonly string[], until: AbortSignal): Promise<string | null>;
}

/** Everything that was journalled and what became of it; used by cleanup. */
export interface Inventory {
  /** Not yet removed, newest first. */
  standing(): readonly Resource[];
  /** Every resource ever journalled in this session and not let go of, oldest first. */
  all(): readonly Resource[];
  /** Destroys one resource and journals that it is gone; throws when it could not. What takes AWS minutes is told to `watch`. */
  destroy(resource: Resource, watch?: AwsWatch): Promise<void>;
  /** Looks at the machine, not at the journal. */
  look(resource: Resource): Promise<Presence>;
  /** Journals that a resource which could not be removed was found gone: somebody else removed it, or it died. */
  foundGone(resource: Resource): Promise<void>;
  /** Journals that a resource is let go of: it may still be there, and nobody looks for it again. */
  forget(resource: Resource): Promise<void>;
  /** Adopts what a crash left without a complete entry (folders, processes), so that it is destroyed too. */
  adoptStrays(): Promise<readonly Resource[]>;
}

/** What a running step works with. */
export interface StepContext<O extends OptionSet = OptionSet> {
  readonly choices: Choices<O>;
  readonly engines: Engines;
  readonly inventory: Inventory;
  readonly ask: Ask;
  /** Gives the learner something to do; left out where nobody turns pages, and so nobody is waited for. */
  readonly task?: DoTask | undefined;
  readonly clock: StepClock;
  readonly signal: AbortSignal;
  /** Opens a file in the learner's editor until they close it; null where they have named none. */
  readonly edit: ((file: string) => Promise<void>) | null;
  /** The text of a file in `fixtures/`. */
  fixture(name: string): Promise<string>;
  /** Steps emit and never print. */
  emit(emission: StepEmission): void;
}

/** Evidence from the servers that a step's result is there. */
export type Verdict =
  | { readonly ok: true; readonly evidence: readonly Message[] }
  | { readonly ok: false; readonly problem: Message };

/** Whose server each family's will be: the learner's own, at the address that was given, one that is started, or AWS's. */
export type PlannedServers = Readonly<Record<FamilyId, 'given' | 'started' | 'aws'>>;

/** What a step does with its choices before anything is opened or started. */
export interface Deliberation<O extends OptionSet = OptionSet> {
  /** Values for what was not typed, for example from a file; what was typed wins. @throws TutorialError OPTION_INVALID */
  complete?(typed: Partial<Choices<O>>): Promise<Partial<Choices<O>>>;
  /** Refuses choices that do not go together. @throws TutorialError CHOICES_REFUSED */
  examine?(choices: Choices<O>): Promise<void>;
  /** Makes a page of its questions, and a last look of what they come to. */
  readonly guide?: Guide<O>;
  /** Text for standard output, or something to read; when there is one, the command prints it and does nothing else. */
  instead?(choices: Choices<O>): Promise<string | Reading | Written | null>;
}

/** One hands-on step or lab; also a sub-command. */
export interface Step<
  Needs extends FactName = FactName,
  Gives extends FactName = FactName,
  O extends OptionSet = OptionSet,
> {
  /** Kebab-case; also the sub-command. */
  readonly id: string;
  readonly texts: Catalog;
  readonly text: {
    readonly title: Message;
    readonly why: Message;
    readonly hint: Message;
  };
  readonly options: O;
  readonly deliberate?: Deliberation<O>;
  /** True when what the step made stands until cleanup, so that it is not made a second time. */
  readonly once?: boolean;
  /** Facts an earlier step must have left. */
  readonly needs: readonly Needs[];
  /** Facts this step returns. */
  readonly gives: readonly Gives[];
  /** The numbers by which it is told how it went; the one that says most first. */
  readonly figures?: readonly Figure[];
  /** Ids of what it gives the learner to do. */
  readonly tasks?: readonly string[];
  /** Pure: what will be changed, for consent and `--dry-run`. `facts` may be incomplete in a dry run. */
  plan(
    facts: Partial<Pick<Facts, Needs>>,
    choices: Choices<O>,
    servers: PlannedServers,
  ): readonly PlannedChange[];
  /** Refuses what the servers of this run cannot do, before the unit itself is told or makes anything. @throws TutorialError */
  admit?(ctx: Pick<StepContext, 'engines'>): Promise<void>;
  /** The only effects. */
  run(facts: Pick<Facts, Needs>, ctx: StepContext<O>): Promise<Pick<Facts, Gives>>;
  /** Evidence from the servers, not trust. */
  check(facts: Pick<Facts, Needs | Gives>, ctx: StepContext<O>): Promise<Verdict>;
}

/** What steps and labs have in common, with the type parameters erased. */
interface Runnable {
  readonly id: string;
  /** The words its messages are spoken with. */
  readonly texts: Catalog;
  readonly text: Step['text'];
  readonly options: OptionSet;
  readonly deliberate?: Deliberation;
  readonly once?: boolean;
  readonly needs: readonly FactName[];
  readonly gives: readonly FactName[];
  readonly figures?: readonly Figure[];
  readonly tasks?: readonly string[];
  plan(facts: Partial<Facts>, choices: Choices, servers: PlannedServers): readonly PlannedChange[];
  admit?(ctx: Pick<StepContext, 'engines'>): Promise<void>;
  run(facts: Partial<Facts>, ctx: StepContext): Promise<Partial<Facts>>;
  check(facts: Partial<Facts>, ctx: StepContext): Promise<Verdict>;
}

/** A step of the course, for the list. */
export interface AnyStep extends Runnable {
  readonly kind: 'step';
}

/** An optional topic, for the list. */
export interface AnyLab extends Runnable {
  readonly kind: 'lab';
  /** True when the embedded servers cannot do what it shows. */
  readonly realOnly: boolean;
  /** About how long it takes on a machine that does little else, without the time for reading. */
  readonly seconds: number;
}

/** Something the learner writes, for the list. */
export interface AnyExercise extends Runnable {
  readonly kind: 'exercise';
  /** What its file is called in each language, in the order in which they are offered. */
  readonly files: readonly { readonly language: string; readonly name: string }[];
  /** Opens what judges files of it, so many at once. @throws TutorialError where no Redis can be started */
  judge(ctx: StepContext, lanes: number): Promise<Judge>;
  /**
   * Writes its solution beside the learner's file, and gives it to read.
   * @throws TutorialError SOLUTION_CLOSED where it was neither passed nor given up: then nothing is written
   */
  solution(from: Pick<StepContext, 'choices' | 'fixture'>): Promise<Reading>;
}

/** What judges files of one exercise; its servers are gone when it is disposed of. */
export interface Judge extends AsyncDisposable {
  /**
   * Checks a file. Where `diary` names a folder, the verdict is told and written into the diary there.
   * @throws TutorialError RUNTIME_MISSING, or what the servers refuse; CancelledError
   */
  check(
    file: string,
    how: {
      readonly mysql: MysqlFact;
      /** Null for one that is drawn. */
      readonly seed: number | null;
      readonly diary: string | null;
    },
  ): Promise<Judged>;
}

/** What came of a file. */
export interface Judged {
  readonly passed: boolean;
  /** Of the fault; null where it was passed. */
  readonly code: string | null;
  readonly ms: number;
}

/** What a course is made of and runs on servers. */
export type CourseUnit = AnyStep | AnyLab | AnyExercise;

/** The kinds of units; each has a mode in `commands/modes`. The quiz runs on nothing. */
export type UnitKind = CourseUnit['kind'] | 'quiz';

/** Declares a step: an undeclared fact, a wrong message key or a missing result does not compile. */
export function defineStep<
  const Needs extends FactName = never,
  const Gives extends FactName = never,
  const O extends OptionSet = OptionSet,
>(step: Step<Needs, Gives, O>): AnyStep {
  return { kind: 'step', ...step };
}

/** Declares a lab by what it does as a step; it gives no facts. */
export function labOf<const Needs extends FactName = never, const O extends OptionSet = OptionSet>(
  lab: Step<Needs, never, O> & Pick<AnyLab, 'realOnly' | 'seconds'>,
): AnyLab {
  return { kind: 'lab', ...lab };
}

/** Declares an exercise by what it does as a step; it gives no facts. */
export function exerciseOf<
  const Needs extends FactName = never,
  const O extends OptionSet = OptionSet,
>(
  exercise: Step<Needs, never, O> &
    Pick<AnyExercise, 'files' | 'judge'> & {
      solution(from: Pick<StepContext<O>, 'choices' | 'fixture'>): Promise<Reading>;
    },
): AnyExercise {
  return { kind: 'exercise', ...exercise };
}
