import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { errors } from '../errors.ts';
import type { Value } from '../sql/types.ts';

/**
 * The calls used for every row and value, straight from the WebAssembly module: the library's wrapped ones
 * cost several times as much. Pointers are plain numbers.
 */
export interface NativeCalls {
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
  sqlite3_finalize(statement: number): number;
  sqlite3_column_count(statement: number): number;
  sqlite3_column_value(statement: number, column: number): number;
  sqlite3_bind_parameter_count(statement: number): number;
  sqlite3_bind_double(statement: number, index: number, value: number): number;
  sqlite3_bind_int64(statement: number, index: number, value: bigint): number;
  sqlite3_bind_null(statement: number, index: number): number;
  sqlite3_changes(database: number): number;
  sqlite3_last_insert_rowid(database: number): bigint;
  sqlite3_user_data(context: number): number;
  sqlite3_value_type(value: number): number;
  sqlite3_value_double(value: number): number;
  sqlite3_value_int64(value: number): bigint;
  sqlite3_value_text(value: number): number;
  sqlite3_value_blob(value: number): number;
  sqlite3_value_bytes(value: number): number;
  sqlite3_result_double(context: number, value: number): void;
  sqlite3_result_int64(context: number, value: bigint): void;
  sqlite3_result_null(context: number): void;
  sqlite3_progress_handler(database: number, steps: number, handler: number, data: number): void;
  sqlite3_create_function_v2(database: number, name: number, ...rest: number[]): number;
  sqlite3_create_collation_v2(database: number, name: number, ...rest: number[]): number;
}

/** Storage classes (sqlite.org/c3ref/c_blob.html). */
const STORAGE = { integer: 1, float: 2, text: 3, blob: 4 } as const;

/** The native calls of a loaded library. */
export function nativeCalls(library: Sqlite3Static): NativeCalls {
  return library.wasm.exports as NativeCalls;
}

/** A text in the library's memory. */
export function textAt(library: Sqlite3Static, start: number, length: number): string {
  const { buffer } = library.wasm.heap8u();
  return Buffer.from(buffer, start, length).toString('utf8');
}

/** One of SQLite's values. */
export function valueAt(library: Sqlite3Static, pointer: number): Value {
  const native = nativeCalls(library);
  switch (native.sqlite3_value_type(pointer)) {
    case STORAGE.integer: {
      const value = native.sqlite3_value_double(pointer);
      return Number.isSafeInteger(value) ? value : native.sqlite3_value_int64(pointer);
    }
    case STORAGE.float: {
      const value = native.sqlite3_value_double(pointer);
      if (!Number.isFinite(value)) throw errors.outOfRangeExpression('DOUBLE');
      return value;
    }
    case STORAGE.text: {
      const start = native.sqlite3_value_text(pointer);
      return textAt(library, start, native.sqlite3_value_bytes(pointer));
    }
    case STORAGE.blob: {
      const start = native.sqlite3_value_blob(pointer);
      return library.wasm.heap8u().slice(start, start + native.sqlite3_value_bytes(pointer));
    }
    default:
      return null;
  }
}

/** Copies a text or bytes into the library's memory; whoever is given the address frees it. */
export function copyIn(
  library: Sqlite3Static,
  value: string | Uint8Array,
): { start: number; length: number } {
  const length = typeof value === 'string' ? Buffer.byteLength(value) : value.length;
  const start = library.wasm.alloc(length + 1);
  const heap = library.wasm.heap8u();
  if (typeof value === 'string') Buffer.from(heap.buffer, start, length).write(value);
  else heap.set(value, start);
  return { start, length };
}
