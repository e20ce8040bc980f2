import { errors, MySqlError } from '../errors.ts';
import { quoteName, sameName, type TableDefinition } from '../store/catalog.ts';
import { SqliteFailure, type Sqlite } from '../store/sqlite.ts';
import type { Value } from '../sql/types.ts';
import { text } from '../store/functions-text.ts';

const CODES = {
  mismatch: 20,
  check: 275,
  foreignKey: 787,
  notNull: 1299,
  primaryKey: 1555,
  unique: 2067,
  rowid: 2579,
} as const;

/** Errors of a limit that was met: of memory twice, of time, of a value's length. */
const LIMITS: Readonly<Record<number, () => MySqlError>> = {
  7: errors.outOfMemory,
  13: errors.outOfMemory,
  9: errors.queryTimeout,
  18: errors.tooLarge,
};

/** Errors that IGNORE turns into warnings. */
const BENT = new Set([1048, 1364, 1264, 1265, 1292, 1366, 1406, 1452, 3140]);

/** What was being done when SQLite refused. */
export interface FailureContext {
  /** IGNORE was said: MySQL would bend what does not fit into shape, with a warning. */
  readonly lenient?: boolean;
  readonly statement?: 'insert' | 'update' | 'delete' | 'other';
  readonly parameters?: readonly Value[];
  /** The values to be inserted, as a table, to name the duplicate one. */
  readonly source?: { readonly columns: readonly string[]; readonly sql: string };
  readonly sqlite?: Sqlite;
  readonly tables?: ReadonlyMap<string, TableDefinition>;
}

function duplicateValue(context: FailureContext, table: string, keys: readonly string[]): string {
  const { source, sqlite } = context;
  if (source === undefined || sqlite === undefined) return '?';
  if (!keys.every((key) => source.columns.some((column) => sameName(column, key)))) return '?';
  const with_ = `WITH source(${source.columns.map(quoteName).join(', ')}) AS (${source.sql})`;
  const list = keys.map(quoteName).join(', ');
  const joined = keys.map((key) => `t.${quoteName(key)} = source.${quoteName(key)}`).join(' AND ');
  const existing = `${with_} SELECT ${list} FROM source WHERE EXISTS (SELECT 1 FROM ${quoteName(table)} t WHERE ${joined}) LIMIT 1`;
  const repeated = `${with_} SELECT ${list} FROM source GROUP BY ${list} HAVING count(*) > 1 LIMIT 1`;
  for (const sql of [existing, repeated]) {
    try {
      const [row] = sqlite.run(sql, context.parameters ?? []).rows;
      if (row !== undefined) return row.map(text).join('-');
    } catch {
      // The value only decorates the message; the error itself is certain.
      return '?';
    }
  }
  return '?';
}

function duplicate(message: string, context: FailureContext): MySqlError {
  const names = message.replace(/^.*failed: /, '').split(', ');
  const table = names[0]?.split('.')[0] ?? '';
  const columns = names.map((name) => name.slice(name.indexOf('.') + 1));
  const definition = context.tables?.get(table);
  const index = definition?.indexes.find(
    (entry) =>
      entry.unique &&
      entry.columns.length === columns.length &&
      entry.columns.every((name) => columns.some((column) => sameName(column, name))),
  );
  return errors.duplicateEntry(
    duplicateValue(context, table, columns),
    `${table}.${index?.name ?? 'PRIMARY'}`,
  );
}

/** The errors of the tables' checks, by the number in a check's name. */
const CHECKS: Readonly<Record<string, (...parts: string[]) => MySqlError>> = {
  1264: errors.outOfRange,
  1265: errors.truncated,
  1366: errors.truncated,
  1406: errors.tooLong,
  3140: errors.invalidJsonValue,
};

function violated(message: string): MySqlError {
  const [, errno = '', column = ''] = /failed: (\d+):(.*)$/s.exec(message) ?? [];
  return CHECKS[errno]?.(column, '1') ?? errors.internal(message);
}

function general(message: string): MySqlError {
  const subject = /: (.*)$/s.exec(message)?.[1] ?? '';
  if (message.startsWith('no such column')) return errors.unknownColumn(subject, 'field list');
  if (message.startsWith('no such table')) return errors.noTable(subject);
  if (message.startsWith('ambiguous column')) return errors.ambiguous(subject, 'field list');
  if (message.startsWith('misuse of')) return errors.groupFunction();
  if (/^sub-select returns|^row value misused|^IN\(\.\.\.\) element/.test(message))
    return errors.operandColumns('1');
  if (message === 'integer overflow') return errors.unsupported('A sum of more than 64 bits');
  if (message.startsWith('malformed JSON')) return errors.invalidJson('1', 'function');
  if (message.includes('same number of result columns')) return errors.unionColumns();
  return errors.unsupported(`This statement (SQLite says: ${message})`);
}

/** The MySQL error for whatever was thrown while a statement ran. */
export function mysqlError(error: unknown, context: FailureContext): MySqlError {
  const known = knownError(error, context);
  return context.lenient === true && BENT.has(known.errno)
    ? errors.unsupported('A value that does not fit, under IGNORE or a mode that is not strict,')
    : known;
}

function knownError(error: unknown, context: FailureContext): MySqlError {
  if (error instanceof MySqlError) return error;
  if (!(error instanceof SqliteFailure)) {
    return errors.internal(error instanceof Error ? error.message : String(error));
  }
  const { code, message } = error;
  switch (code) {
    case CODES.unique:
    case CODES.primaryKey:
    case CODES.rowid:
      return duplicate(message, context);
    case CODES.notNull:
      return errors.notNull(message.slice(message.indexOf('.') + 1));
    case CODES.check:
      return violated(message);
    case CODES.foreignKey:
      return context.statement === 'delete' || context.statement === 'other'
        ? errors.parentRow()
        : errors.childRow();
    case CODES.mismatch:
      return errors.notNull('id');
    default:
      return LIMITS[code]?.() ?? general(message);
  }
}

/** Does something, and throws the MySQL error for whatever is thrown there. */
export function guarded<T>(context: FailureContext, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw mysqlError(error, context);
  }
}
