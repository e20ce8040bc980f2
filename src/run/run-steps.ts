import type { App, OpenOptions, Workspace } from './app.ts';
import { CancelledError, TutorialError } from '../contract/errors.ts';
import type { Told, TutorialEvent } from '../contract/events.ts';
import type { LearnedUnit } from '../contract/learned.ts';
import { msg, type Message } from '../text/message.ts';
import { toFailure } from './failure.ts';
import type { Given } from '../contract/options.ts';
import { plannedServers } from './planned-servers.ts';
import { planSteps } from './plan-steps.ts';
import { runSteps, type Progress, type RunnerDeps } from './runner.ts';
import type { AnyStep, CourseUnit } from '../contract/step.ts';
import { choicesOnce } from './choices-once.ts';
import { LearnedEar } from './learned/hear.ts';
import { LearnerTime } from './learner-time.ts';
import { QuietSteps } from './quiet-steps.ts';
import { viewOf } from './reading.ts';
import { tellStanding } from './tell-standing.ts';
import { wayOnOf } from './way-on.ts';
import { write } from './written.ts';
import { taskGiver } from './tasks.ts';

/** Hears what there is to remember of each unit that finishes. */
export type Heard = (id: string, unit: Omit<LearnedUnit, 'times'>) => void;

/** Which steps, and how. */
export interface RunRequest {
  readonly command: string;
  readonly steps: readonly CourseUnit[];
  /** What was typed, for all steps together. */
  readonly given: Given;
  /** Whether a step that stands already is skipped. */
  resume(step: CourseUnit): boolean;
  /** Whether a step that comes before what was asked for is done without its lesson; a line says that it was. */
  quiet?(step: CourseUnit): boolean;
  /** Whether that a step finished is nothing to remember. */
  forgets?(step: string): boolean;
  readonly heard?: Heard;
  /** Words of the command that begins it again, where `run` would not go on with it. */
  readonly again?: string;
  /** Show the plan and ask once. */
  readonly consent: boolean;
  /** What is told after the last step, by everything that was told in the session. */
  summary?(told: readonly Told[]): readonly TutorialEvent[];
  readonly open: Omit<OpenOptions, 'command'>;
  /** What to type after the last step; null when there is nothing. */
  next(state: Progress): string | null | Promise<string | null>;
}

/**
 * Runs steps in the workspace and tells everybody who listens. Resolves when all of it is journalled: to true when
 * the steps were run, to false when only their plan or their choices were shown.
 */
export async function runInWorkspace(app: App, request: RunRequest): Promise<boolean> {
  const choices = choicesOnce(app, request.given, request.consent);
  // A mistyped option must be refused before anything is opened or asked.
  for (const step of request.steps) {
    const given = await choices(step, 'given');
    const instead = (await step.deliberate?.instead?.(given)) ?? null;
    if (instead === null) continue;
    if (typeof instead === 'string') app.ui.raw(instead);
    else if ('text' in instead) await write(app, instead);
    else app.ui.print(viewOf(instead));
    return false;
  }
  if (app.config.dryRun) {
    await dryRun(app, request, choices);
    return false;
  }
  await using workspace = await app.open({ ...request.open, command: request.command });
  return await new Telling(app, request, workspace, choices).run();
}

class Telling {
  readonly #app: App;
  readonly #request: RunRequest;
  readonly #workspace: Workspace;
  readonly #choices: RunnerDeps['choicesFor'];
  readonly #learner: LearnerTime;
  readonly #quiet: QuietSteps;
  readonly #ear: LearnedEar;

  constructor(
    app: App,
    request: RunRequest,
    workspace: Workspace,
    choices: RunnerDeps['choicesFor'],
  ) {
    this.#app = app;
    this.#request = request;
    this.#workspace = workspace;
    this.#choices = choices;
    this.#learner = new LearnerTime(() => app.clock.now());
    const { steps } = request;
    this.#quiet = new QuietSteps(
      steps.filter((step) => this.#isQuiet(step.id)),
      app.translator,
    );
    this.#ear = new LearnedEar((id) => steps.find((step) => step.id === id)?.figures ?? []);
  }

  async run(): Promise<boolean> {
    const { clock } = this.#app;
    const learner = this.#learner;
    const begin = clock.now();
    const { session, finished, facts } = this.#workspace.journal.state();
    await this.#tell({
      event: 'run.started',
      session: session?.session ?? '',
      command: this.#request.command,
      steps: this.#request.steps.map((step) => step.id),
    });
    const deps = this.#deps();
    const end = async (ok: boolean, progress: Progress): Promise<void> => {
      const next = await this.#request.next(progress);
      await this.#tell({ event: 'run.finished', ok, ms: clock.now() - begin - learner.ms, next });
    };
    try {
      if (this.#request.consent && !(await this.#consented(deps))) {
        await end(true, { facts, finished });
        return false;
      }
      await runSteps(this.#request.steps, { facts, finished }, deps, {
        resume: (step) => this.#request.resume(step),
        quiet: (step) => this.#isQuiet(step.id),
      });
      const { events } = this.#workspace.journal.state();
      for (const event of this.#request.summary?.(events) ?? []) {
        await this.#learner.of(this.#tell(event));
      }
    } catch (error) {
      await end(false, this.#workspace.journal.state()).catch(() => undefined);
      if (error instanceof CancelledError) {
        tellStanding(this.#workspace.inventory.standing(), this.#app.ui);
      }
      throw error;
    }
    await end(true, this.#workspace.journal.state());
    return true;
  }

  #isQuiet(id: string): boolean {
    const request = this.#request;
    return request.steps.some((step) => step.id === id && request.quiet?.(step) === true);
  }

  async #consented(deps: RunnerDeps): Promise<boolean> {
    const tell: RunnerDeps['tell'] = (event) => this.#learner.of(deps.tell(event));
    const { steps } = this.#request;
    await planSteps(steps, this.#workspace.journal.state(), { ...deps, tell }, this.#request);
    const { ask } = this.#app.ui;
    if (!ask.interactive || this.#app.config.yes) return true;
    if (await this.#learner.of(ask.confirm(msg('run.consent'), true))) return true;
    this.#app.ui.print({
      id: 'declined',
      blocks: [{ kind: 'paragraph', text: msg('run.declined') }],
    });
    return false;
  }

  #deps(): RunnerDeps {
    const { clock, signal, ui, course, edit } = this.#app;
    const { engines, inventory } = this.#workspace;
    return {
      catalog: course.steps,
      context: {
        engines,
        inventory,
        ask: this.#learner.asked(ui.ask),
        clock,
        signal,
        edit: edit && ((file) => ui.lend(() => edit(file))),
        fixture: (name) => this.#app.fixture(name),
      },
      choicesFor: (step, how) => {
        const asked = this.#isQuiet(step.id) ? 'given' : how;
        return this.#learner.of(this.#choices(step, asked));
      },
      tell: (event) => this.#tell(event),
      learner: this.#learner,
      tasksOf: (step, emit) =>
        this.#isQuiet(step.id) || ui.flows.aborted ? undefined : taskGiver(this.#app, emit),
      servers: plannedServers(this.#app.config),
      asked: this.#app.config,
      wayOn: wayOnOf(this.#app, this.#request),
    };
  }

  /** The screen first, then the disk; resolves when the learner has had it before them, too. */
  async #tell(event: TutorialEvent): Promise<void> {
    const seen = this.#quiet.shown(event).map((shown) => this.#app.ui.handle(shown));
    await this.#workspace.journal.event(event);
    await this.#learn(event);
    await Promise.all(seen);
  }

  /** What a unit that finished leaves with the learner; that it cannot be kept is said, and stops nothing. */
  async #learn(event: TutorialEvent): Promise<void> {
    const heard = this.#ear.hear(event, new Date());
    // What was prepared in silence taught nobody.
    if (heard === null || this.#isQuiet(heard.id)) return;
    if (this.#request.forgets?.(heard.id) === true) return;
    this.#request.heard?.(heard.id, heard.unit);
    const { learned, ui } = this.#app;
    const warn = (text: Message): void => {
      ui.print({ id: 'progress', blocks: [{ kind: 'paragraph', tone: 'warning', text }] });
    };
    try {
      const aside = await learned.finished(heard.id, heard.unit);
      if (aside !== null) warn(msg('progress.set-aside', { file: aside }));
    } catch (error) {
      warn(msg('progress.not-kept', { reason: toFailure(error).what }));
    }
  }
}

/** The plan of every step and nothing else: no folder, no lock, no journal. */
async function dryRun(
  app: App,
  request: RunRequest,
  choicesFor: RunnerDeps['choicesFor'],
): Promise<void> {
  const state = await app.peek();
  await app.ui.handle({
    event: 'run.started',
    session: state.session?.session ?? 'dry-run',
    command: request.command,
    steps: request.steps.map((step) => step.id),
  });
  const deps = {
    choicesFor,
    tell: (event: TutorialEvent) => app.ui.handle(event),
    servers: plannedServers(app.config),
  };
  await planSteps(request.steps, state, deps, request);
}

/** The step of that name. @throws TutorialError OPTION_INVALID naming all steps */
export function stepNamed(app: App, name: string): AnyStep {
  const found = app.course.steps.find((step) => step.id === name);
  if (found !== undefined) return found;
  const steps = app.course.steps.map((step) => step.id).join(', ');
  throw new TutorialError('OPTION_INVALID', {
    flag: '--from',
    problem: msg('cli.unknown-step', { name, steps }),
  });
}
