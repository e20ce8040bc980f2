import type { EngineLabel, Table } from '#tutorial';
import { msg } from './text.ts';
import type { WriterResult } from './fail-over.ts';
import { WRITES } from './wait.ts';

/** What each program lost, and what it had taken for safe. */
export function waitTable(
  results: readonly WriterResult[],
  engines: readonly EngineLabel[],
): Table {
  const plain = results.find(({ writer }) => !writer.waits);
  const careful = results.find(({ writer }) => writer.waits);
  return {
    id: 'four-patterns-wait',
    title: msg('lab.four-patterns.wait.table'),
    engines,
    columns: [
      { id: 'program', name: msg('lab.four-patterns.wait.program'), unit: 'text' },
      { id: 'writesOk', name: msg('lab.four-patterns.wait.acknowledged'), unit: 'count' },
      { id: 'lost', name: msg('lab.four-patterns.wait.lost'), unit: 'count' },
      { id: 'trusted', name: msg('lab.four-patterns.wait.trusted'), unit: 'count' },
      { id: 'trustedLost', name: msg('lab.four-patterns.wait.trusted-lost'), unit: 'count' },
      { id: 'medianMs', name: msg('lab.four-patterns.wait.median'), unit: 'ms' },
    ],
    rows: results.map(({ writer, lost, trustedLost }) => [
      msg(writer.waits ? 'lab.four-patterns.wait.with' : 'lab.four-patterns.wait.without'),
      writer.acknowledged.length,
      lost,
      writer.trusted.length,
      trustedLost,
      writer.medianMs,
    ]),
    notes: [
      msg('lab.four-patterns.wait.verdict', {
        plain: plain?.lost ?? 0,
        careful: careful?.lost ?? 0,
        plainTrusted: plain?.trustedLost ?? 0,
        carefulTrusted: careful?.trustedLost ?? 0,
      }),
      msg('lab.four-patterns.wait.method', {
        linked: WRITES.linked,
        warmUp: WRITES.warmUp,
        samples: WRITES.linked - WRITES.warmUp,
      }),
    ],
  };
}
