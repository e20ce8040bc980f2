import type { EngineLabel, Message, Table } from '#tutorial';
import { msg } from './text.ts';
import type { PatternResult } from './measure.ts';
import { errorsElsewhere, outageOf } from './operation.ts';
import { nameOf, PATTERN_COLUMN } from './report.ts';

/** Who took over, and what became of the node that died. */
export function returnTable(
  results: readonly PatternResult[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'four-patterns-return',
    title: msg('lab.four-patterns.return'),
    engines,
    columns: [
      PATTERN_COLUMN,
      { id: 'promotedAfterMs', name: msg('lab.four-patterns.column.promoted-after'), unit: 'ms' },
      {
        id: 'replicaReadsFailed',
        name: msg('lab.four-patterns.column.replica-reads'),
        unit: 'count',
      },
      { id: 'errorsElsewhere', name: msg('lab.four-patterns.column.elsewhere'), unit: 'count' },
      { id: 'cameBackAs', name: msg('lab.four-patterns.column.role'), unit: 'text' },
      { id: 'cameBackKeys', name: msg('lab.four-patterns.column.own-keys'), unit: 'count' },
      { id: 'cameBackMs', name: msg('lab.four-patterns.column.came-back'), unit: 'ms' },
    ],
    rows: results.map((result) => [
      nameOf(result.pattern),
      result.promotedAfterMs,
      result.pattern.replicas === 0 ? null : outageOf(result.operations, 'replica-read').failed,
      result.pattern.shards === 1 ? null : errorsElsewhere(result),
      msg(`lab.four-patterns.role.${result.comeback.role}`),
      result.comeback.keys,
      result.comeback.ms,
    ]),
    notes: [msg('lab.four-patterns.return.method')],
  };
}

/** Every key the lab ever sent, beside what Redis counts itself. */
export function countTable(
  results: readonly PatternResult[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'four-patterns-count',
    title: msg('lab.four-patterns.count'),
    engines,
    columns: [
      PATTERN_COLUMN,
      { id: 'keysReadable', name: msg('lab.four-patterns.column.readable'), unit: 'count' },
      { id: 'writesOk', name: msg('lab.four-patterns.column.acknowledged'), unit: 'count' },
      { id: 'writesLost', name: msg('lab.four-patterns.column.lost'), unit: 'count' },
      { id: 'keptInSpite', name: msg('lab.four-patterns.column.unconfirmed'), unit: 'count' },
      { id: 'added', name: msg('lab.four-patterns.column.added'), unit: 'count' },
      { id: 'dbsize', name: msg('lab.four-patterns.column.counted'), unit: 'count' },
    ],
    rows: results.map((result) => [
      nameOf(result.pattern),
      result.keysReadable,
      result.writesAcknowledged,
      result.writesLost,
      result.unacknowledgedKept,
      keysByReading(result),
      result.keysCounted,
    ]),
    notes: [...results.flatMap(doubtful), msg('lab.four-patterns.count.method')],
  };
}

/** Keys by reading every key the lab ever sent. */
export function keysByReading(result: PatternResult): number {
  const { keysReadable, writesAcknowledged, writesLost, unacknowledgedKept } = result;
  return keysReadable + writesAcknowledged - writesLost + unacknowledgedKept;
}

function doubtful(result: PatternResult): readonly Message[] {
  const added = keysByReading(result);
  const { keysCounted: counted, pattern } = result;
  if (added === counted) return [];
  return [msg('lab.four-patterns.count.bad', { counted, added, pattern: nameOf(pattern) })];
}
