import type { Value } from '../sql/types.ts';
import type { Session } from './session.ts';

/** Counters that are listed even before anything was counted. */
const NAMES =
  `Bytes_received Bytes_sent Com_alter_table Com_begin Com_change_db Com_commit Com_create_db
Com_create_index Com_create_table Com_delete Com_drop_db Com_drop_index Com_drop_table Com_insert Com_insert_select
Com_replace Com_replace_select Com_rollback Com_select Com_set_option Com_show_databases Com_show_fields Com_show_status
Com_show_tables Com_show_variables Com_stmt_close Com_stmt_execute Com_stmt_prepare Com_truncate Com_update Connections
Aborted_connects Questions Queries`.split(/\s+/);

/** Counters that only the server as a whole has. */
const GLOBAL_ONLY = new Set(['Connections', 'Aborted_connects', 'Queries']);

/** `SHOW STATUS`: true counts, of the server or of the session. */
export function statusRows(session: Session, global: boolean): Value[][] {
  const { instance } = session;
  const rows = new Map<string, Value>();
  for (const name of NAMES) {
    const counters = global || GLOBAL_ONLY.has(name) ? instance.counters : session.counters;
    rows.set(name, counters.get(name) ?? 0);
  }
  const running = [...instance.sessions.values()].filter((other) => other.running !== undefined);
  rows.set('Threads_connected', instance.sessions.size);
  rows.set('Threads_running', running.length);
  rows.set('Uptime', Math.floor((Date.now() - instance.startedAt) / 1000));
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, value]) => [name, String(value)]);
}
