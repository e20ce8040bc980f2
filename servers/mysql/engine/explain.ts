import { errors } from '../errors.ts';
import { quoteName } from '../store/catalog.ts';
import type { Sqlite } from '../store/sqlite.ts';
import type { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';
import { databaseOf } from './information-rows.ts';
import { listReply, type Reply } from './reply.ts';
import type { Session } from './session.ts';

const NAMES =
  'id select_type table partitions type possible_keys key key_len ref rows filtered Extra'.split(
    ' ',
  );

interface Step {
  table: string;
  access: string;
  key: string | null;
  extra: string[];
}

/** One line of SQLite's plan as the access MySQL would name; undefined when it is about something else. */
function accessOf(detail: string): Step | undefined {
  const [, verb = '', table = '', rest = ''] = /^(SCAN|SEARCH) (\S+)(.*)$/s.exec(detail) ?? [];
  if (verb === '') return undefined;
  const index = /USING (?:COVERING )?INDEX (\S+)/.exec(rest)?.[1];
  const covering = rest.includes('COVERING INDEX') ? ['Using index'] : [];
  if (rest.includes('USING INTEGER PRIMARY KEY')) {
    return {
      table,
      access: rest.includes('=') && !/[<>]/.test(rest) ? 'eq_ref' : 'range',
      key: 'PRIMARY',
      extra: [],
    };
  }
  if (index === undefined) return { table, access: 'ALL', key: null, extra: [] };
  const key = index.startsWith('sqlite_autoindex') ? 'PRIMARY' : (index.split('.').at(-1) ?? index);
  const access = verb === 'SCAN' ? 'index' : /[<>]/.test(rest) ? 'range' : 'ref';
  return { table, access, key, extra: covering };
}

function rowsOf(sqlite: Sqlite, table: string): Value {
  try {
    return sqlite.run(`SELECT count(*) FROM ${quoteName(table)}`, []).rows[0]?.[0] ?? null;
  } catch {
    // An alias or a derived table, which has no row count of its own.
    return null;
  }
}

/** EXPLAIN of a SELECT: SQLite's real plan, in the shape of MySQL's table. */
export function explain(session: Session, cursor: Cursor): Reply {
  if (cursor.isOneOf('FORMAT', 'ANALYZE')) throw errors.unsupported(`EXPLAIN ${cursor.peek().key}`);
  const plan = session.plan(cursor.sql.slice(cursor.peek().start));
  if (plan.kind !== 'query') throw errors.unsupported('EXPLAIN of a change');
  const database = plan.database === undefined ? undefined : databaseOf(session, plan.database);
  const sqlite = database?.view(session) ?? session.instance.expressions;
  const details = sqlite
    .run(`EXPLAIN QUERY PLAN ${plan.sql}`, [])
    .rows.map((row) => String(row[3]));
  const steps: Step[] = [];
  for (const detail of details) {
    const step = accessOf(detail);
    if (step !== undefined) steps.push(step);
    const first = steps[0];
    if (first === undefined) continue;
    if (detail.includes('FOR ORDER BY')) first.extra.push('Using filesort');
    if (detail.includes('FOR GROUP BY') || detail.includes('FOR DISTINCT'))
      first.extra.push('Using temporary');
  }
  // MySQL calls a lookup by a constant `const`, one by a column of the table before it `eq_ref`.
  if (steps[0]?.access === 'eq_ref') steps[0].access = 'const';
  const rows = steps.map(({ table, access, key, extra }): Value[] => {
    const count = access === 'eq_ref' || access === 'const' ? 1 : rowsOf(sqlite, table);
    return [
      1,
      'SIMPLE',
      table,
      null,
      access,
      key,
      key,
      null,
      null,
      count,
      null,
      extra.join('; ') || null,
    ];
  });
  const none: Value[] = [
    1,
    'SIMPLE',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'No tables used',
  ];
  return listReply(NAMES, rows.length === 0 ? [none] : rows);
}
