import type { Cell, EngineLabel, Table } from '../../../src/contract/events.ts';
import { points } from '../../kit/quantities.ts';
import type { Message } from '../../../src/contract/message.ts';
import { msg } from './text.ts';
import { summarize } from '../../../src/measure/index.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { LoadRun, TimedRead } from './open-loop.ts';
import { fromDue, fromSent, type Second } from './seconds.ts';
import { column } from '../../kit/column.ts';

/** The load second by second. */
export function secondsTable(seconds: readonly Second[], engines: readonly EngineLabel[]): Table {
  return {
    id: 'load-seconds',
    title: msg('lab.load.seconds.title'),
    engines,
    columns: [
      column('second', msg('lab.load.seconds.second'), 's'),
      column('reads', msg('lab.load.seconds.reads'), 'per-second'),
      column('hit-ratio', msg('lab.load.seconds.hits'), 'percent'),
      column('p50', msg('lab.load.p50'), 'ms'),
      column('p99', msg('lab.load.seconds.p99'), 'ms'),
      column('queries', msg('lab.load.seconds.queries'), 'per-second'),
    ],
    rows: seconds.map((one) => [
      one.second,
      one.readsPerSecond,
      one.hitPercent,
      one.p50,
      one.p99,
      one.queriesPerSecond,
    ]),
    notes: [msg('lab.load.seconds.method')],
  };
}

/** All reads by their outcome: shares and means, and how they make up the mean of all. */
export function readsTable(reads: readonly TimedRead[], engines: readonly EngineLabel[]): Table {
  const outcomes = ['hit', 'miss', 'bypass'] as const;
  const row = (name: Message, some: readonly TimedRead[]): readonly Cell[] => {
    const { n, mean, p50, p99, max } = summarize(some.map(fromDue));
    const share = n / reads.length;
    return [name, n, share * 100, mean, share * mean, p50, p99 ?? null, max];
  };
  const rows = outcomes
    .map((outcome) => [outcome, reads.filter((read) => read.outcome === outcome)] as const)
    .filter(([, some]) => some.length > 0)
    .map(([outcome, some]) => row(msg(`lab.load.reads.${outcome}`), some));
  return {
    id: 'load',
    title: msg('lab.load.reads.title'),
    engines,
    columns: [
      column('read', msg('lab.load.reads.read'), 'text'),
      column('n', msg('lab.load.reads.n'), 'count'),
      column('share', msg('lab.load.reads.share'), 'percent'),
      column('mean', msg('lab.load.reads.mean'), 'ms'),
      column('part', msg('lab.load.reads.part'), 'ms'),
      column('p50', msg('lab.load.p50'), 'ms'),
      column('p99', msg('lab.load.p99'), 'ms'),
      column('max', msg('lab.load.max'), 'ms'),
    ],
    rows: [...rows, row(msg('lab.load.reads.all'), reads)],
    notes: [msg('lab.load.reads.arithmetic')],
  };
}

/** What was predicted beside what was measured. */
export function predictionTable(arithmetic: Arithmetic, engines: readonly EngineLabel[]): Table {
  const a = arithmetic;
  const difference = points(100 * Math.abs(a.predicted - a.measured));
  return {
    id: 'load-prediction',
    title: msg('lab.load.prediction.title'),
    engines,
    columns: [
      column('predicted', msg('lab.load.prediction.predicted'), 'percent'),
      column('measured', msg('lab.load.prediction.measured'), 'percent'),
      column('mean-predicted', msg('lab.load.prediction.mean-predicted'), 'ms'),
      column('mean-measured', msg('lab.load.prediction.mean-measured'), 'ms'),
      column('gain', msg('lab.load.prediction.gain'), 'times'),
      column('limit', msg('lab.load.prediction.limit'), 'times'),
    ],
    rows: [
      [
        a.predicted * 100,
        a.measured * 100,
        a.predictedMean,
        a.mean,
        a.gain,
        Number.isFinite(a.limit) ? a.limit : null,
      ],
    ],
    notes: [
      Math.abs(a.predicted - a.measured) <= 0.02
        ? msg('lab.load.prediction.close', { points: difference })
        : msg('lab.load.prediction.off', { points: difference }),
      msg('lab.load.prediction.limit-note'),
    ],
  };
}

/** The same reads timed in two ways, in the load and in the load with a stall. */
export function loopsTable(
  runs: { readonly load: LoadRun; readonly stall: LoadRun },
  engines: readonly EngineLabel[],
): Table {
  const row = (
    name: Message,
    { reads }: LoadRun,
    time: (read: TimedRead) => number,
  ): readonly Cell[] => {
    const { n, p50, p95, p99, max } = summarize(reads.map(time));
    return [name, n, p50, p95, p99 ?? null, max];
  };
  const stalled = runs.stall.reads;
  const slow = (time: (read: TimedRead) => number): number =>
    stalled.filter((read) => time(read) > 100).length;
  return {
    id: 'load-loops',
    title: msg('lab.load.loops.title'),
    engines,
    columns: [
      column('timed', msg('lab.load.loops.timed'), 'text'),
      column('n', msg('lab.load.reads.n'), 'count'),
      column('p50', msg('lab.load.p50'), 'ms'),
      column('p95', msg('lab.load.p95'), 'ms'),
      column('p99', msg('lab.load.p99'), 'ms'),
      column('max', msg('lab.load.max'), 'ms'),
    ],
    rows: [
      row(msg('lab.load.loops.load-due'), runs.load, fromDue),
      row(msg('lab.load.loops.load-sent'), runs.load, fromSent),
      row(msg('lab.load.loops.stall-due'), runs.stall, fromDue),
      row(msg('lab.load.loops.stall-sent'), runs.stall, fromSent),
    ],
    notes: [
      msg('lab.load.loops.verdict', {
        due: slow(fromDue),
        sent: slow(fromSent),
        n: stalled.length,
      }),
      // Leaving them out in silence would be the very fault that is shown here.
      ...(runs.stall.notSent > 0
        ? [msg('lab.load.loops.not-sent', { count: runs.stall.notSent })]
        : []),
    ],
  };
}
