import type { Chart, EngineLabel, Message, Table } from '#tutorial';
import { verdictNote } from '../../kit/verdict.ts';
import { msg } from './text.ts';
import type { AccessResult } from './measure.ts';

/** Every way with what it took, and what may be said about the pairs. */
export function waysTable(
  results: readonly AccessResult[],
  engines: readonly EngineLabel[],
  rounds: number,
): Table {
  return {
    id: 'slow-log',
    title: msg('lab.slow-log.table.title', { rounds }),
    engines,
    columns: [
      { id: 'way', name: msg('lab.slow-log.table.way'), unit: 'text' },
      { id: 'commands', name: msg('lab.slow-log.table.commands'), unit: 'count' },
      { id: 'command', name: msg('lab.slow-log.table.command'), unit: 'ms' },
      { id: 'longest', name: msg('lab.slow-log.table.longest'), unit: 'ms' },
      { id: 'total', name: msg('lab.slow-log.table.total'), unit: 'ms' },
    ],
    rows: results.flatMap(({ slow, fixed }) =>
      [slow, fixed].map(({ way, commands, commandMs, longestMs, totalMs }) => [
        way.name,
        commands,
        commandMs,
        longestMs,
        totalMs,
      ]),
    ),
    notes: [
      ...results.flatMap(verdicts),
      msg('lab.slow-log.table.method'),
      ...results
        .filter(({ same }) => !same)
        .map(({ slow }) => msg('lab.slow-log.table.different', { way: slow.way.name })),
    ],
  };
}

/** What may be said of the better way: of its longest command, and of the time until the answer. */
function verdicts({ slow, fixed, longest, total }: AccessResult): readonly Message[] {
  const ways = { slow: slow.way.name, fixed: fixed.way.name };
  const command = {
    what: msg('lab.slow-log.longest-of', { way: ways.fixed }),
    base: msg('lab.slow-log.longest-of', { way: ways.slow }),
  };
  const answer = {
    what: msg('lab.slow-log.answer-of', { way: ways.fixed }),
    base: msg('lab.slow-log.answer-of', { way: ways.slow }),
  };
  return [verdictNote(command, longest), verdictNote(answer, total)];
}

/** How long everybody else waits for one command. */
export function commandChart(
  results: readonly AccessResult[],
  engines: readonly EngineLabel[],
): Chart {
  return {
    id: 'slow-log-command',
    title: msg('lab.slow-log.chart'),
    engines,
    kind: 'bar',
    xUnit: 'text',
    yUnit: 'ms',
    logX: false,
    series: results.flatMap(({ slow, fixed }) =>
      [slow, fixed].map(({ way, longestMs }) => ({
        name: way.name,
        points: [[0, longestMs] as const],
      })),
    ),
    notes: [],
  };
}
