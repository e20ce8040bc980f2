import {
  type CacheAside,
  createRandom,
  createSampler,
  type StepContext,
  zipfProbabilities,
} from '#tutorial';
import type { Instance } from '../../kit/instance.ts';
import { runOpenLoop, type LoadRun, type TimedRead } from './open-loop.ts';
import { watchSeconds, type Second } from './seconds.ts';
import { COSTLY, paramsFor } from './workload.ts';

/** What the learner chose, and what fitted the machine. */
export interface LoadSpec {
  readonly readers: number;
  readonly seconds: number;
  readonly keys: number;
  readonly exponent: number;
  readonly ttlSeconds: number;
  /** Reads per second. */
  readonly rate: number;
  /** Days of the query. */
  readonly days: number;
}

/** The measured part of the load. */
export interface MeasuredLoad extends LoadRun {
  readonly seconds: readonly Second[];
  /** Popularity of every key, most popular first. */
  readonly probabilities: Float64Array;
}

type Bench = Pick<StepContext, 'clock' | 'signal'>;

/** One random sequence for all runs of the lab, so that two runs ask for the same keys. */
const SEED = 20_260_101;

/** A read of a key drawn by Zipf's law. */
export function createReader(cache: CacheAside, spec: LoadSpec, probabilities: Float64Array) {
  const draw = createSampler(probabilities, createRandom(SEED));
  return async (): Promise<TimedRead['outcome']> => {
    const read = await cache.fetchWithOutcome(COSTLY, paramsFor(draw(), spec.days));
    return read.outcome;
  };
}

/**
 * Lets the load run: one time to live to fill the cache, which is not counted, then the seconds that are.
 * @throws CancelledError, or what a read throws
 */
export async function runLoad(
  { clock, signal }: Bench,
  monitor: Instance,
  cache: CacheAside,
  spec: LoadSpec,
  onSecond: (second: Second) => void,
): Promise<MeasuredLoad> {
  const { readers, rate, seconds, ttlSeconds, keys, exponent } = spec;
  const probabilities = zipfProbabilities(keys, exponent);
  const fillMs = ttlSeconds * 1000;
  const ended: TimedRead[] = [];
  const counted: TimedRead[] = [];
  const end = new AbortController();
  const watching = watchSeconds({
    reads: ended,
    afterMs: fillMs,
    seconds,
    mysql: monitor.mysql,
    clock,
    signal: AbortSignal.any([signal, end.signal]),
    onSecond,
  });
  // It is awaited below; until then a failure must not end the process.
  watching.catch(() => undefined);
  let run: LoadRun;
  try {
    run = await runOpenLoop({
      readers,
      rate,
      forMs: fillMs + seconds * 1000,
      read: createReader(cache, spec, probabilities),
      clock,
      signal,
      onRead: (read) => {
        // MySQL's count knows no due time, so the seconds take every read that ends in them.
        ended.push(read);
        if (read.due >= fillMs) counted.push(read);
      },
    });
  } catch (error) {
    end.abort();
    await watching.catch(() => undefined);
    throw error;
  }
  return {
    reads: counted,
    notSent: run.notSent.filter((due) => due >= fillMs),
    lateness: run.lateness.slice(Math.ceil((fillMs * rate) / 1000)),
    seconds: await watching,
    probabilities,
  };
}
