import {
  type MysqlSession,
  percentile,
  SAMPLES_FOR_P99,
  type StepClock,
  summarize,
} from '#tutorial';
import { comSelect } from '../../kit/com-select.ts';
import type { TimedRead } from './open-loop.ts';

/** One second of the load. Times in ms, from the instant a read was due. */
export interface Second {
  /** Since the measured part began, 1 for the first. */
  readonly second: number;
  readonly readsPerSecond: number;
  /** 0 to 100; null where no read ended. */
  readonly hitPercent: number | null;
  readonly p50: number | null;
  /** Over the last 1,000 reads since the filling, however many seconds they took; null as long as there are fewer. */
  readonly p99: number | null;
  /** Counted by MySQL. */
  readonly queriesPerSecond: number;
}

/** Sums up what ended since the last call. */
export class Seconds {
  readonly #reads: readonly TimedRead[];
  /** Index of the first read that is not of the filling. */
  readonly #first: number;
  #from: number;
  #at: number;
  #queries: number;
  #second = 0;

  /** @param reads a list that grows; what it holds already is left out. `queries` is MySQL's counter at `atMs` */
  constructor(reads: readonly TimedRead[], atMs: number, queries: number) {
    this.#reads = reads;
    this.#first = reads.length;
    this.#from = reads.length;
    this.#at = atMs;
    this.#queries = queries;
  }

  /** The second that ends at `nowMs`, with MySQL's counter then. */
  next(nowMs: number, queries: number): Second {
    const seconds = (nowMs - this.#at) / 1000;
    const ended = this.#reads.slice(this.#from);
    const recent = this.#reads.slice(this.#first).slice(-SAMPLES_FOR_P99);
    const asked = queries - this.#queries;
    this.#from = this.#reads.length;
    this.#at = nowMs;
    this.#queries = queries;
    this.#second += 1;
    return {
      second: this.#second,
      readsPerSecond: ended.length / seconds,
      hitPercent: ended.length === 0 ? null : (100 * hitsOf(ended)) / ended.length,
      p50: ended.length === 0 ? null : summarize(ended.map(fromDue)).p50,
      p99:
        recent.length < SAMPLES_FOR_P99
          ? null
          : percentile(Float64Array.from(recent, fromDue).sort(), 99),
      queriesPerSecond: asked / seconds,
    };
  }
}

/** Ms from the instant a read was due to its answer: what an open loop counts. */
export function fromDue({ due, done }: TimedRead): number {
  return done - due;
}

/** Ms from the sending of a read to its answer: what a closed loop counts. */
export function fromSent({ sent, done }: TimedRead): number {
  return done - sent;
}

/** How many of the reads the cache answered. */
export function hitsOf(reads: readonly TimedRead[]): number {
  return reads.filter(({ outcome }) => outcome === 'hit').length;
}

/** A second-by-second watch, beside a load that goes on. */
export interface Watch {
  readonly reads: readonly TimedRead[];
  /** Ms to let pass before the first second. */
  readonly afterMs: number;
  readonly seconds: number;
  readonly mysql: MysqlSession;
  readonly clock: StepClock;
  readonly signal: AbortSignal;
  readonly onSecond: (second: Second) => void;
}

/** Tells every second as it ends. @throws CancelledError, or what the connection throws */
export async function watchSeconds(watch: Watch): Promise<readonly Second[]> {
  const { reads, afterMs, mysql, clock, signal } = watch;
  const start = clock.now();
  await clock.sleep(afterMs, signal);
  const begin = clock.now() - start;
  const counter = new Seconds(reads, begin, await comSelect(mysql));
  const seconds: Second[] = [];
  for (let index = 1; index <= watch.seconds; index += 1) {
    const now = clock.now() - start;
    await clock.sleep(Math.max(0, begin + index * 1000 - now), signal);
    const queries = await comSelect(mysql);
    const second = counter.next(clock.now() - start, queries);
    seconds.push(second);
    watch.onSecond(second);
  }
  return seconds;
}
