import type { EventOf, Told } from '../contract/events.ts';

/** One time a step was begun, and all that was told of it until it was begun again. */
export interface Attempt {
  readonly step: string;
  readonly started: Told;
  /** From its beginning on, oldest first. */
  readonly told: readonly Told[];
  /** Null when it did not end well. */
  readonly finished: EventOf<'step.finished'> | null;
  /** What was measured of, where one step is run of several: the query. Null where there is no such choice. */
  readonly subject: string | null;
}

/** An attempt that is reported, and a later one of the same that did not end well. */
export interface Kept {
  readonly attempt: Attempt;
  readonly later: Attempt | null;
}

/** Every attempt, oldest first. */
function attemptsIn(events: readonly Told[]): readonly Attempt[] {
  const open = new Map<string, { started: Told; told: Told[] }>();
  const all: { started: Told; told: Told[] }[] = [];
  for (const told of events) {
    const { event } = told;
    if (event.event === 'step.started') {
      const begun = { started: told, told: [] };
      open.set(event.step, begun);
      all.push(begun);
    }
    if ('step' in event) open.get(event.step)?.told.push(told);
  }
  return all.map(({ started, told }) => {
    const finished = told.map(({ event }) => event).find((one) => one.event === 'step.finished');
    return {
      step: 'step' in started.event ? started.event.step : '',
      ...{ started, told, finished: finished ?? null },
      subject: finished?.facts.reads?.sql ?? null,
    };
  });
}

/**
 * The attempts that count, oldest first: of each step, and of each query of a step, the best that finished. One that
 * did not end well counts only where none did. Of two that finished the later one counts, unless the earlier one measured
 * more samples or told something the later one left out.
 */
export function keptAttempts(events: readonly Told[]): readonly Kept[] {
  const all = attemptsIn(events);
  const best = new Map<string, Attempt>();
  for (const attempt of all) {
    if (attempt.finished === null) continue;
    const key = `${attempt.step} ${attempt.subject ?? ''}`;
    const before = best.get(key);
    if (before === undefined || !isBetter(before, attempt)) best.set(key, attempt);
  }
  const finished = [...best.values()];
  const unfinished = all.filter(({ finished: end }) => end === null);
  const alone = unfinished.filter(
    (attempt) =>
      finished.every(({ step }) => step !== attempt.step) &&
      unfinished.findLast(({ step }) => step === attempt.step) === attempt,
  );
  const last = new Map(finished.map((attempt) => [attempt.step, attempt]));
  return all
    .filter((attempt) => finished.includes(attempt) || alone.includes(attempt))
    .map((attempt) => {
      const isLast = last.get(attempt.step) === attempt;
      const again = isLast ? unfinished.findLast(({ step }) => step === attempt.step) : undefined;
      const later = again !== undefined && all.indexOf(again) > all.indexOf(attempt) ? again : null;
      return { attempt, later };
    });
}

/** Everything that was told and counts, in the order in which it was told. */
export function toldThatCounts(events: readonly Told[]): readonly Told[] {
  const kept = new Set(keptAttempts(events).flatMap(({ attempt }) => attempt.told));
  return events.filter((told) => !('step' in told.event) || kept.has(told));
}

function isBetter(one: Attempt, other: Attempt): boolean {
  const samples = (of: Attempt): number => of.finished?.facts.reads?.samples ?? 0;
  if (samples(one) !== samples(other)) return samples(one) > samples(other);
  const tables = shownIn(other);
  return [...shownIn(one)].some((id) => !tables.has(id));
}

/** The tables and charts of an attempt. */
function shownIn({ told }: Attempt): ReadonlySet<string> {
  return new Set(
    told.flatMap(({ event }) => {
      if (event.event === 'table') return [event.table.id];
      return event.event === 'chart' ? [event.chart.id] : [];
    }),
  );
}
