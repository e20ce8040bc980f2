import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { errors } from '../errors.ts';
import type { Value } from '../sql/types.ts';
import { quoteName } from './catalog.ts';
import type { FunctionRegistry } from './function-registry.ts';
import { copyIn, nativeCalls, valueAt, type NativeCalls } from './native.ts';

/** What went wrong inside SQLite. */
export class SqliteFailure extends Error {
  /** Extended result code (sqlite.org/rescode.html). */
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'SqliteFailure';
    this.code = code;
  }
}

const ROW = 100;
const DONE = 101;
const CACHED_STATEMENTS = 200;
/** Milliseconds a statement may take where no less was asked. */
const LONGEST = 60_000;
const ROW_BYTES = 100;
const MOST_BYTES = 256 * 1024 * 1024;

/** What one statement did. */
export interface SqliteResult {
  readonly rows: Value[][];
  readonly changes: number;
  readonly lastInsertId: number;
}

/** One in-memory SQLite database. */
export class Sqlite {
  private readonly library: Sqlite3Static;
  private readonly native: NativeCalls;
  private readonly pointer: number;
  private readonly statements = new Map<string, number>();
  private readonly functions: FunctionRegistry;
  private enforced = false;
  /** Length of the texts and bytes in the result that is being read. */
  private bytes = 0;

  constructor(library: Sqlite3Static, functions: FunctionRegistry) {
    this.library = library;
    this.functions = functions;
    this.native = nativeCalls(library);
    const { capi, wasm } = library;
    const flags = capi.SQLITE_OPEN_READWRITE | capi.SQLITE_OPEN_CREATE | capi.SQLITE_OPEN_MEMORY;
    const out = wasm.alloc(8);
    const code = capi.sqlite3_open_v2(':memory:', out, flags, 0);
    this.pointer = wasm.peekPtr(out);
    wasm.dealloc(out);
    if (code !== 0) throw new SqliteFailure(code, 'cannot open an in-memory database');
    functions.register(this.pointer);
  }

  /** Whether foreign keys are enforced; may change inside a transaction. */
  foreignKeys(on: boolean): void {
    if (on === this.enforced) return;
    const { capi } = this.library;
    capi.sqlite3_db_config(this.pointer, capi.SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, 0);
    this.enforced = on;
  }

  /** Runs statements that have no parameters and whose rows do not matter. */
  script(sql: string): void {
    this.run(sql, []);
  }

  /**
   * Runs one statement to its end, for `limit` ms at most: nobody else is answered meanwhile.
   * @throws SqliteFailure, what a JavaScript function threw, or MySqlError 1235 when memory would not hold the rows.
   */
  run(sql: string, parameters: readonly Value[], limit = LONGEST): SqliteResult {
    this.functions.deadline = performance.now() + limit;
    this.bytes = 0;
    const statement = this.prepare(sql);
    const { native } = this;
    try {
      this.bind(statement, parameters);
      const columns = native.sqlite3_column_count(statement);
      const rows: Value[][] = [];
      let code = native.sqlite3_step(statement);
      for (; code === ROW; code = native.sqlite3_step(statement))
        if (rows.push(this.row(statement, columns)) * ROW_BYTES + this.bytes > MOST_BYTES)
          throw errors.unsupported('A result of more than 256 MB');
      if (code !== DONE) throw this.failure(code);
      const lastInsertId = Number(native.sqlite3_last_insert_rowid(this.pointer));
      return { rows, changes: native.sqlite3_changes(this.pointer), lastInsertId };
    } finally {
      native.sqlite3_reset(statement);
    }
  }

  /** How many rows a table has. */
  count(table: string): number {
    return Number(this.run(`SELECT count(*) FROM ${quoteName(table)}`, []).rows[0]?.[0]);
  }

  /** Frees the database; it can't be used afterwards. */
  close(): void {
    this.forget();
    this.library.capi.sqlite3_close_v2(this.pointer);
  }

  /** A copy of the committed and uncommitted contents, as a database file. */
  snapshot(): Uint8Array {
    return this.library.capi.sqlite3_js_db_export(this.pointer, 'main');
  }

  /** Replaces the contents by a snapshot. */
  restore(bytes: Uint8Array): void {
    const { capi, wasm } = this.library;
    this.forget();
    const memory = wasm.allocFromTypedArray(bytes);
    const flags = (capi.SQLITE_DESERIALIZE_FREEONCLOSE |
      capi.SQLITE_DESERIALIZE_RESIZEABLE) as typeof capi.SQLITE_DESERIALIZE_FREEONCLOSE;
    const { length } = bytes;
    const code = capi.sqlite3_deserialize(this.pointer, 'main', memory, length, length, flags);
    if (code !== 0) throw this.failure(code);
  }

  private forget(): void {
    for (const statement of this.statements.values()) this.native.sqlite3_finalize(statement);
    this.statements.clear();
  }

  private prepare(sql: string): number {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const { capi, wasm } = this.library;
    const out = wasm.alloc(8);
    try {
      const code = capi.sqlite3_prepare_v2(this.pointer, sql, -1, out, 0);
      if (code !== 0) throw this.failure(code);
      const statement = wasm.peekPtr(out);
      for (const [oldest, old] of this.statements) {
        if (this.statements.size < CACHED_STATEMENTS) break;
        this.native.sqlite3_finalize(old);
        this.statements.delete(oldest);
      }
      this.statements.set(sql, statement);
      return statement;
    } finally {
      wasm.dealloc(out);
    }
  }

  private bind(statement: number, parameters: readonly Value[]): void {
    const { native } = this;
    const { capi } = this.library;
    const count = Math.min(parameters.length, native.sqlite3_bind_parameter_count(statement));
    for (let index = 1; index <= count; index++) {
      const value = parameters[index - 1] ?? null;
      if (value === null) native.sqlite3_bind_null(statement, index);
      else if (typeof value === 'bigint') native.sqlite3_bind_int64(statement, index, value);
      else if (typeof value === 'number') {
        // A client may send a whole number as DOUBLE; as such, it would be stored as 3.0 in a text column.
        if (Number.isSafeInteger(value)) native.sqlite3_bind_int64(statement, index, BigInt(value));
        else native.sqlite3_bind_double(statement, index, value);
      } else {
        const { start, length } = copyIn(this.library, value);
        const bind = typeof value === 'string' ? capi.sqlite3_bind_text : capi.sqlite3_bind_blob;
        bind(statement, index, start, length, capi.SQLITE_WASM_DEALLOC);
      }
    }
  }

  private row(statement: number, columns: number): Value[] {
    const row: Value[] = [];
    for (let column = 0; column < columns; column++) {
      const pointer = this.native.sqlite3_column_value(statement, column);
      const value = valueAt(this.library, pointer);
      if (typeof value === 'string' || value instanceof Uint8Array) this.bytes += value.length;
      row.push(value);
    }
    return row;
  }

  private failure(code: number): unknown {
    const { thrown } = this.functions;
    this.functions.thrown = undefined;
    if (thrown !== undefined) return thrown;
    const { capi } = this.library;
    const extended = capi.sqlite3_extended_errcode(this.pointer);
    return new SqliteFailure(extended === 0 ? code : extended, capi.sqlite3_errmsg(this.pointer));
  }
}
