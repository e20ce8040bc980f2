import type { Chart, EngineLabel, Message } from '#tutorial';
import { msg } from './text.ts';
import type { PatternResult } from './measure.ts';
import { errorsPerBin, type OperationKind } from './operation.ts';
import { nameOf } from './report.ts';
import { shardNotes } from './sentences.ts';
import { RATE } from './steady-load.ts';

const BIN_MS = 100;
/** Bins before the first error. */
const BEFORE = 5;

/** Errors over time, a lane for each kind of operation in each pattern. */
export function timelineChart(
  results: readonly PatternResult[],
  engines: readonly EngineLabel[],
  seconds: number,
): Chart {
  // As far as anything failed, and no further than that and the seconds: later silence was heard by nobody.
  const last = Math.max(
    seconds * 1000,
    ...results.flatMap(({ operations, zero }) =>
      operations.filter(({ ok }) => !ok).map(({ due }) => due - zero + BIN_MS),
    ),
  );
  const to = Math.ceil(last / BIN_MS);
  const lane = (result: PatternResult, kind: OperationKind) => ({
    name: laneName(result, kind),
    points: errorsPerBin(
      result.operations.filter((operation) => operation.kind === kind),
      { zero: result.zero, binMs: BIN_MS, from: -BEFORE, to },
    ).map((errors, bin) => [((bin - BEFORE) * BIN_MS) / 1000, errors] as const),
  });
  return {
    id: 'four-patterns-timeline',
    title: msg('lab.four-patterns.chart', { bin: BIN_MS }),
    engines,
    kind: 'timeline',
    xUnit: 's',
    yUnit: 'count',
    logX: false,
    series: results.flatMap((result) => [
      lane(result, 'write'),
      lane(result, 'read'),
      ...(result.pattern.replicas === 0 ? [] : [lane(result, 'replica-read')]),
    ]),
    notes: [
      msg('lab.four-patterns.chart.note', { bin: BIN_MS, most: (RATE * BIN_MS) / 1000 }),
      ...shardNotes(results),
    ],
  };
}

function laneName({ pattern }: PatternResult, kind: OperationKind): Message {
  const of = { pattern: nameOf(pattern) };
  if (kind === 'write') return msg('lab.four-patterns.chart.writes', of);
  if (kind === 'read') return msg('lab.four-patterns.chart.reads', of);
  return msg('lab.four-patterns.chart.replica-reads', of);
}
