import type { App } from '../run/app.ts';
import { nextExercise, standingOf } from './exercise/diary.ts';
import { expecting } from './figures/expect.ts';
import { runningServers } from './learned/running.ts';
import { tutorialOn } from '../cli/command-line.ts';
import type { Told, TutorialEvent } from '../contract/events.ts';
import type { FactName } from '../contract/facts.ts';
import type { Figure } from '../contract/figure.ts';
import type { Given } from '../contract/options.ts';
import { toldThatCounts } from '../report/attempts.ts';
import { exerciseLine } from '../text/exercise-line.ts';
import { listed } from '../text/listed.ts';
import { msg, type Message } from '../text/message.ts';
import { exportOffer } from '../../elasticache/export/offer.ts';
import type { Progress } from '../run/runner.ts';
import type { CourseUnit } from '../contract/step.ts';
import { OUTPUTS } from '../ui/outputs.ts';
import { runInWorkspace, stepNamed, type RunRequest } from '../run/run-steps.ts';

/** `run`: the steps in order, from where it stopped, or from `--from`; `--keep` leaves cleanup out. */
export async function runAll(app: App, given: Given): Promise<void> {
  const { course } = app;
  const from = given.from;
  const first = typeof from === 'string' ? course.steps.indexOf(stepNamed(app, from)) : 0;
  const keep = given.keep === true;
  const steps = course.steps.slice(first).filter((step) => !keep || step !== course.cleanup);
  const figures = steps.flatMap((step) => step.figures ?? []);
  const ran = await runHeldTo(app, figures, {
    command: 'run',
    steps,
    given,
    resume: () => typeof from !== 'string',
    consent: true,
    summary: (told) => cardEvents(app, told),
    open: { fresh: true, tolerant: false },
    next: (progress) => nextCommand(app, progress),
  });
  if (!ran) return;
  if (keep) {
    await tellRefill(app);
  } else {
    await app.drafts.drop();
    await tellKept(app);
  }
  await (await import('./report.ts')).offerReport(app);
}

/** What the run came to on one card, and how to keep it where nobody is asked; nothing where nothing was measured. */
function cardEvents({ course, ui }: App, told: readonly Told[]): readonly TutorialEvent[] {
  const card = course.card(toldThatCounts(told));
  if (card === null) return [];
  const made = told.findLast(
    ({ event }) => event.event === 'step.finished' && event.facts.cache !== undefined,
  );
  const { cache, redis } = made?.event.event === 'step.finished' ? made.event.facts : {};
  const offer = cache === undefined ? null : exportOffer(cache, redis?.kind === 'aws');
  const tip = (message: Message): TutorialEvent => ({
    event: 'step.note',
    step: 'run',
    note: { kind: 'tip', message },
  });
  return [
    { event: 'run.card', card },
    ...(offer === null ? [] : [tip(offer)]),
    ...(ui.ask.interactive ? [] : [tip(msg('report.how'))]),
  ];
}

/** One step by itself. What stands already is not made twice. */
export async function runOne(app: App, step: CourseUnit, given: Given): Promise<void> {
  const isCleanup = step === app.course.cleanup;
  await runHeldTo(app, step.figures ?? [], {
    command: step.id,
    steps: [step],
    given,
    resume: () => step.once === true,
    consent: false,
    open: { fresh: !isCleanup, tolerant: isCleanup },
    next: (progress) => nextCommand(app, progress),
  });
  if (!isCleanup || app.config.dryRun) return;
  await app.drafts.drop();
  if (given.purge === true) {
    await app.purge();
    app.ui.print({ id: 'purged', blocks: [{ kind: 'paragraph', text: msg('run.purged') }] });
  } else {
    await tellKept(app);
  }
}

/** Runs steps, and holds their figures against what was expected of them. */
function runHeldTo(
  app: App,
  figures: readonly Figure[],
  request: Omit<RunRequest, 'heard'>,
): Promise<boolean> {
  const { translator } = app;
  return expecting({ figures, given: request.given, translator }, (heard) =>
    runInWorkspace(app, { ...request, heard }),
  );
}

/** A lab, after the steps whose facts it needs; those that stand already are not run again. */
export async function runLab(app: App, lab: CourseUnit, given: Given): Promise<void> {
  const ran = await runHeldTo(app, lab.figures ?? [], {
    command: `lab ${lab.id}`,
    steps: [...stepsBefore(app, lab.needs), lab],
    given,
    resume: (step) => step !== lab,
    // Who reads chose this lab, and not the lessons before it.
    quiet: (step) => app.ui.ask.interactive && step !== lab,
    consent: false,
    open: { fresh: true, tolerant: false },
    next: async (progress) =>
      (await nextLabOn(app, lab.id, progress)) ?? nextCommand(app, progress),
  });
  if (ran) await tellRunning(app);
}

/** Who is done with a lab may forget that servers still run. */
async function tellRunning(app: App): Promise<void> {
  const running = await runningServers(app);
  if (running.length === 0) return;
  const text = msg('run.still-running', { servers: listed(running, app.translator) });
  app.ui.print({ id: 'still-running', blocks: [{ kind: 'paragraph', tone: 'note', text }] });
}

/** An exercise, after the steps whose facts it needs. */
export async function runExercise(app: App, exercise: CourseUnit, given: Given): Promise<void> {
  const folder = typeof given.folder === 'string' ? given.folder : undefined;
  const next = await nextExercise(app.course, exercise.id, folder);
  // An exercise may be called as its lab is: what is kept of the one is not of the other.
  const unit = { ...exercise, id: `exercise-${exercise.id}` };
  await runInWorkspace(app, {
    ...roundRequest(app, unit, `exercise ${exercise.id}`),
    given,
    next: (progress) =>
      next === null ? nextCommand(app, progress) : commandLine(app, exerciseLine(next, { folder })),
  });
}

/** A round of checks of this folder, or of others, after the steps whose facts it needs. */
export async function runRound(
  app: App,
  round: CourseUnit,
  command: string,
  folder?: string,
): Promise<void> {
  const { next } = await standingOf(app.course, folder);
  await runInWorkspace(app, {
    ...roundRequest(app, round, command),
    forgets: (id) => id === round.id,
    next: () => (next === null ? null : commandLine(app, exerciseLine(next, { folder }))),
  });
}

function roundRequest(app: App, unit: CourseUnit, command: string): Omit<RunRequest, 'next'> {
  return {
    command,
    again: command,
    steps: [...stepsBefore(app, unit.needs), unit],
    given: {},
    resume: (step) => step !== unit,
    // Who writes chose this, and not the lessons before it.
    quiet: (step) => app.ui.ask.interactive && step !== unit,
    consent: false,
    open: { fresh: true, tolerant: false },
  };
}

/** The command of the next lab in the list that the servers of this run can do; null where there is none. */
export async function nextLabOn(
  app: App,
  id: string,
  { facts }: Pick<Progress, 'facts'>,
): Promise<string | null> {
  const { labs } = app.course;
  for (const entry of labs.slice(labs.findIndex((lab) => lab.id === id) + 1)) {
    const isRefused = facts.redis?.kind === 'embedded' && (await entry.load()).realOnly;
    if (!isRefused) return commandLine(app, `lab ${entry.id}`);
  }
  return null;
}

/** The steps that give `needs`, and what they need themselves, in the order of the course. */
function stepsBefore(app: App, needs: readonly FactName[]): readonly CourseUnit[] {
  const wanted = new Set<FactName>(needs);
  const givers = new Set<CourseUnit>();
  for (const step of [...app.course.steps].reverse()) {
    if (!step.gives.some((fact) => wanted.has(fact))) continue;
    givers.add(step);
    for (const fact of step.needs) wanted.add(fact);
  }
  return app.course.steps.filter((step) => givers.has(step));
}

/** The command that goes on from here; null after cleanup. */
export function nextCommand(app: App, { finished, facts }: Progress): string | null {
  if (facts.cleanup !== undefined) return null;
  const next = app.course.steps.find((step) => !finished.has(step.id));
  if (next === undefined) return null;
  // MySQL lies in the same stack; without the word it would be started here.
  const onAws = facts.redis?.kind === 'aws' && facts.mysql === undefined;
  return commandLine(app, onAws ? `${next.id} --engine aws` : next.id);
}

/** A command as it must be typed to work on the same workspace. */
export function commandLine(app: Pick<App, 'config'>, words: string): string {
  return `${tutorialOn(app.config.workspace)} ${words}`;
}

/** Who keeps the servers to look at them would find the cache empty. */
async function tellRefill(app: App): Promise<void> {
  const { facts } = await app.peek();
  // For programs the end of the run is the last thing to be told.
  if (facts.reads === undefined || OUTPUTS[app.config.output].forPrograms) return;
  const text = msg('run.refill', { ttl: { value: facts.reads.ttlSeconds, unit: 's' } });
  app.ui.print({ id: 'refill', blocks: [{ kind: 'paragraph', tone: 'tip', text }] });
}

/** What is left on purpose is said, with the command that removes it. */
async function tellKept(app: App): Promise<void> {
  const { journal, templates } = await app.kept();
  const template =
    templates === null ? '' : app.translator.text(msg('run.kept-template', { folder: templates }));
  app.ui.print({
    id: 'kept',
    blocks: [
      { kind: 'paragraph', tone: 'note', text: msg('run.kept-files', { journal, template }) },
    ],
  });
}
