import type { Message, RedisSession } from '#tutorial';
import { msg } from './text.ts';

/** Keys with the same fate. */
export interface Group {
  readonly id: 'unchanged' | 'changed' | 'deleted' | 'late' | 'short';
  readonly name: Message;
  readonly count: number;
}

/** What there is of one group at one time. */
export interface GroupCount {
  readonly group: Group;
  readonly keys: number;
  /** Of them, those with the value that the program wrote last. */
  readonly current: number;
}

/** Long enough for the lab, in ms. */
const LONG_MS = 3_600_000;
/** Runs out between the backup and the restore. */
export const SHORT_MS = 2000;

/** The groups of the lab. */
export const GROUPS: readonly Group[] = [
  { id: 'unchanged', name: msg('lab.backup.group.unchanged'), count: 2000 },
  { id: 'changed', name: msg('lab.backup.group.changed'), count: 300 },
  { id: 'deleted', name: msg('lab.backup.group.deleted'), count: 200 },
  { id: 'late', name: msg('lab.backup.group.late'), count: 400 },
  { id: 'short', name: msg('lab.backup.group.short'), count: 100 },
];

/** What is written before the backup. */
export async function writeBefore(session: RedisSession, prefix: string): Promise<void> {
  for (const group of GROUPS) {
    if (group.id === 'late') continue;
    await write(session, prefix, group, 'old', group.id === 'short' ? SHORT_MS : LONG_MS);
  }
}

/** What happens between the backup and the end of the server. */
export async function changeAfter(session: RedisSession, prefix: string): Promise<void> {
  for (const group of GROUPS) {
    if (group.id === 'changed' || group.id === 'late') {
      await write(session, prefix, group, 'new', LONG_MS);
    }
    if (group.id === 'deleted') await session.command('DEL', ...names(prefix, group));
  }
}

/** Counts every group on a server. */
export async function countGroups(
  session: RedisSession,
  prefix: string,
): Promise<readonly GroupCount[]> {
  const counts: GroupCount[] = [];
  for (const group of GROUPS) {
    const reply = await session.command('MGET', ...names(prefix, group));
    const values = (reply as readonly (string | null)[]).filter((value) => value !== null);
    const current = values.filter((value) => value === lastWritten(group)).length;
    counts.push({ group, keys: values.length, current });
  }
  return counts;
}

function lastWritten({ id }: Group): string | null {
  if (id === 'deleted') return null;
  return id === 'changed' || id === 'late' ? 'new' : 'old';
}

function names(prefix: string, { id, count }: Group): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${id}:${index}`);
}

async function write(
  session: RedisSession,
  prefix: string,
  group: Group,
  value: string,
  ttlMs: number,
): Promise<void> {
  await Promise.all(
    names(prefix, group).map((name) => session.command('SET', name, value, 'PX', ttlMs)),
  );
}
