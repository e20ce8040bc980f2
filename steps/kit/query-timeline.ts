import type { MysqlSession, StepClock } from '#tutorial';
import { comSelect } from './com-select.ts';

/** Queries per bin, as MySQL's own counter showed them. */
export interface QueryTimeline {
  /** Over the whole time. */
  readonly total: number;
  /** Queries in each bin, from the start. */
  readonly bins: readonly number[];
  readonly binMs: number;
  /** The longest time between two looks, ms: where it is longer than a bin, a bin holds what came in all of it. */
  readonly gapMs: number;
}

/** A counter's value at a time in ms since the start. */
export type CounterSample = readonly [ms: number, count: number];

/** Looks per bin, so that a bin's edge is met closely. */
const LOOKS_PER_BIN = 4;

/**
 * Watches MySQL's Com_select while `work` goes on, over a connection of its own.
 * @throws what `work` throws, or the connection
 */
export async function watchQueries<T>(
  mysql: MysqlSession,
  clock: StepClock,
  binMs: number,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly timeline: QueryTimeline }> {
  const start = clock.now();
  const first = await comSelect(mysql);
  const samples: CounterSample[] = [[0, 0]];
  const state = { over: false };
  const look = async (): Promise<void> => {
    const count = (await comSelect(mysql)) - first;
    samples.push([clock.now() - start, count]);
  };
  const watching = (async () => {
    const never = new AbortController().signal;
    while (!state.over) {
      await clock.sleep(binMs / LOOKS_PER_BIN, never);
      await look();
    }
  })();
  watching.catch(() => undefined);
  let result: T;
  try {
    result = await work();
  } finally {
    state.over = true;
    await watching.catch(() => undefined);
  }
  await watching;
  await look();
  return {
    result,
    timeline: {
      ...{ total: samples.at(-1)?.[1] ?? 0, bins: binned(samples, binMs) },
      ...{ binMs, gapMs: widestGap(samples) },
    },
  };
}

/** The counter's growth in each bin: what it had at the last look up to a bin's end, less what it had before. */
export function binned(samples: readonly CounterSample[], binMs: number): readonly number[] {
  const bins: number[] = [];
  let before = 0;
  const end = samples.at(-1)?.[0] ?? 0;
  for (let edge = binMs; edge - binMs < end; edge += binMs) {
    const count = samples.findLast(([ms]) => ms <= edge)?.[1] ?? before;
    bins.push(count - before);
    before = count;
  }
  return bins;
}

/** The longest time between two looks, ms. */
export function widestGap(samples: readonly CounterSample[]): number {
  return samples.reduce((widest, [ms], index) => {
    return Math.max(widest, ms - (samples[index - 1]?.[0] ?? ms));
  }, 0);
}

/** Points of a chart over seconds, one per bin. */
export function binPoints({ bins, binMs }: QueryTimeline): readonly (readonly [number, number])[] {
  return bins.map((count, index) => [(index * binMs) / 1000, count]);
}
