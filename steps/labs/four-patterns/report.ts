import type { Column, EngineLabel, Message, Table } from '#tutorial';
import { msg } from './text.ts';
import { outageOf } from './operation.ts';
import type { PatternResult } from './measure.ts';
import type { Pattern } from './patterns.ts';
import { lossNotes } from './sentences.ts';
import { RATE } from './steady-load.ts';

/** What a pattern is called in tables and charts: cluster mode, and replicas of each primary. */
export function nameOf({ clusterMode, replicas }: Pattern): Message {
  return msg(`lab.four-patterns.pattern.${clusterMode ? 'on' : 'off'}`, { replicas });
}

/** What the death cost, one row per pattern. */
export function costTable(
  results: readonly PatternResult[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'four-patterns',
    title: msg('lab.four-patterns.table', { patterns: results.length }),
    engines,
    columns: [
      PATTERN_COLUMN,
      { id: 'nodes', name: msg('lab.four-patterns.column.nodes'), unit: 'count' },
      { id: 'keysBefore', name: msg('lab.four-patterns.column.keys'), unit: 'count' },
      { id: 'keysReadable', name: msg('lab.four-patterns.column.readable'), unit: 'count' },
      { id: 'writesLost', name: msg('lab.four-patterns.column.lost'), unit: 'count' },
      { id: 'readsFailedMs', name: msg('lab.four-patterns.column.reads'), unit: 'ms' },
      { id: 'writesFailedMs', name: msg('lab.four-patterns.column.writes'), unit: 'ms' },
      { id: 'promoted', name: msg('lab.four-patterns.column.promoted'), unit: 'text' },
      { id: 'memoryBytes', name: msg('lab.four-patterns.column.memory'), unit: 'bytes' },
    ],
    rows: results.map((result) => [
      nameOf(result.pattern),
      result.nodes,
      result.keysBefore,
      result.keysReadable,
      result.writesLost,
      outageOf(result.operations, 'read', result.zero).ms,
      outageOf(result.operations, 'write', result.zero).ms,
      result.promoted ?? msg('lab.four-patterns.promoted.none'),
      result.memoryBytes,
    ]),
    notes: [
      ...lossNotes(results),
      msg('lab.four-patterns.table.method', { step: 1000 / RATE }),
      msg('lab.four-patterns.table.lost'),
    ],
  };
}

/** The first column of every table of the patterns. */
export const PATTERN_COLUMN: Column = {
  id: 'pattern',
  name: msg('lab.four-patterns.column.pattern'),
  unit: 'text',
};
