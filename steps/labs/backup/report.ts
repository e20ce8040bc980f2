import type { EngineLabel, Table } from '#tutorial';
import { msg } from './text.ts';
import type { Group, GroupCount } from './groups.ts';

/** Every group in the backup, before the crash and after the restore, and what that means. */
export function groupsTable(
  counts: {
    /** Right before the backup was asked for. */
    readonly inFile: readonly GroupCount[];
    /** Right before the crash. */
    readonly before: readonly GroupCount[];
    /** On the new server. */
    readonly after: readonly GroupCount[];
  },
  engines: readonly EngineLabel[],
): Table {
  const { inFile, before, after } = counts;
  const restored = (id: Group['id']): GroupCount | undefined =>
    after.find(({ group }) => group.id === id);
  const wrong = after.reduce((sum, { keys, current }) => sum + keys - current, 0);
  return {
    id: 'backup',
    title: msg('lab.backup.table.title'),
    engines,
    columns: [
      { id: 'group', name: msg('lab.backup.table.group'), unit: 'text' },
      { id: 'in-file', name: msg('lab.backup.table.at-backup'), unit: 'count' },
      { id: 'before', name: msg('lab.backup.table.before'), unit: 'count' },
      { id: 'restored', name: msg('lab.backup.table.restored'), unit: 'count' },
      { id: 'current', name: msg('lab.backup.table.current'), unit: 'count' },
    ],
    rows: before.map(({ group, keys }) => [
      group.name,
      inFile.find((count) => count.group.id === group.id)?.keys ?? null,
      keys,
      restored(group.id)?.keys ?? null,
      restored(group.id)?.current ?? null,
    ]),
    notes: [
      msg('lab.backup.table.verdict', {
        before: total(before),
        restored: total(after),
        wrong,
        lost: keysOf(before, 'late') - keysOf(after, 'late'),
      }),
      msg('lab.backup.table.current-means'),
    ],
  };
}

function keysOf(counts: readonly GroupCount[], id: string): number {
  return counts.find(({ group }) => group.id === id)?.keys ?? 0;
}

/** Keys of all groups. */
export function total(counts: readonly GroupCount[]): number {
  return counts.reduce((sum, { keys }) => sum + keys, 0);
}

/** What the backup cost and the restore took. */
export interface Times {
  /** Bytes of all files. */
  readonly bytes: number;
  /** ms until the file was written and copied. */
  readonly backupMs: number;
  /** ms for which the server stood still to make its copy; null when it does not tell. */
  readonly forkMs: number | null;
  /** ms until the new server answered with the data. */
  readonly restoreMs: number;
}

/** The times as a table of one row. */
export function timesTable(times: Times, engines: readonly EngineLabel[]): Table {
  return {
    id: 'backup-times',
    title: msg('lab.backup.times.title'),
    engines,
    columns: [
      { id: 'bytes', name: msg('lab.backup.times.bytes'), unit: 'bytes' },
      { id: 'backup', name: msg('lab.backup.times.backup'), unit: 'ms' },
      { id: 'fork', name: msg('lab.backup.times.fork'), unit: 'ms' },
      { id: 'restore', name: msg('lab.backup.times.restore'), unit: 'ms' },
    ],
    rows: [[times.bytes, times.backupMs, times.forkMs, times.restoreMs]],
    notes: [msg('lab.backup.times.once')],
  };
}
