import type { Cell, Column, EngineLabel, Table } from '../../../src/events.ts';
import { msg, type Message } from '../../../src/i18n/message.ts';
import { outageOf } from './operation.ts';
import type { PatternResult } from './measure.ts';
import type { Pattern } from './patterns.ts';
import { RATE } from './steady-load.ts';

/** What a pattern is called in tables and charts: cluster mode, and whether there are replicas. */
export function nameOf({ id }: Pick<Pattern, 'id'>): Message {
  return msg(`lab.four-patterns.pattern.${id}`);
}

/** What the death cost, one row per pattern. */
export function costTable(
  results: readonly PatternResult[],
  engines: readonly EngineLabel[],
  seconds: number,
): Table {
  return {
    id: 'four-patterns',
    title: msg('lab.four-patterns.table'),
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
      outageOf(result.operations, 'read').ms,
      outageOf(result.operations, 'write').ms,
      result.promoted ?? msg('lab.four-patterns.promoted.none'),
      result.memoryBytes,
    ]),
    notes: [
      ...verdict(results),
      msg('lab.four-patterns.table.method', { seconds, step: 1000 / RATE }),
      msg('lab.four-patterns.table.lost'),
    ],
  };
}

const PATTERN_COLUMN: Column = {
  id: 'pattern',
  name: msg('lab.four-patterns.column.pattern'),
  unit: 'text',
};

/** A comparison, where there is something to compare. */
function verdict(results: readonly PatternResult[]): readonly Message[] {
  const sum = (of: readonly PatternResult[], part: (result: PatternResult) => number): number =>
    of.reduce((total, result) => total + part(result), 0);
  const lost = (result: PatternResult): number => result.keysBefore - result.keysReadable;
  const before = (result: PatternResult): number => result.keysBefore;
  const alone = results.filter(({ pattern }) => pattern.replicas === 0);
  const replicated = results.filter(({ pattern }) => pattern.replicas > 0);
  if (alone.length === 0 || replicated.length === 0) return [];
  return [
    msg('lab.four-patterns.table.verdict', {
      alone: sum(alone, lost),
      keysAlone: sum(alone, before),
      replicated: sum(replicated, lost),
      keysReplicated: sum(replicated, before),
    }),
  ];
}

/** What the first table leaves out. */
export function detailsTable(
  results: readonly PatternResult[],
  engines: readonly EngineLabel[],
): Table {
  return {
    id: 'four-patterns-details',
    title: msg('lab.four-patterns.details'),
    engines,
    columns: [
      PATTERN_COLUMN,
      { id: 'writesOk', name: msg('lab.four-patterns.column.acknowledged'), unit: 'count' },
      { id: 'keptInSpite', name: msg('lab.four-patterns.column.unconfirmed'), unit: 'count' },
      { id: 'counted', name: msg('lab.four-patterns.column.counted'), unit: 'count' },
      {
        id: 'replicaReadsFailedMs',
        name: msg('lab.four-patterns.column.replica-reads'),
        unit: 'ms',
      },
      { id: 'promotedAfterMs', name: msg('lab.four-patterns.column.promoted-after'), unit: 'ms' },
      { id: 'errorsElsewhere', name: msg('lab.four-patterns.column.elsewhere'), unit: 'count' },
      { id: 'cameBackAs', name: msg('lab.four-patterns.column.role'), unit: 'text' },
      { id: 'cameBackMs', name: msg('lab.four-patterns.column.came-back'), unit: 'ms' },
      { id: 'cameBackKeys', name: msg('lab.four-patterns.column.own-keys'), unit: 'count' },
    ],
    rows: results.map(detailsRow),
    notes: [msg('lab.four-patterns.details.sum'), ...results.flatMap(doubtful)],
  };
}

function detailsRow(result: PatternResult): readonly Cell[] {
  const { pattern, comeback, operations } = result;
  return [
    nameOf(pattern),
    result.writesAcknowledged,
    result.unacknowledgedKept,
    result.keysCounted,
    pattern.replicas === 0 ? null : outageOf(operations, 'replica-read').ms,
    result.promotedAfterMs,
    pattern.shards === 1 ? null : errorsElsewhere(result),
    roleOf(result),
    comeback.ms,
    comeback.keys,
  ];
}

function roleOf({ comeback: { role, keys } }: PatternResult): Message {
  if (role === 'replica') return msg('lab.four-patterns.role.replica');
  const empty = keys === 0;
  return msg(empty ? 'lab.four-patterns.role.primary' : 'lab.four-patterns.role.primary-full');
}

/** Failed operations on keys that the dead node never had. */
export function errorsElsewhere({ operations }: Pick<PatternResult, 'operations'>): number {
  return operations.filter(({ ok, inShard }) => !ok && !inShard).length;
}

/** Keys by reading every key the lab ever sent, to be compared with what Redis counts. */
export function keysByReading(result: PatternResult): number {
  const { keysReadable, writesAcknowledged, writesLost, unacknowledgedKept } = result;
  return keysReadable + writesAcknowledged - writesLost + unacknowledgedKept;
}

function doubtful(result: PatternResult): readonly Message[] {
  const added = keysByReading(result);
  const { keysCounted: counted, pattern } = result;
  if (added === counted) return [];
  return [msg('lab.four-patterns.details.sum.bad', { counted, added, pattern: nameOf(pattern) })];
}
