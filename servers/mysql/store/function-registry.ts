import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Value } from '../sql/types.ts';
import { copyIn, nativeCalls, textAt, valueAt, type NativeCalls } from './native.ts';

/** A function for SQLite in JavaScript. */
export type SqlFunction = (...values: Value[]) => Value;

const UTF8 = 1;
const DETERMINISTIC = 0x800;

interface Entry {
  readonly name: string;
  readonly body: SqlFunction;
  readonly pure: boolean;
}

/**
 * JavaScript functions and orders for any number of SQLite databases of one library.
 *
 * All functions share one entry into JavaScript, told apart by their user data: an entry of its own for
 * each one and for each database would have to be compiled every time.
 */
export class FunctionRegistry {
  /** An error thrown by a function, kept because SQLite only passes its text on. */
  thrown: unknown;
  /** When the statement that runs is interrupted, on the clock of `performance`. */
  deadline = Number.POSITIVE_INFINITY;
  private readonly library: Sqlite3Static;
  private readonly native: NativeCalls;
  private readonly entries: Entry[] = [];
  private readonly orders: { readonly name: string; readonly pointer: number }[] = [];
  private readonly trampoline: number;
  private readonly clock: number;

  constructor(library: Sqlite3Static) {
    this.library = library;
    this.native = nativeCalls(library);
    this.clock = library.wasm.installFunction('i(p)', () =>
      performance.now() > this.deadline ? 1 : 0,
    );
    this.trampoline = library.wasm.installFunction(
      'v(pip)',
      (context: number, count: number, values: number) => {
        this.call(context, count, values);
      },
    );
  }

  /** Adds a function; a pure one may be computed once for constant arguments. */
  add(name: string, body: SqlFunction, pure: boolean): void {
    this.entries.push({ name, body, pure });
  }

  /** Adds an order of texts; `quick` may settle it from the bytes, where it can. */
  addOrder(
    name: string,
    compare: (a: string, b: string) => number,
    quick: (a: Uint8Array, b: Uint8Array) => number | undefined = () => undefined,
  ): void {
    const { library } = this;
    const call = (_: number, an: number, a: number, bn: number, b: number): number => {
      const heap = library.wasm.heap8u();
      return (
        quick(heap.subarray(a, a + an), heap.subarray(b, b + bn)) ??
        compare(textAt(library, a, an), textAt(library, b, bn))
      );
    };
    this.orders.push({ name, pointer: library.wasm.installFunction('i(pipip)', call) });
  }

  /** Makes everything known to a database. */
  register(database: number): void {
    this.native.sqlite3_progress_handler(database, 20_000, this.clock, 0);
    for (const [index, { name, pure }] of this.entries.entries()) {
      const flags = UTF8 | (pure ? DETERMINISTIC : 0);
      const rest = [-1, flags, index, this.trampoline, 0, 0, 0];
      this.named(name, (text) => this.native.sqlite3_create_function_v2(database, text, ...rest));
    }
    for (const { name, pointer } of this.orders) {
      this.named(name, (text) =>
        this.native.sqlite3_create_collation_v2(database, text, UTF8, 0, pointer, 0),
      );
    }
  }

  private named(name: string, use: (text: number) => number): void {
    const { start } = copyIn(this.library, `${name}\0`);
    const code = use(start);
    this.library.wasm.dealloc(start);
    if (code !== 0) throw new Error(`cannot register ${name} with SQLite: ${String(code)}`);
  }

  private call(context: number, count: number, values: number): void {
    try {
      const body = this.entries[this.native.sqlite3_user_data(context)]?.body;
      const pointers = this.library.wasm.heap32u().subarray(values >> 2, (values >> 2) + count);
      const args: Value[] = [];
      for (const pointer of pointers) args.push(valueAt(this.library, pointer));
      this.result(context, body?.(...args) ?? null);
    } catch (error) {
      this.thrown = error;
      this.library.capi.sqlite3_result_error(context, 'thrown', -1);
    }
  }

  private result(context: number, value: Value): void {
    const { native, library } = this;
    if (value === null) native.sqlite3_result_null(context);
    else if (typeof value === 'bigint') native.sqlite3_result_int64(context, value);
    else if (typeof value === 'number') {
      if (Number.isSafeInteger(value)) native.sqlite3_result_int64(context, BigInt(value));
      else native.sqlite3_result_double(context, value);
    } else {
      const { start, length } = copyIn(library, value);
      const { capi } = library;
      const give = typeof value === 'string' ? capi.sqlite3_result_text : capi.sqlite3_result_blob;
      give(context, start, length, capi.SQLITE_WASM_DEALLOC);
    }
  }
}
