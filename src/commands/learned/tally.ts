import type { Course } from '../../contract/course.ts';
import type { Learned } from '../../contract/learned.ts';
import type { AnyStep } from '../../contract/step.ts';
import { nearnessOf } from '../../text/nearness.ts';

/** How much of the course was done, and how many guesses came near. */
export interface Tally {
  readonly steps: number;
  readonly allSteps: number;
  readonly labs: number;
  readonly allLabs: number;
  /** Guesses that were right, close, or within a factor of two. */
  readonly near: number;
  readonly guesses: number;
  /** What a server saw the learner do themselves. */
  readonly tasks: number;
  readonly allTasks: number;
}

/** Counts what was learned of a course. */
export function tallyOf(learned: Learned, { steps, labs }: Course): Tally {
  const done = (units: readonly { readonly id: string }[]): number =>
    units.filter(({ id }) => learned.units[id] !== undefined).length;
  const guesses = Object.values(learned.units).flatMap((unit) => unit.guesses);
  const near = guesses.filter(
    ({ guess, actual, unit }) => nearnessOf(guess, actual, unit) !== 'off',
  );
  return {
    steps: done(steps),
    allSteps: steps.length,
    labs: done(labs),
    allLabs: labs.length,
    near: near.length,
    guesses: guesses.length,
    tasks: steps.flatMap((step) => tasksDone(learned, step)).length,
    allTasks: steps.flatMap(({ tasks = [] }) => tasks).length,
  };
}

function tasksDone(learned: Learned, { id, tasks = [] }: AnyStep): readonly string[] {
  return tasks.filter((task) => learned.units[id]?.tasks?.includes(task) === true);
}

/** The first lab behind this one that was not done, else the first of all; null when all were. */
export function nextLabOf(learned: Learned, { labs }: Course, after: string | null): string | null {
  const open = labs.filter(({ id }) => learned.units[id] === undefined && id !== after);
  const from = labs.findIndex(({ id }) => id === after);
  const behind = open.find((lab) => labs.indexOf(lab) > from);
  return (behind ?? open[0])?.id ?? null;
}
