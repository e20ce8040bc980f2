import { CancelledError, TutorialError } from '../contract/errors.ts';
import type { StepEmission, TutorialEvent } from '../contract/events.ts';
import { toEarlyFailure, toFailure } from './failure.ts';
import type { FactName, Facts } from '../contract/facts.ts';
import type { LearnerTime } from './learner-time.ts';
import { msg, type Message } from '../text/message.ts';
import { remarksOnServers, type AskedServers } from './other-server.ts';
import type { Choices } from '../contract/options.ts';
import type { DoTask } from '../contract/task.ts';
import type { CourseUnit, PlannedServers, StepContext, Verdict } from '../contract/step.ts';

/** What the runner needs; it knows no step, no engine and no way to draw. */
export interface RunnerDeps {
  /** All steps in order: where a missing fact comes from. */
  readonly catalog: readonly CourseUnit[];
  readonly context: Omit<StepContext, 'choices' | 'emit'>;
  /** `given` asks nobody: what was typed, and defaults. */
  choicesFor(step: CourseUnit, how: 'asked' | 'given'): Promise<Choices>;
  /** Resolves when it is journalled, and the learner has had it before them. */
  tell(event: TutorialEvent): Promise<void>;
  readonly learner: LearnerTime;
  /** How a step gives the learner something to do; undefined where nobody is waited for. */
  tasksOf?(step: CourseUnit, emit: StepContext['emit']): DoTask | undefined;
  /** What the plan says of the servers. */
  readonly servers: PlannedServers;
  /** Which servers were asked for. */
  readonly asked: AskedServers;
  /** What to type after it was stopped; undefined where `run` goes on with it. */
  readonly wayOn?: Message | undefined;
}

/** Where a run stands. */
export interface Progress {
  readonly facts: Partial<Facts>;
  readonly finished: ReadonlySet<string>;
}

/** How long a cancelled step may take to put its things down, in ms: longer than its connections are left to it. */
const GRACE_MS = 1500;

/**
 * Runs steps in order and returns the facts they left. A step that finished earlier and whose
 * check still passes is not run again where `resume` says so.
 * @throws TutorialError, CancelledError, or whatever a bug threw; step.failed was told before
 */
export async function runSteps(
  steps: readonly CourseUnit[],
  progress: Progress,
  deps: RunnerDeps,
  options: { resume(step: CourseUnit): boolean; quiet?(step: CourseUnit): boolean },
): Promise<Partial<Facts>> {
  let { facts } = progress;
  // Who is not told of a step does not count it.
  const counted = steps.filter((step) => options.quiet?.(step) !== true);
  // What the servers of this run cannot do is refused before an earlier step makes anything for it.
  const begun = { any: progress.finished.size > 0 };
  for (const step of steps) {
    await tellingFailure({ step, begun }, deps, () => new StepRun(step, facts, deps).admit());
  }
  for (const step of steps) {
    const runner = new StepRun(step, facts, deps);
    await tellingFailure({ step, begun }, deps, async () => {
      deps.context.signal.throwIfAborted();
      if (options.resume(step) && progress.finished.has(step.id) && (await runner.stillStands()))
        return;
      facts = { ...facts, ...(await runner.run(counted.indexOf(step) + 1, counted.length, begun)) };
    });
  }
  return facts;
}

/** Whether anything was begun that a stop leaves behind. */
interface Begun {
  any: boolean;
}

async function tellingFailure(
  { step, begun }: { readonly step: CourseUnit; readonly begun: Begun },
  deps: RunnerDeps,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = deps.context.signal.aborted ? new CancelledError() : error;
    const isEarly = !begun.any && deps.wayOn === undefined;
    const failure = isEarly ? toEarlyFailure(cause) : toFailure(cause, deps.wayOn);
    const failed = { event: 'step.failed', step: step.id, failure } as const;
    // A disk that cannot keep it must not hide what went wrong first.
    await deps.tell(failed).catch(() => undefined);
    throw cause;
  }
}

class StepRun {
  readonly #step: CourseUnit;
  readonly #facts: Partial<Facts>;
  readonly #deps: RunnerDeps;
  #told: Promise<void> = Promise.resolve();
  /** Set when the run went on without the step; what it still emits is heard by nobody. */
  #left = false;

  constructor(step: CourseUnit, facts: Partial<Facts>, deps: RunnerDeps) {
    this.#step = step;
    this.#facts = facts;
    this.#deps = deps;
  }

  /** Refuses what the servers of this run cannot do. @throws TutorialError what the unit refuses with */
  async admit(): Promise<void> {
    await this.#untilCancelled(async () => this.#step.admit?.(this.#deps.context));
  }

  async run(position: number, of: number, begun: Begun): Promise<Partial<Facts>> {
    const step = this.#step;
    this.#requireFacts();
    const context = await this.#context('asked');
    const {
      learner,
      context: { clock },
    } = this.#deps;
    begun.any = true;
    await this.#say({
      event: 'step.started',
      step: step.id,
      title: step.text.title,
      why: step.text.why,
      position,
      of,
    });
    const begin = clock.now() - learner.ms;
    const given = await this.#untilCancelled(() => step.run(this.#facts, context));
    const facts = { ...this.#facts, ...given };
    const verdict = await this.#untilCancelled(() => step.check(facts, context));
    if (!verdict.ok) throw new TutorialError('STEP_CHECK_FAILED', { problem: verdict.problem });
    await this.#say({
      event: 'step.finished',
      step: step.id,
      ms: clock.now() - learner.ms - begin,
      facts: given,
      evidence: verdict.evidence,
    });
    return given;
  }

  /** Asks the servers whether an earlier result still stands; says so either way. */
  async stillStands(): Promise<boolean> {
    const step = this.#step;
    let verdict: Verdict;
    try {
      const context = await this.#context('given');
      verdict = await this.#untilCancelled(() => step.check(this.#facts, context));
    } catch (error) {
      this.#deps.context.signal.throwIfAborted();
      verdict = { ok: false, problem: toFailure(error).what };
    }
    const title = step.text.title;
    const note = verdict.ok
      ? ({ kind: 'text', message: msg('run.already-done', { title }) } as const)
      : ({
          kind: 'warning',
          message: msg('run.done-again', { title, problem: verdict.problem }),
        } as const);
    await this.#say({ event: 'step.note', step: step.id, note });
    if (!verdict.ok) return false;
    for (const message of remarksOnServers(this.#facts, step.gives, this.#deps.asked)) {
      const remark = { kind: 'warning', message } as const;
      await this.#say({ event: 'step.note', step: step.id, note: remark });
    }
    return true;
  }

  #say(event: TutorialEvent): Promise<void> {
    return this.#deps.learner.of(this.#deps.tell(event));
  }

  async #context(how: 'asked' | 'given'): Promise<StepContext> {
    const deps = this.#deps;
    const emit = (emission: StepEmission): void => {
      this.#emit(emission);
    };
    const task = deps.tasksOf?.(this.#step, emit);
    return {
      ...deps.context,
      choices: await deps.choicesFor(this.#step, how),
      ...(task === undefined ? {} : { task: (asked) => deps.learner.of(task(asked)) }),
      emit,
    };
  }

  #emit(emission: StepEmission): void {
    if (this.#left) return;
    const told = this.#deps.tell({ ...emission, step: this.#step.id });
    this.#told = Promise.all([this.#told, told]).then(() => undefined);
    // Awaited before the step ends; until then a failed write must not end the process.
    this.#told.catch(() => undefined);
  }

  #requireFacts(): void {
    const missing = this.#step.needs.find((fact) => this.#facts[fact] === undefined);
    if (missing === undefined) return;
    throw new TutorialError('STEP_MISSING', {
      step: this.#step.id,
      missing: giverOf(missing, this.#deps.catalog),
    });
  }

  /**
   * Resolves when the work is done and all it emitted is journalled. Cancelled work gets a moment to
   * put down what it holds; then the run goes on without it.
   */
  async #untilCancelled<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.#deps.context;
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    const cancelled = new Promise<never>((_resolve, reject) => {
      onAbort = () => {
        timer = setTimeout(() => {
          this.#left = true;
          reject(new CancelledError());
        }, GRACE_MS);
      };
      // It may have been aborted while the step was announced.
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
      const result = await Promise.race([work(), cancelled]);
      await this.#deps.learner.of(this.#told);
      return result;
    } catch (error) {
      // The work's own failure is told after what it had emitted, and counts more than a failure to write that.
      await this.#told.catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(timer);
      if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
    }
  }
}

function giverOf(fact: FactName, catalog: readonly CourseUnit[]): string {
  return catalog.find((step) => step.gives.includes(fact))?.id ?? fact;
}
