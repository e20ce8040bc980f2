import { type Cell, type EngineLabel, type Message, summarize, type Table } from '#tutorial';
import { points, pointsAbove } from '../../kit/quantities.ts';
import { msg } from './text.ts';
import { latencyCells, latencyColumns } from '../../kit/latency.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { LoadRun, TimedRead } from './open-loop.ts';
import { fromDue, fromSent, type Second } from './seconds.ts';

/** The load second by second. */
export function secondsTable(seconds: readonly Second[], engines: readonly EngineLabel[]): Table {
  return {
    id: 'load-seconds',
    title: msg('lab.load.seconds.title'),
    engines,
    columns: [
      { id: 'second', name: msg('lab.load.seconds.second'), unit: 's' },
      { id: 'reads', name: msg('lab.load.seconds.reads'), unit: 'per-second' },
      { id: 'hit-ratio', name: msg('lab.load.seconds.hits'), unit: 'percent' },
      ...latencyColumns(['p50']),
      { id: 'p99', name: msg('lab.load.seconds.p99'), unit: 'ms' },
      { id: 'queries', name: msg('lab.load.seconds.queries'), unit: 'per-second' },
    ],
    rows: seconds.map((one) => [
      one.second,
      one.readsPerSecond,
      one.hitPercent,
      one.p50,
      one.p99,
      one.queriesPerSecond,
    ]),
    notes: [msg('lab.load.seconds.method'), msg('lab.load.seconds.shared')],
  };
}

const TIMES = ['p50', 'p99', 'max'] as const;

/** All reads by their outcome: shares and means, and how they make up the mean of all. */
export function readsTable(reads: readonly TimedRead[], engines: readonly EngineLabel[]): Table {
  const outcomes = ['hit', 'miss', 'bypass'] as const;
  const row = (name: Message, some: readonly TimedRead[]): readonly Cell[] => {
    const times = summarize(some.map(fromDue));
    const { n, mean } = times;
    const share = n / reads.length;
    return [name, n, share * 100, mean, share * mean, ...latencyCells(times, TIMES)];
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
      { id: 'read', name: msg('lab.load.reads.read'), unit: 'text' },
      ...latencyColumns(['n']),
      { id: 'share', name: msg('lab.load.reads.share'), unit: 'percent' },
      { id: 'mean', name: msg('lab.load.reads.mean'), unit: 'ms' },
      { id: 'part', name: msg('lab.load.reads.part'), unit: 'ms' },
      ...latencyColumns(TIMES),
    ],
    rows: [...rows, row(msg('lab.load.reads.all'), reads)],
    notes: [msg('lab.load.reads.arithmetic')],
  };
}

/** What was predicted beside what was measured. */
export function predictionTable(
  arithmetic: Arithmetic,
  engines: readonly EngineLabel[],
  { overloaded, noRate }: { readonly overloaded: boolean; readonly noRate: boolean },
): Table {
  const a = arithmetic;
  const off = Math.abs(pointsAbove(100 * a.predicted, 100 * a.measured));
  const difference = points(off);
  return {
    id: 'load-prediction',
    title: msg('lab.load.prediction.title'),
    engines,
    columns: [
      { id: 'predicted', name: msg('lab.load.prediction.predicted'), unit: 'percent' },
      { id: 'measured', name: msg('lab.load.prediction.measured'), unit: 'percent' },
      { id: 'mean-predicted', name: msg('lab.load.prediction.mean-predicted'), unit: 'ms' },
      { id: 'mean-measured', name: msg('lab.load.prediction.mean-measured'), unit: 'ms' },
      { id: 'gain', name: msg('lab.load.prediction.gain'), unit: 'times' },
      { id: 'limit', name: msg('lab.load.prediction.limit'), unit: 'times' },
    ],
    rows: [
      [
        noRate ? null : a.predicted * 100,
        a.measured * 100,
        // A process that is behind measures itself.
        ...(overloaded ? [null, null, null] : [noRate ? null : a.predictedMean, a.mean, a.gain]),
        Number.isFinite(a.limit) ? a.limit : null,
      ],
    ],
    notes: [
      noRate
        ? msg('lab.load.prediction.no-rate')
        : msg(off <= 2 ? 'lab.load.prediction.close' : 'lab.load.prediction.off', {
            points: difference,
          }),
      ...(overloaded ? [] : [msg('lab.load.prediction.limit-note')]),
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
    return [name, ...latencyCells(summarize(reads.map(time)))];
  };
  return {
    id: 'load-loops',
    title: msg('lab.load.loops.title'),
    engines,
    columns: [
      { id: 'timed', name: msg('lab.load.loops.timed'), unit: 'text' },
      ...latencyColumns(),
    ],
    rows: [
      row(msg('lab.load.loops.load-due'), runs.load, fromDue),
      row(msg('lab.load.loops.load-sent'), runs.load, fromSent),
      row(msg('lab.load.loops.stall-due'), runs.stall, fromDue),
      row(msg('lab.load.loops.stall-sent'), runs.stall, fromSent),
    ],
    notes: [
      // Leaving them out in silence would be the very fault that is shown here.
      ...(runs.stall.notSent.length > 0
        ? [msg('lab.load.loops.not-sent', { count: runs.stall.notSent.length })]
        : []),
    ],
  };
}
