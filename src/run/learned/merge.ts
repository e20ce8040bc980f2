import type { Learned, LearnedFigure, LearnedGuess, LearnedUnit } from '../../contract/learned.ts';
import { apart } from '../../text/nearness.ts';

/**
 * What two records hold together: of each guess the nearest, of each figure the best, of times the first and the last.
 * The same record twice changes nothing, and neither loses anything.
 */
export function mergeLearned(one: Learned, other: Learned): Learned {
  const units = new Map(Object.entries(one.units));
  for (const [id, unit] of Object.entries(other.units)) {
    const before = units.get(id);
    units.set(id, before === undefined ? unit : mergeUnits(before, unit));
  }
  return { v: 1, units: Object.fromEntries(units) };
}

/** A unit finished once more, on top of what is remembered. */
export function withFinished(
  learned: Learned,
  id: string,
  finished: Omit<LearnedUnit, 'times'>,
): Learned {
  const times = (learned.units[id]?.times ?? 0) + 1;
  return mergeLearned(learned, { v: 1, units: { [id]: { ...finished, times } } });
}

function mergeUnits(one: LearnedUnit, other: LearnedUnit): LearnedUnit {
  const later = Date.parse(other.last) >= Date.parse(one.last) ? other : one;
  const earlier = Date.parse(other.first) < Date.parse(one.first) ? other : one;
  return {
    times: Math.max(one.times, other.times),
    first: earlier.first,
    last: later.last,
    ms: later.ms,
    guesses: nearest([...one.guesses, ...other.guesses]),
    figures: best(one.figures, other.figures),
    ...tasksOf(one, other),
  };
}

/** Everything that was done once. */
function tasksOf(one: LearnedUnit, other: LearnedUnit): Pick<LearnedUnit, 'tasks'> {
  const tasks = [...new Set([...(one.tasks ?? []), ...(other.tasks ?? [])])];
  return tasks.length === 0 ? {} : { tasks };
}

/** One guess for each question. */
function nearest(guesses: readonly LearnedGuess[]): readonly LearnedGuess[] {
  const kept = new Map<string, LearnedGuess>();
  for (const guess of guesses) {
    const before = kept.get(guess.question.key);
    if (before === undefined || far(guess) < far(before)) kept.set(guess.question.key, guess);
  }
  return [...kept.values()];
}

function far({ guess, actual, unit }: LearnedGuess): number {
  return apart(guess, actual, unit);
}

function best(
  one: LearnedUnit['figures'],
  other: LearnedUnit['figures'],
): Record<string, LearnedFigure> {
  const figures = { ...one };
  for (const [id, figure] of Object.entries(other)) {
    const before = figures[id];
    if (before === undefined || isBetter(figure, before)) figures[id] = figure;
  }
  return figures;
}

function isBetter(figure: LearnedFigure, before: LearnedFigure): boolean {
  return figure.better === 'higher' ? figure.value > before.value : figure.value < before.value;
}
