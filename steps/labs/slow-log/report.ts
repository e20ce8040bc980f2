import type { Chart, EngineLabel, Message, Table } from '#tutorial';
import { ratio } from '../../kit/quantities.ts';
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
      ...results.map(verdict),
      msg('lab.slow-log.table.method'),
      ...results
        .filter(({ same }) => !same)
        .map(({ slow }) => msg('lab.slow-log.table.different', { way: slow.way.name })),
    ],
  };
}

function verdict({ fixed, command, total }: AccessResult): Message {
  const way = fixed.way.name;
  if (command.verdict !== 'faster') return msg('lab.slow-log.table.unclear', { way });
  const figures = { way, times: ratio(command.speedUp), rounds: command.rounds };
  if (total.verdict === 'faster') {
    return msg('lab.slow-log.table.both', { ...figures, faster: ratio(total.speedUp) });
  }
  return total.verdict === 'slower'
    ? msg('lab.slow-log.table.shorter-slower', { ...figures, slower: ratio(1 / total.speedUp) })
    : msg('lab.slow-log.table.shorter', figures);
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
      [slow, fixed].map(({ way, commandMs }) => ({
        name: way.name,
        points: [[0, commandMs] as const],
      })),
    ),
    notes: [],
  };
}
