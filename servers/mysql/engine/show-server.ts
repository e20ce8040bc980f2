import type { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';
import { filtered } from './like.ts';
import { listReply, type Reply } from './reply.ts';
import type { Session } from './session.ts';
import { statusRows } from './status.ts';

/** SHOW STATUS. */
export function status(session: Session, cursor: Cursor, global: boolean): Reply {
  session.count('Com_show_status');
  return listReply(['Variable_name', 'Value'], filtered(cursor, statusRows(session, global)).rows);
}

/** SHOW VARIABLES. */
export function variables(session: Session, cursor: Cursor, global: boolean): Reply {
  session.count('Com_show_variables');
  const onOff = (name: string, value: Value): string =>
    /^autocommit$|_checks$|^log_bin$|_only$|^performance_schema$|^sql_(?!mode|select)/.test(name)
      ? (['OFF', 'ON'][Number(value)] ?? String(value))
      : String(value);
  const all = session.variables.list(!global).map(([name, value]) => [name, onOff(name, value)]);
  return listReply(['Variable_name', 'Value'], filtered(cursor, all).rows);
}

/** SHOW WARNINGS and SHOW ERRORS. */
export function warnings(session: Session, cursor: Cursor): Reply {
  const onlyErrors = cursor.next().key === 'ERRORS';
  if (cursor.accept('LIMIT')) cursor.integer();
  cursor.finish();
  const rows = session.warnings
    .filter(({ level }) => !onlyErrors || level === 'Error')
    .map(({ level, code, message }): Value[] => [level, code, message]);
  return listReply(['Level', 'Code', 'Message'], rows);
}
