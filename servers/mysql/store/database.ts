import { errors } from '../errors.ts';
import type { TableDefinition } from './catalog.ts';
import type { Value } from '../sql/types.ts';
import type { Sqlite } from './sqlite.ts';

/** Whoever may hold a database for a transaction. */
export type Owner = object;

/** Contents as they were at one moment; opened when somebody reads them. */
interface Copy {
  readonly bytes: Uint8Array;
  sqlite?: Sqlite;
}

/**
 * One MySQL database: an in-memory SQLite database and the tables as MySQL declared them.
 *
 * A transaction that has written holds the database until its end. Meanwhile the others read what was
 * committed before (from a copy made at the first write), and their writes wait. A reader that wants to see
 * the same until its end is pinned: the first change by another leaves it a copy.
 */
export class Database {
  readonly name: string;
  readonly tables = new Map<string, TableDefinition>();
  private readonly create: () => Sqlite;
  /** The latest contents, for their writer. */
  readonly own: Sqlite;
  private owner: Owner | undefined;
  private before: Copy | undefined;
  private readonly pinned = new Map<Owner, Copy | undefined>();
  private readonly waiting = new Set<() => void>();

  constructor(name: string, create: () => Sqlite) {
    this.name = name;
    this.create = create;
    this.own = create();
  }

  /**
   * The contents that `reader` sees: its own changes, else what was committed when it was pinned, else what is.
   * @throws MySqlError 1235 when it would have to see both its own changes and an older state of the rest.
   */
  view(reader: Owner): Sqlite {
    const copy = this.pinned.get(reader);
    if (copy !== undefined && this.owner === reader)
      throw errors.unsupported('Reading after a change in a transaction that began before another');
    const seen = copy ?? (this.owner === reader ? undefined : this.before);
    if (seen === undefined) return this.own;
    if (seen.sqlite === undefined) {
      seen.sqlite = this.create();
      seen.sqlite.restore(seen.bytes);
    }
    return seen.sqlite;
  }

  /** Lets `reader` see until its end what is committed now. */
  pin(reader: Owner): void {
    this.pinned.set(reader, this.owner === reader ? undefined : this.before);
  }

  /** Ends what `pin` began. */
  unpin(reader: Owner): void {
    const copy = this.pinned.get(reader);
    this.pinned.delete(reader);
    this.drop(copy);
  }

  private drop(copy: Copy | undefined): void {
    if (copy === undefined || copy === this.before || [...this.pinned.values()].includes(copy))
      return;
    copy.sqlite?.close();
  }

  /** Leaves a copy to all who are pinned and have none yet, but not to the writer. */
  private leave(copy: () => Copy, writer: Owner): void {
    for (const [reader, own] of this.pinned)
      if (reader !== writer && own === undefined) this.pinned.set(reader, copy());
  }

  /**
   * Waits until nobody else holds the database, then runs `body` in the same breath, so that no other
   * connection can come between; it waits `waitMs` at most. If `hold` then says so, the writer holds the database from here until `end`.
   * @throws MySqlError 1205 when it takes too long, and whatever `body` throws.
   */
  async write<T>(
    writer: Owner,
    waitMs: number,
    hold: () => boolean,
    body: (sqlite: Sqlite) => T,
  ): Promise<T> {
    const deadline = Date.now() + waitMs;
    while (this.owner !== undefined && this.owner !== writer) await this.released(deadline);
    if (this.owner === undefined) {
      let made: Copy | undefined;
      const copy = (): Copy => (made ??= { bytes: this.own.snapshot() });
      const isHeld = hold();
      if (isHeld) this.before = copy();
      this.leave(copy, writer);
      if (isHeld) {
        this.own.script('BEGIN');
        this.owner = writer;
      }
    }
    return body(this.own);
  }

  /** Ends the transaction of `writer`, if it has one here. */
  end(writer: Owner, how: 'COMMIT' | 'ROLLBACK'): void {
    if (this.owner !== writer) return;
    const used = how === 'ROLLBACK' ? this.numbersUsed() : [];
    this.own.script(how);
    for (const [name = null, last = null] of used) {
      this.own.run('DELETE FROM sqlite_sequence WHERE name = ?1', [name]);
      this.own.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)', [name, last]);
    }
    this.owner = undefined;
    const { before } = this;
    this.before = undefined;
    this.drop(before);
    for (const wake of [...this.waiting]) wake();
  }

  /** Frees the memory. */
  close(): void {
    for (const copy of new Set([this.before, ...this.pinned.values()])) copy?.sqlite?.close();
    this.own.close();
  }

  /** The last AUTO_INCREMENT number of every table: a number once given is not given again, not even after ROLLBACK. */
  private numbersUsed(): readonly (readonly Value[])[] {
    const automatic = [...this.tables.values()].some(({ columns }) =>
      columns.some((column) => column.autoIncrement),
    );
    return automatic ? this.own.run('SELECT name, seq FROM sqlite_sequence', []).rows : [];
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
