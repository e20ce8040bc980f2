import { errors } from '../errors.ts';
import type { SqliteResult } from '../store/sqlite.ts';
import type { InsertTranslation } from '../sql/insert.ts';
import type { ModifyTranslation } from '../sql/modify.ts';
import type { Value } from '../sql/types.ts';
import type { Plan } from './compile.ts';
import { guarded } from './failures.ts';
import { databaseOf } from './information-rows.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import { ok, rowsReply, type Reply } from './reply.ts';
import type { Session } from './session.ts';

/** Runs a SELECT, stopped after `max_execution_time` ms when that is set. */
export function runQuery(
  session: Session,
  plan: Extract<Plan, { kind: 'query' }>,
  parameters: readonly Value[],
): Reply {
  const database = plan.database === undefined ? undefined : databaseOf(session, plan.database);
  if (database !== undefined && database.name !== INFORMATION_SCHEMA) session.transaction.read();
  const sqlite = database?.view(session) ?? session.instance.expressions;
  const limit = Number(session.variables.get('max_execution_time'));
  const most = Number(session.variables.get('sql_select_limit'));
  const { rows: all } = session.asCurrent(() =>
    sqlite.run(plan.sql, parameters, limit === 0 ? undefined : limit),
  );
  const rows = / LIMIT \S+(?: OFFSET \S+)?$/.test(plan.sql) ? all : all.slice(0, most);
  session.rowsFound = rows.length;
  session.rowCount = -1;
  return rowsReply(plan.columns, rows);
}

function affectedBy(
  insert: InsertTranslation,
  result: SqliteResult,
  grown: number,
  same: number,
  foundRows: boolean,
): number {
  const updated = result.changes - grown;
  // A replaced row counts twice: once deleted, once inserted.
  if (insert.mode === 'replace') return grown + 2 * updated - same;
  if (insert.mode !== 'update') return result.changes;
  const unchanged = foundRows && insert.rows !== undefined ? insert.rows - result.changes : 0;
  return grown + 2 * updated + unchanged;
}

function insertIdOf(
  session: Session,
  insert: InsertTranslation,
  result: SqliteResult,
  grown: number,
  parameters: readonly Value[],
): number {
  const { insertId } = insert;
  // An upsert answers the number of every row; it tells the first that it made, else the last that it changed.
  if (result.rows.length > 0) return Number(result.rows.at(grown > 0 ? 0 : -1)?.[0] ?? 0);
  if (result.changes === 0 || insertId.kind === 'none') return 0;
  const given =
    insertId.kind === 'given' ||
    (insertId.kind === 'parameter' && Number(parameters[insertId.ordinal - 1] ?? 0) !== 0);
  if (given) return result.lastInsertId;
  session.lastInsertId = result.lastInsertId - result.changes + 1;
  return session.lastInsertId;
}

/** Runs an INSERT or REPLACE. */
export async function runInsert(
  session: Session,
  insert: InsertTranslation,
  parameters: readonly Value[],
): Promise<Reply> {
  const database = databaseOf(session, insert.database);
  const { source } = insert;
  const counted = insert.mode === 'replace' || insert.mode === 'update';
  return session.transaction.write(database, (sqlite) => {
    const context = {
      statement: 'insert',
      parameters,
      source,
      sqlite,
      tables: database.tables,
    } as const;
    return guarded(context, () =>
      session.asCurrent(() => {
        const isReferenced = [...database.tables.values()].some(({ foreignKeys }) =>
          foreignKeys.some(({ parent }) => parent === insert.table.name),
        );
        const same =
          isReferenced || insert.same === undefined
            ? 0
            : Number(sqlite.run(insert.same, parameters).rows[0]?.[0]);
        session.warnings = [];
        const before = counted ? sqlite.count(insert.table.name) : 0;
        const result = sqlite.run(insert.sql, parameters);
        const grown = counted ? sqlite.count(insert.table.name) - before : result.changes;
        const affected = affectedBy(insert, result, grown, same, session.foundRows);
        const skipped =
          insert.mode === 'ignore' && insert.rows !== undefined ? insert.rows - result.changes : 0;
        for (let index = 0; index < skipped; index++) {
          session.warnings.push({
            level: 'Warning',
            code: 1062,
            message: 'Duplicate entry ignored',
          });
        }
        session.rowCount = affected;
        const records = insert.rows ?? result.changes;
        const duplicates = counted ? result.changes - grown : skipped;
        const several = insert.rows === undefined || insert.rows > 1;
        const warnings = session.warnings.length;
        const info = `Records: ${String(records)}  Duplicates: ${String(duplicates)}  Warnings: ${String(warnings)}`;
        const insertId = insertIdOf(session, insert, result, grown, parameters);
        return ok({ affected, insertId, info: several ? info : '' });
      }),
    );
  });
}

/** Runs an UPDATE or DELETE. */
export async function runModify(
  session: Session,
  modify: ModifyTranslation,
  parameters: readonly Value[],
): Promise<Reply> {
  const database = databaseOf(session, modify.database);
  if (!modify.isSafe && session.variables.get('sql_safe_updates') === 1)
    throw errors.updateWithoutKey();
  const context = { statement: modify.kind, parameters, tables: database.tables } as const;
  return session.transaction.write(database, (sqlite) =>
    guarded(context, () =>
      session.asCurrent(() => {
        const matched =
          modify.matched === undefined
            ? 0
            : Number(sqlite.run(modify.matched, parameters).rows[0]?.[0] ?? 0);
        const { changes } = sqlite.run(modify.sql, parameters);
        session.rowCount = changes;
        if (modify.kind === 'delete') return ok({ affected: changes });
        const affected = session.foundRows ? matched : changes;
        const info = `Rows matched: ${String(matched)}  Changed: ${String(changes)}  Warnings: 0`;
        return ok({ affected, info });
      }),
    ),
  );
}
