import { errors } from '../errors.ts';
import type { TableDefinition } from './catalog.ts';
import type { Value } from '../sql/types.ts';
import type { Sqlite } from './sqlite.ts';

/** Whoever may hold a database for a transaction. */
export type Owner = object;

/** MySQL's default for `innodb_lock_wait_timeout`. */
const LOCK_WAIT_MS = 50_000;

/**
 * One MySQL database: an in-memory SQLite database and the tables as MySQL declared them.
 *
 * A transaction that has written holds the database until its end. Meanwhile the others read what was
 * committed before (from a copy made at the first write), and their writes wait.
 */
export class Database {
  readonly name: string;
  readonly tables = new Map<string, TableDefinition>();
  private readonly create: () => Sqlite;
  private readonly sqlite: Sqlite;
  private owner: Owner | undefined;
  private before: Uint8Array | undefined;
  private reader: Sqlite | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(name: string, create: () => Sqlite) {
    this.name = name;
    this.create = create;
    this.sqlite = create();
  }

  /** The contents that `reader` sees: its own changes, else what is committed. */
  view(reader: Owner): Sqlite {
    if (this.owner === undefined || this.owner === reader || this.before === undefined)
      return this.sqlite;
    if (this.reader === undefined) {
      this.reader = this.create();
      this.reader.restore(this.before);
    }
    return this.reader;
  }

  /**
   * Waits until nobody else holds the database, then runs `body` in the same breath, so that no other
   * connection can come between. If `hold` then says so, the writer holds the database from here until `end`.
   * @throws MySqlError 1205 when it takes too long, and whatever `body` throws.
   */
  async write<T>(writer: Owner, hold: () => boolean, body: (sqlite: Sqlite) => T): Promise<T> {
    const deadline = Date.now() + LOCK_WAIT_MS;
    while (this.owner !== undefined && this.owner !== writer) await this.released(deadline);
    if (hold() && this.owner === undefined) {
      this.before = this.sqlite.snapshot();
      this.sqlite.script('BEGIN');
      this.owner = writer;
    }
    return body(this.sqlite);
  }

  /** Ends the transaction of `writer`, if it has one here. */
  end(writer: Owner, how: 'COMMIT' | 'ROLLBACK'): void {
    if (this.owner !== writer) return;
    const used = how === 'ROLLBACK' ? this.numbersUsed() : [];
    this.sqlite.script(how);
    for (const [name = null, last = null] of used) {
      this.sqlite.run('DELETE FROM sqlite_sequence WHERE name = ?1', [name]);
      this.sqlite.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)', [name, last]);
    }
    this.owner = undefined;
    this.before = undefined;
    this.reader?.close();
    this.reader = undefined;
    for (const wake of [...this.waiting]) wake();
  }

  /** Frees the memory. */
  close(): void {
    this.reader?.close();
    this.sqlite.close();
  }

  /** The last AUTO_INCREMENT number of every table: a number once given is not given again, not even after ROLLBACK. */
  private numbersUsed(): readonly (readonly Value[])[] {
    const automatic = [...this.tables.values()].some(({ columns }) =>
      columns.some((column) => column.autoIncrement),
    );
    return automatic ? this.sqlite.run('SELECT name, seq FROM sqlite_sequence', []).rows : [];
  }

  private async released(deadline: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(wake);
        reject(errors.lockTimeout());
      }, deadline - Date.now()).unref();
      this.waiting.add(wake);
    });
  }
}
