import { errors } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { quoteName } from '../store/catalog.ts';
import type { Sqlite } from '../store/sqlite.ts';
import type { Value } from '../sql/types.ts';

/** What a transaction asks of the session that owns it. */
export interface TransactionOwner {
  /** Whether the connection has ended. */
  readonly closed: boolean;
  readonly variables: { get(name: string): Value; rule(name: string, value: Value): Value };
  readonly instance: { readonly databases: ReadonlyMap<string, Database> };
  /** The current database, if one is chosen and still there. */
  currentDatabase(): Database | undefined;
}

/** A session's transaction: open or not, read-only or not, and the databases it has written to. */
export class Transaction {
  readonly #session: TransactionOwner;
  readonly #held = new Set<Database>();
  readonly #savepoints = new Set<string>();
  #explicit = false;
  #readOnly = false;
  #reads = false;
  #isolation: Value = null;
  /** What SET TRANSACTION said of the next transaction only. */
  readonly #next = new Map<string, Value>();

  constructor(session: TransactionOwner) {
    this.#session = session;
  }

  /** Whether statements stay uncommitted until COMMIT. */
  get open(): boolean {
    return this.#explicit || this.#session.variables.get('autocommit') === 0;
  }

  /** Whether a transaction was begun, for the status flag of the protocol. */
  get active(): boolean {
    return this.#explicit || this.#reads || this.#held.size > 0;
  }

  /** Throws 1792 when the transaction may not write. */
  requireWritable(): void {
    const always = this.#session.variables.get('transaction_read_only') === 1;
    if (this.#explicit ? this.#readOnly : always) throw errors.readOnly();
  }

  /** `START TRANSACTION`; an open one is committed first. */
  begin(readOnly: boolean | undefined): void {
    this.commit();
    this.#explicit = true;
    this.#readOnly = readOnly ?? this.#setting('transaction_read_only') === 1;
    this.#isolation = this.#setting('transaction_isolation');
    this.#next.clear();
  }

  /** Notes what SET TRANSACTION says of the next transaction. Throws 1231 or 1235. */
  next(name: string, value: Value): void {
    this.#next.set(name, this.#session.variables.rule(name, value));
  }

  #setting(name: string): Value {
    return this.#next.get(name) ?? this.#session.variables.get(name);
  }

  /** From its first read on, a transaction of REPEATABLE READ sees what was committed by then. */
  read(): void {
    if (!this.open || this.#reads) return;
    if ((this.#isolation ?? this.#setting('transaction_isolation')) === 'READ-COMMITTED') return;
    this.#reads = true;
    for (const database of this.#session.instance.databases.values()) database.pin(this.#session);
  }

  /**
   * Runs a change of a database once no other transaction holds it, and holds it if this one stays open.
   * @throws MySqlError 1205, 1792, 1317 when the connection has ended meanwhile, and whatever `body` throws.
   */
  async write<T>(database: Database, body: (sqlite: Sqlite) => T, hold = this.open): Promise<T> {
    // Noted before the wait: what is held without being noted would never be released.
    if (hold) this.#held.add(database);
    this.requireWritable();
    const session = this.#session;
    const wait = Number(session.variables.get('innodb_lock_wait_timeout')) * 1000;
    return database.write(
      session,
      wait,
      () => hold && !session.closed,
      (sqlite) => {
        if (session.closed) throw errors.interrupted();
        sqlite.foreignKeys(session.variables.get('foreign_key_checks') === 1);
        return body(sqlite);
      },
    );
  }

  /** Runs a change of definitions, which no transaction holds back and no ROLLBACK takes back. */
  async define<T>(database: Database, body: (sqlite: Sqlite) => T): Promise<T> {
    return this.write(database, body, false);
  }

  /** Ends the transaction and keeps its changes. */
  commit(): void {
    this.#end('COMMIT');
  }

  /** Ends the transaction and takes its changes back. */
  rollback(): void {
    this.#end('ROLLBACK');
  }

  /** Rolls back and forgets everything, when the connection ends. */
  abandon(): void {
    this.#next.clear();
    this.#end('ROLLBACK');
  }

  /** `SAVEPOINT name` in the current database. */
  async savepoint(name: string): Promise<void> {
    const database = this.#session.currentDatabase();
    if (!this.open || database === undefined || this.#readOnly) return;
    await this.write(database, (sqlite) => {
      sqlite.script(`SAVEPOINT ${quoteName(name)}`);
    });
    this.#savepoints.add(name.toLowerCase());
  }

  /** `ROLLBACK TO name` or `RELEASE SAVEPOINT name`. Throws 1305. */
  toSavepoint(name: string, verb: 'ROLLBACK TO' | 'RELEASE'): void {
    const database = this.#session.currentDatabase();
    if (database === undefined || !this.#savepoints.has(name.toLowerCase())) {
      throw errors.noSavepoint(name);
    }
    database.own.script(`${verb} ${quoteName(name)}`);
    if (verb === 'RELEASE') this.#savepoints.delete(name.toLowerCase());
  }

  #end(how: 'COMMIT' | 'ROLLBACK'): void {
    for (const database of this.#held) database.end(this.#session, how);
    if (this.#reads)
      for (const database of this.#session.instance.databases.values())
        database.unpin(this.#session);
    this.#reads = false;
    this.#isolation = null;
    this.#held.clear();
    this.#savepoints.clear();
    this.#explicit = false;
    this.#readOnly = false;
  }
}
